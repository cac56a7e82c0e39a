import { Ipv4Prefix } from "../net";
import type { AsPathRewrite, VirtualAppliance } from "../topology";
import type { NeighborPolicy, RoutingPolicy, SentChanges } from "./model";

/**
 * Which next hop a route is sent with depends on where the appliance has it from.
 *
 * The load balancer sends packets to every instance that is alive. It does not know what an instance can reach. So its
 * address is the next hop only of what every instance has and can forward: the routes of route servers, whose packets
 * leave by the network interface whatever BGP says, and what the appliance itself originates. An instance by itself can
 * lose a tunnel, or its way to the Internet. It then takes back the routes that it sent with its own address, and route
 * servers share the packets among the other instances.
 *
 * https://learn.microsoft.com/azure/route-server/next-hop-ip
 */

/** Whether every instance has the routes of this neighbour; `undefined` stands for one that is not in the policy. */
export function isOfEveryInstance(neighbor: Pick<NeighborPolicy, "ownLink"> | undefined): boolean {
  return neighbor !== undefined && neighbor.ownLink !== true;
}

/** Whether every instance originates a range. Each takes the default route back while it has no way to the Internet. */
export function isOriginatedByEveryInstance({ isDefaultRouteOrHalf }: Ipv4Prefix): boolean {
  return !isDefaultRouteOrHalf;
}

/** The next hop of a route as it is sent to a neighbour. */
export function nextHopTowards({ nextHop, ownNextHop = nextHop }: SentChanges, ofEveryInstance: boolean): string {
  return ofEveryInstance ? nextHop : ownNextHop;
}

/** How routes to a neighbour are changed: by each of its terms, and otherwise. */
export function allChangesTowards(neighbor: NeighborPolicy): readonly SentChanges[] {
  return [...neighbor.terms, neighbor];
}

/** What is done with the paths of everything that is sent to a neighbour; nothing when its terms differ in it. */
export function commonRewrite(neighbor: NeighborPolicy): AsPathRewrite | undefined {
  const [first, ...others] = new Set(allChangesTowards(neighbor).map(({ asPathRewrite }) => asPathRewrite));
  return others.length === 0 ? first : undefined;
}

/** It is asked for every neighbor of a policy. */
const known = new WeakMap<RoutingPolicy["neighbors"], boolean>();

/** Whether the next hop depends on where a route comes from. */
export function hasOwnNextHops({ neighbors }: Pick<RoutingPolicy, "neighbors">): boolean {
  let has = known.get(neighbors);
  if (has === undefined) {
    has = neighbors.some((neighbor) => allChangesTowards(neighbor).some(({ ownNextHop }) => ownNextHop !== undefined));
    known.set(neighbors, has);
  }
  return has;
}

/** Whether an instance of the appliance can lose routes that the others keep. */
export function canLoseAlone(
  { instances, sites }: VirtualAppliance,
  neighbors: readonly Pick<NeighborPolicy, "ownLink">[],
  originate: readonly string[],
): boolean {
  const hasOwn =
    !neighbors.every(isOfEveryInstance) || !originate.map(Ipv4Prefix.parse).every(isOriginatedByEveryInstance);
  return instances.length > 1 && (hasOwn || sites.length > 0);
}
