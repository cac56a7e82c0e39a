import { Construct } from "constructs";
import { createPeeringHalves, partsOf, sideIn, type IVirtualNetwork } from "../virtual-networks";

/** The properties of the peering of a hub and a spoke. */
export interface HubSpokePeeringProps {
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
 * Both halves of the peering between a hub and a spoke, each in the stack and the subscription of its own network, and
 * the routes to the spoke in `GatewaySubnet` of the hub.
 *
 * Forwarded traffic is allowed both ways, because the hub's appliance forwards packets from and to other networks.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class HubSpokePeering extends Construct {
  /** @throws if the two are in different stacks and neither has a `peeringScope` */
  constructor(scope: Construct, id: string, props: HubSpokePeeringProps) {
    super(scope, id);
    const { hub, spoke, useRemoteGateways = false } = props;
    createPeeringHalves(
      this,
      { network: hub, halfId: "FromHub" },
      { network: spoke, halfId: "FromSpoke" },
      { useRemoteGateways },
    );
    // A spoke that uses the hub's gateways sends to them directly. Its return traffic bypasses the appliance, too.
    if (!useRemoteGateways) partsOf(hub).addGatewayRoutes?.(sideIn(hub, this), spoke);
  }
}
