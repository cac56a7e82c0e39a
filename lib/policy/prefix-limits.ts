import { LIMITS } from "../azure";
import {
  type RouteServer,
  type RouterPeering,
  type Topology,
  type VirtualAppliance,
  TopologyLookup,
} from "../topology";
import type { NeighborPolicy } from "./model";

type PrefixLimits = Pick<NeighborPolicy, "maximumAccepted" | "maximumSent">;

/** For how long a session is left down after the router at the other end leaked routes, in minutes. */
export const MINUTES_AFTER_A_LEAK = 5;

/**
 * A site that leaks routes loses its own session and nothing else: whatever came first would otherwise push routes of
 * other sites and of spokes out of the sessions with route servers.
 */
export function limitsOfRouter(topology: Topology, { site = "" }: RouterPeering): PrefixLimits {
  const { moreSpecifics, maximumPrefixes } = TopologyLookup.of(topology).onPremisesSite(site) ?? {};
  return moreSpecifics && maximumPrefixes !== undefined ? { maximumAccepted: maximumPrefixes } : {};
}

/**
 * A route server has the routes of all sites behind gateways. To drop the session with it would cost all of them, and
 * all spokes. What it is sent is limited instead: routes past the limit are not sent, the session stays up, and neither
 * the route server nor the circuits beside it drop theirs.
 */
export function limitsOfRouteServer(
  topology: Topology,
  appliance: VirtualAppliance,
  routeServer: RouteServer,
): PrefixLimits {
  const lookup = TopologyLookup.of(topology);
  const sites = lookup.sitesReachedBy(appliance).flatMap((name) => lookup.onPremisesSite(name) ?? []);
  if (!sites.some((site) => site.moreSpecifics && site.maximumPrefixes !== undefined)) return {};
  const { name, virtualNetwork, branchToBranch } = routeServer;
  const isBesideCircuits =
    branchToBranch && lookup.gatewaysIn(virtualNetwork).some(({ type }) => type === "ExpressRoute");
  // The gateway announces the ranges of virtual networks, too.
  const room = LIMITS.prefixesFromExpressRouteGateway - lookup.rangesBehind(name).length;
  if (isBesideCircuits) return { maximumSent: Math.max(1, room) };
  const expected = sites.reduce((sum, { prefixes, maximumPrefixes = prefixes.length }) => sum + maximumPrefixes, 0);
  const { advisedRoutesFromPeer: advised, routesFromPeer: most } = LIMITS;
  return { maximumSent: expected > advised ? most : advised };
}
