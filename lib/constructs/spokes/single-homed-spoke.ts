import type { Construct } from "constructs";
import { HubSpokePeering } from "./hub-spoke-peering";
import { planSpokeWithoutRouteServer } from "./spoke-base";
import { VirtualNetworkBase, type IVirtualNetwork, type VirtualNetworkProps } from "../virtual-networks";

/** The properties of a spoke with one hub. */
export interface SingleHomedSpokeProps extends VirtualNetworkProps {
  /** The hub, with a gateway or a route server: `ExpressRouteHub`, `VpnHub` or `RouteServerHub`. */
  readonly hub: IVirtualNetwork;
}

/**
 * A spoke with one hub. It uses the hub's gateways and route server, and has no route server of its own, so it does not
 * survive a failure of the hub. The same hub can have dual-homed spokes, too.
 *
 * Without `subnets` it has one for workloads, `snet-<name>-workload`, a /26.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit
 */
export class SingleHomedSpoke extends VirtualNetworkBase {
  /** @throws if props are malformed, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: SingleHomedSpokeProps) {
    super(scope, id, "spoke", planSpokeWithoutRouteServer(scope, id, props));
    this._createWorkloadSubnets();
    new HubSpokePeering(this, `Peering-${props.hub.elementName}`, {
      hub: props.hub,
      spoke: this,
      useRemoteGateways: true,
    });
  }
}
