import { Construct } from "constructs";
import { InputCheck } from "../core";
import { HubSpokePeering } from "./hub-spoke-peering";
import { VirtualNetworkBase, createPeeringHalves, partsOf, type VirtualNetworkProps } from "../virtual-networks";
import { hubsOf, planSpokeWithoutRouteServer, type ISpoke } from "./spoke-base";

/** The properties of a spoke that uses the route server of another spoke. */
export interface RemoteRouteServerSpokeProps extends VirtualNetworkProps {
  /**
   * The spoke whose route server is used. The new spoke is peered with all its hubs, including hubs that are added
   * later.
   */
  readonly spoke: ISpoke;
}

/**
 * A spoke that uses the route server of another spoke in the same region, and the same hubs. No route server is
 * deployed, and no BGP session is added.
 *
 * It is peered with the other spoke and with each of that spoke's hubs: Azure drops packets whose next hop is in a
 * virtual network that is not directly peered. Spokes that use the same route server do not reach each other through
 * the hubs. Peer them with each other if they must.
 *
 * Without `subnets` it has one for workloads, `snet-<name>-workload`, a /26.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class RemoteRouteServerSpoke extends VirtualNetworkBase {
  /** @throws if props are malformed, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: RemoteRouteServerSpokeProps) {
    const { spoke } = props;
    super(scope, id, "spoke", planSpokeWithoutRouteServer(scope, id, props));
    if (partsOf(spoke).isManagedElsewhere) {
      const name = spoke.elementName;
      InputCheck.refuse(
        this,
        "spoke",
        `${name} is managed elsewhere, and so are its peerings; give a spoke of this app`,
      );
    }
    this._createWorkloadSubnets();
    const scopeOfPeering = new Construct(this, `Peering-${spoke.elementName}`);
    // Later writes on the other spoke wait for both halves: a peering resets the BGP sessions of its route server.
    createPeeringHalves(
      scopeOfPeering,
      { network: spoke, halfId: "FromSpoke" },
      { network: this, halfId: "FromUser" },
      { useRemoteGateways: true },
    );
    hubsOf(spoke).follow(({ hub }) => {
      new HubSpokePeering(this, `Peering-${hub.elementName}`, { hub, spoke: this });
    });
  }
}
