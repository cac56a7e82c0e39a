import type { RouteServerPeering, Topology } from "../../topology";
import { SentPrefixes } from "./sent-prefixes";

/** How many routes an appliance sends at least: those inside a site's prefixes come on top where they are let through. */
export function routesSentBy(topology: Topology, peering: RouteServerPeering): number {
  const sent = SentPrefixes.of(topology);
  return sent.countWithout(sent.shared(peering), peering.routeServer);
}
