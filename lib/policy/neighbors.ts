import { isDefaultRoute } from "./forwarding";
import type { NeighborPolicy, RoutingPolicy } from "./model";

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

/** The addresses of the neighbours that the appliance reaches through its virtual network. */
export function addressesInNetwork(policy: RoutingPolicy): string[] {
  const neighbors = policy.neighbors.filter((neighbor) => isReachedThroughNetwork(policy, neighbor));
  return neighbors.flatMap(({ addresses }) => addresses);
}

/** Whether the appliance originates the default route. */
export function originatesDefault({ originate }: RoutingPolicy): boolean {
  return originate.some(isDefaultRoute);
}

/** Whether both ends have one ASN, so that the session is an internal one (RFC 4271). */
export function isInternal(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return neighbor.asn === policy.asn;
}

/**
 * Whether the session has to be configured for more than one hop. By default an external session spans one hop only.
 */
export function needsMultihop(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  return isReachedThroughNetwork(policy, neighbor) && !isInternal(policy, neighbor);
}
