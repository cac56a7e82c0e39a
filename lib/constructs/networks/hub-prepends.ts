import type { IHub } from "../hubs";
import { ASNS_ADDED_BY_GATEWAY } from "../../routing";
import { contextOf } from "../appliances";
import { partsOf } from "../virtual-networks";

/** One prepend decides between paths that are alike otherwise; two leave room for paths that differ by one. */
const MARGIN = 2;

/**
 * How often the appliance of each hub of an active/passive network prepends, in the order of their rank: so often that its
 * paths are longer than those of the hub before it, whichever gateway either of them learned the prefix through. What an
 * appliance reaches by itself comes on a shorter path than what it reaches through a gateway.
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

/** How many ASNs stand between that of the hub's appliance and those of a site, for each way there is to one. */
function asnsThrough(hub: IHub): number[] {
  const throughGateways = [...partsOf(hub).gatewayTypes].map((type) => ASNS_ADDED_BY_GATEWAY[type]);
  const isDirect = throughGateways.length === 0 || contextOf(hub.appliance).reachesSites;
  return isDirect ? [0, ...throughGateways] : throughGateways;
}
