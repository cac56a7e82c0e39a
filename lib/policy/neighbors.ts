import { isDefaultRouteOrHalf } from "./forwarding";
import type { NeighborPolicy, RoutingPolicy, SentChanges } from "./model";

/** A neighbour at one of its addresses; each has a BGP session of its own. */
export interface NeighborAddress {
  readonly neighbor: NeighborPolicy;
  readonly address: string;
}

export function neighborAddressesOf(neighbors: readonly NeighborPolicy[]): NeighborAddress[] {
  return neighbors.flatMap((neighbor) => neighbor.addresses.map((address) => ({ neighbor, address })));
}

export function isRouter({ kind }: NeighborPolicy): boolean {
  return kind === "router";
}

/** The policy without the routers whose address is not known: no session can be configured with them. */
export function withKnownNeighbors(policy: RoutingPolicy): RoutingPolicy {
  return { ...policy, neighbors: policy.neighbors.filter((each) => !isRouter(each) || each.addresses.length > 0) };
}

/** The routers whose address is not known. */
export function unknownRouters(policy: RoutingPolicy): NeighborPolicy[] {
  return policy.neighbors.filter((each) => isRouter(each) && each.addresses.length === 0);
}

/** Whether the appliance reaches a neighbour through its virtual network, and not through a tunnel or other link. */
export function isReachedThroughNetwork(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return neighbor.localAddress === policy.address;
}

/** The addresses that the appliance reaches through its virtual network: of neighbours, and of the ends of overlays. */
export function addressesInNetwork(policy: RoutingPolicy): string[] {
  const neighbors = policy.neighbors.filter((neighbor) => isReachedThroughNetwork(policy, neighbor));
  const ends = policy.neighbors.flatMap(({ overlay }) => overlay?.machineAddresses ?? []);
  return [...neighbors.flatMap(({ addresses }) => addresses), ...ends];
}

/** Whether the appliance originates the default route, or a half of it. */
export function originatesDefault({ originate }: RoutingPolicy): boolean {
  return originate.some(isDefaultRouteOrHalf);
}

/** Whether both ends have one ASN, so that the session is an internal one (RFC 4271). */
export function isInternal(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return neighbor.asn === policy.asn;
}

/** The local preference of routes that have no other one, with every router. */
const DEFAULT_LOCAL_PREFERENCE = 100;

/**
 * The local preference of what is sent to an internal neighbour, where it is not the default: lower by as much as the
 * appliance prepends elsewhere. The neighbour drops a path with its own ASN (RFC 4271, 9.1.2), so nothing is prepended.
 */
export function localPreferenceTowards(
  policy: RoutingPolicy,
  neighbor: NeighborPolicy,
  { prepend }: SentChanges,
): number | undefined {
  if (!isInternal(policy, neighbor) || prepend <= 0) return undefined;
  return Math.max(0, DEFAULT_LOCAL_PREFERENCE - prepend);
}

/** How many more times than usual the appliance's ASN is put before the paths that a neighbour gets. */
export function prependTowards(policy: RoutingPolicy, neighbor: NeighborPolicy, { prepend }: SentChanges): number {
  return isInternal(policy, neighbor) ? 0 : prepend;
}

/**
 * Whether the session has to be configured for more than one hop. By default an external session spans one hop only.
 */
export function needsMultihop(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return isReachedThroughNetwork(policy, neighbor) && !isInternal(policy, neighbor);
}
