import { Construct } from "constructs";
import {
  createPeeringHalves,
  partsOf,
  providerIn,
  type HubProviderOptions,
  type IVirtualNetwork,
} from "../virtual-networks";

/** The properties of the peering of a hub and a spoke. */
export interface HubSpokePeeringProps extends HubProviderOptions {
  /** The hub. */
  readonly hub: IVirtualNetwork;

  /** The spoke. */
  readonly spoke: IVirtualNetwork;

  /**
   * Whether the spoke uses the gateways and the route server of the hub. A spoke with its own route server cannot,
   * because a route server counts as a gateway. A virtual network can use the gateways of one other virtual network at
   * most.
   *
   * https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview
   * @default false
   */
  readonly useRemoteGateways?: boolean;
}

/**
 * Both halves of the peering between a hub and a spoke.
 *
 * Forwarded traffic is allowed both ways, because the hub's appliance forwards packets from and to other networks.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class HubSpokePeering extends Construct {
  /** @throws if the hub's provider is of another stack and `hubProvider` is not given */
  constructor(scope: Construct, id: string, props: HubSpokePeeringProps) {
    super(scope, id);
    const { hub, spoke, useRemoteGateways = false } = props;
    const hubProvider = providerIn(this, hub, props.hubProvider);
    createPeeringHalves(
      this,
      { network: hub, provider: hubProvider, halfId: "FromHub" },
      { network: spoke, provider: spoke.provider, halfId: "FromSpoke" },
      useRemoteGateways,
    );
    // A spoke that uses the hub's gateways sends to them directly. Its return traffic bypasses the appliance, too.
    if (!useRemoteGateways) partsOf(hub).addGatewayRoutes?.(this, spoke, hubProvider);
  }
}
