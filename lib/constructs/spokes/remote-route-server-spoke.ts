import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { InputCheck } from "../core";
import { HubSpokePeering } from "./hub-spoke-peering";
import { NetworkPlan, VirtualNetworkBase, createPeeringHalves, providerIn } from "../virtual-networks";
import { hubsOf, planSpoke } from "./spoke-base";
import type { ISpoke } from "./spoke-base";
import type { VirtualNetworkProps } from "../virtual-networks";

/**
 * How a spoke that uses the route server of another one is made.
 */
export interface RemoteRouteServerSpokeProps extends VirtualNetworkProps {
  /** The spoke whose route server it uses; its hubs are those of this one, now and later. */
  readonly spoke: ISpoke;

  /**
   * The azurerm provider of that spoke's subscription, in the stack of this one.
   *
   * @default - that of the spoke
   */
  readonly spokeProvider?: TerraformProvider;

  /**
   * The azurerm provider of the hubs' subscription, in the stack of this spoke.
   *
   * @default - the one that `spoke` is connected with its hubs with
   */
  readonly hubProvider?: TerraformProvider;
}

/**
 * One more spoke of a region that has a route server already, in another spoke: it uses that route server as its own, and
 * lives behind the same hubs. No route server is deployed, and no BGP session is added.
 *
 * It is peered with that spoke, which offers its route server, and with each of that spoke's hubs, because Azure drops
 * packets whose next hop is in a network that is not peered directly. Spokes that use the same route server do not reach
 * each other through the hubs; peer them where they have to.
 *
 * Without `subnets` it has one for workloads, `snet-<name>-workload`, a /26.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class RemoteRouteServerSpoke extends VirtualNetworkBase {
  /**
   * @throws if props are malformed, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: RemoteRouteServerSpokeProps) {
    super(
      scope,
      id,
      "spoke",
      planSpoke(new NetworkPlan(InputCheck.before(scope, id), props.addressSpace, 0), id, props),
    );
    this._createWorkloadSubnets();
    this.useRouteServerOf(props.spoke, props.spokeProvider);
    hubsOf(props.spoke).follow(({ hub, options }) => {
      const hubProvider = props.hubProvider ?? options.hubProvider;
      new HubSpokePeering(this, `Peering-${hub.elementName}`, { hub, spoke: this, hubProvider });
    });
  }

  /** Writes on the other spoke that come later wait for both halves: a peering resets BGP sessions of its route server. */
  private useRouteServerOf(spoke: ISpoke, givenProvider: TerraformProvider | undefined): void {
    const scope = new Construct(this, `Peering-${spoke.elementName}`);
    const provider = providerIn(scope, spoke, givenProvider, "spokeProvider");
    createPeeringHalves(
      scope,
      { network: spoke, provider, halfId: "FromSpoke" },
      { network: this, provider: this.provider, halfId: "FromUser" },
      true,
    );
  }
}
