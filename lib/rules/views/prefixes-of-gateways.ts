import type { Topology, VirtualNetworkGateway } from "../../topology";
import { TopologyLookup } from "../../topology";
import { SentPrefixes } from "./sent-prefixes";

/**
 * How many prefixes a gateway announces to on-premises at least: the ranges of its network and of those that use it, and
 * what appliances send to a route server beside it.
 */
export function prefixesAnnouncedBy(topology: Topology, { virtualNetwork }: VirtualNetworkGateway): number {
  const lookup = TopologyLookup.of(topology);
  const sent = SentPrefixes.of(topology);
  const ranges = [virtualNetwork, ...lookup.usersOfGatewaysIn(virtualNetwork)].flatMap((name) => lookup.rangesOf(name));
  const sets = lookup
    .routeServersIn(virtualNetwork)
    .filter(({ branchToBranch }) => branchToBranch)
    .flatMap(({ name }) => lookup.peeringsOf(name))
    .map((peering) => sent.shared(peering));
  return new Set([...ranges.map(String), ...sent.union(sets).keys()]).size;
}
