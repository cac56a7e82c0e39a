import {
  type RouteServer,
  type Topology,
  type VirtualNetwork,
  type VirtualNetworkPeering,
  TopologyLookup,
} from "../../topology";

/** A virtual network that uses the route server of a spoke, which it is peered with, as its own. */
export interface RemoteUser {
  readonly user: VirtualNetwork;
  /** Its half of the peering with the spoke. */
  readonly half: VirtualNetworkPeering;
  readonly routeServer: RouteServer;
  /** The networks of the appliances that the route server hears from, each once. */
  readonly hubs: readonly string[];
}

/** Every network that uses the route server of a spoke. What uses those of a hub has its gateways as next hops, too. */
export function remoteUsers(topology: Topology): RemoteUser[] {
  const lookup = TopologyLookup.of(topology);
  return topology.virtualNetworkPeerings
    .filter((half) => half.useRemoteGateways && lookup.virtualNetwork(half.to)?.role === "spoke")
    .flatMap((half) => {
      const user = lookup.virtualNetwork(half.from);
      if (!user) return [];
      return lookup.routeServersIn(half.to).map((routeServer) => {
        const hubs = lookup
          .peeringsOf(routeServer.name)
          .flatMap(({ virtualAppliance }) => lookup.virtualAppliance(virtualAppliance)?.virtualNetwork ?? []);
        return { user, half, routeServer, hubs: [...new Set(hubs)] };
      });
    });
}
