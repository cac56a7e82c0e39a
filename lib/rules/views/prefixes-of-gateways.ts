import { TopologyLookup, type Topology, type VirtualNetworkGateway } from "../../topology";
import { AdvertisedRoutes } from "./advertised-routes";

/**
 * How many prefixes a gateway announces to on-premises at least: the ranges of its network and of those that use it,
 * and what a route server beside it accepts from appliances.
 */
export function prefixesAnnouncedBy(topology: Topology, { virtualNetwork }: VirtualNetworkGateway): number {
  const lookup = TopologyLookup.of(topology);
  const advertised = AdvertisedRoutes.of(topology);
  const ranges = [virtualNetwork, ...lookup.usersOfGatewaysIn(virtualNetwork)].flatMap((name) => lookup.rangesOf(name));
  const peerings = lookup
    .routeServersIn(virtualNetwork)
    .filter(({ branchToBranch }) => branchToBranch)
    .flatMap(({ name }) => lookup.peeringsOf(name));
  const accepted = advertised
    .setsOver(peerings)
    .flatMap((routes) => [...routes].filter(([, { rejection }]) => !rejection).map(([text]) => text));
  return new Set([...ranges.map(String), ...accepted]).size;
}
