import type { RouteServerPeering, Topology } from "../../topology";
import { SentPrefixes } from "./sent-prefixes";

/** How many routes a route server takes from one peer. https://learn.microsoft.com/azure/route-server/route-server-faq */
export const MOST_ROUTES = 4000;

/** How many routes an appliance sends at least: those inside a site's prefixes come on top where they are let through. */
export function routesSentBy(topology: Topology, peering: RouteServerPeering): number {
  const sent = SentPrefixes.of(topology);
  return sent.countWithout(sent.shared(peering), peering.routeServer);
}
