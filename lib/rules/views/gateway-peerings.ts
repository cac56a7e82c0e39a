import { type DualHomedNetwork, type RouteServerPeering, type Topology, TopologyLookup } from "../../topology";
import type { HubPeerings } from "./spoke-sessions";

/** The peerings through which the gateway of each hub learns the hub's routes, by rank. Hubs without are left out. */
export function peeringsBesideGateways(topology: Topology, network: DualHomedNetwork): HubPeerings[] {
  const lookup = TopologyLookup.of(topology);
  const peeringsIn = (hub: string): RouteServerPeering[] =>
    lookup
      .routeServersIn(hub)
      .filter(({ branchToBranch }) => branchToBranch)
      .flatMap(({ name }) => lookup.peeringsOf(name))
      .filter((peering) => lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork === hub);
  return [...new Set(network.hubs)]
    .filter((hub) => lookup.gatewaysIn(hub).length > 0)
    .map((hub) => ({ hub, peerings: peeringsIn(hub) }))
    .filter(({ peerings }) => peerings.length > 0);
}
