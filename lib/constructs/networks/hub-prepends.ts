import type { IHub } from "../hubs";
import { ASNS_ADDED_BY_GATEWAY } from "../../routing";
import { contextOf } from "../appliances";
import { partsOf } from "../virtual-networks";

/** One prepend decides between AS paths of the same length. Two leave room for paths whose lengths differ by one. */
const MARGIN = 2;

/**
 * The prepends of the appliance of each hub in an active/passive network, in the order of the ranking. The AS paths of
 * a hub are longer than those of the hub before it, whichever gateway each of them learned a prefix from. A path
 * through an appliance's own tunnels is shorter than a path through a gateway.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export function prependsOf(ranking: readonly IHub[]): number[] {
  const prepends: number[] = [];
  for (const [rank, hub] of ranking.entries()) {
    if (rank === 0) prepends.push(0);
    else {
      const shorter = Math.max(...asnsThrough(ranking[rank - 1])) - Math.min(...asnsThrough(hub));
      prepends.push(prepends[rank - 1] + MARGIN + Math.max(0, shorter));
    }
  }
  return prepends;
}

/** The number of ASNs between the hub's appliance and a site, for each kind of path to a site. */
function asnsThrough(hub: IHub): number[] {
  const throughGateways = [...partsOf(hub).gatewayTypes].map((type) => ASNS_ADDED_BY_GATEWAY[type]);
  const isDirect = throughGateways.length === 0 || contextOf(hub.appliance).reachesSites;
  return isDirect ? [0, ...throughGateways] : throughGateways;
}
