import { NO_ADVERTISE } from "../topology";
import type { NeighborPolicy, RoutingPolicy } from "./policy";

/** A neighbour at one of its addresses: one BGP session. */
export interface Session {
  readonly neighbor: NeighborPolicy;
  readonly address: string;
}

export function sessionsOf(neighbors: readonly NeighborPolicy[]): Session[] {
  return neighbors.flatMap((neighbor) => neighbor.addresses.map((address) => ({ neighbor, address })));
}

export function isRouter({ kind }: NeighborPolicy): boolean {
  return kind === "router";
}

/** The policy without the routers whose address is not known: there is nothing to configure for them. */
export function withKnownNeighbors(policy: RoutingPolicy): RoutingPolicy {
  return { ...policy, neighbors: policy.neighbors.filter((each) => !isRouter(each) || each.addresses.length > 0) };
}

/** The routers whose address is not known. */
export function unknownRouters(policy: RoutingPolicy): NeighborPolicy[] {
  return policy.neighbors.filter((each) => isRouter(each) && each.addresses.length === 0);
}

/** Whether a neighbour is reached through the platform, and not through a link of the machine's own such as a tunnel. */
export function isBeyondThePlatform(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return neighbor.localAddress === policy.address;
}

/** Whether both ends have one ASN, so that the session is an internal one (RFC 4271). */
export function isInternal(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return neighbor.asn === policy.asn;
}

/** External sessions end at the next router, unless told otherwise. */
export function needsMultihop(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return isBeyondThePlatform(policy, neighbor) && !isInternal(policy, neighbor);
}

/** The two numbers of a community. https://www.rfc-editor.org/rfc/rfc1997 */
export function numbersOf(community: string): readonly [number, number] {
  if (community === NO_ADVERTISE) return [65535, 65282];
  const [high, low] = community.split(":").map(Number);
  return [high, low];
}
