import { append } from "../collections";
import { findOverlaps, Ipv4Prefix } from "../net";
import { PolicyLists } from "./policy-lists";
import type { NeighborPolicy, RoutingPolicy } from "./model";
import { ownListName } from "./prefix-lists";

/** The packets that an appliance forwards: they follow from its routes. */
export interface Forwarding {
  readonly groups: readonly ForwardingGroup[];
  /** Pairs of ranges behind the same route server. Nothing is forwarded between them, although a group permits it. */
  readonly withheld: readonly (readonly [string, string])[];
  /** Ranges that can be reached through tunnels only. */
  readonly behindTunnels: readonly string[];
}

/** Neighbours that get the same lists. They share their rules, so the number of rules does not grow with them. */
export interface ForwardingGroup {
  readonly name: string;
  /** The ranges behind the neighbours. */
  readonly near: readonly string[];
  /** The ranges announced to them, without the default route and its halves unless any prefix in them is permitted. */
  readonly far: readonly string[];
  /**
   * Ranges that are never announced to them. Nothing is forwarded between these and theirs, even inside a range of
   * `far`.
   */
  readonly withheld: readonly string[];
  /** Whether the default route or a half of it is announced to them. */
  readonly internet: boolean;
}

export function forwardingOf(policy: RoutingPolicy): Forwarding {
  const lists = new PolicyLists(policy);
  const members = new Map<string, NeighborPolicy[]>();
  for (const neighbor of policy.neighbors) {
    if (lists.filled(neighbor.advertise).length > 0) append(members, groupName(neighbor, lists), neighbor);
  }
  const groups = [...members].map(([name, neighbors]) => groupOf(name, neighbors, lists));
  return { groups, withheld: withheldPairs([...members.values()], lists), behindTunnels: behindTunnels(policy, lists) };
}

/**
 * The ranges accepted from neighbours behind a tunnel, without those that overlap a range accepted from another one. A
 * default route does not count, in halves either: it names no range of its own.
 */
function behindTunnels(policy: RoutingPolicy, lists: PolicyLists): string[] {
  const accepted = (inTunnel: boolean) =>
    lists
      .filled(policy.neighbors.flatMap(({ tunnel, accept }) => ((tunnel !== undefined) === inTunnel ? accept : [])))
      .flatMap((name) => lists.entriesOf(name));
  const others = accepted(false)
    .filter(({ prefix, orLonger }) => orLonger || !isDefaultRouteOrHalf(prefix))
    .map(({ prefix }) => Ipv4Prefix.parse(prefix));
  const ranges = accepted(true).filter(
    ({ prefix }) => !isDefaultRouteOrHalf(prefix) && !others.some((other) => other.overlaps(Ipv4Prefix.parse(prefix))),
  );
  return [...new Set(ranges.map(({ prefix }) => prefix))];
}

/** The ranges of these lists, each once. */
export function rangesOf(lists: PolicyLists, names: readonly string[]): string[] {
  const ranges = lists.filled(names).flatMap((name) => lists.entriesOf(name).map((entry) => entry.prefix));
  return [...new Set(ranges)];
}

function groupName(neighbor: NeighborPolicy, lists: PolicyLists): string {
  const announced = lists.filled(neighbor.advertise).sort().join("-");
  const withheld = lists.filled(withheldFromAll(neighbor)).sort().join("-");
  return withheld === "" ? announced : `${announced}-without-${withheld}`;
}

/** The lists withheld from a neighbour, without that of its own prefixes. */
function withheldFromAll(neighbor: NeighborPolicy): string[] {
  return neighbor.withhold.filter((name) => name !== ownListName(neighbor));
}

function groupOf(name: string, neighbors: readonly NeighborPolicy[], lists: PolicyLists): ForwardingGroup {
  const advertised = lists.filled(neighbors[0].advertise).flatMap((list) => lists.entriesOf(list));
  const literal = new Set(advertised.flatMap(({ prefix, orLonger }) => (orLonger ? prefix : [])));
  const far = rangesOf(lists, neighbors[0].advertise);
  return {
    name,
    near: rangesOf(
      lists,
      neighbors.flatMap((neighbor) => neighbor.accept),
    ),
    far: far.filter((range) => literal.has(range) || !isDefaultRouteOrHalf(range)),
    withheld: rangesOf(lists, withheldFromAll(neighbors[0])),
    internet: far.some(isDefaultRouteOrHalf),
  };
}

/**
 * An appliance must not forward packets between ranges behind the same route server. nft refuses a set in which pairs
 * overlap, so ranges inside another one are left out: of two virtual networks that overlap only one can be reached.
 */
function withheldPairs(groups: readonly (readonly NeighborPolicy[])[], lists: PolicyLists): [string, string][] {
  const behind = groups.flatMap((neighbors) => {
    const announced = new Set(rangesOf(lists, neighbors[0].advertise));
    return neighbors.map((neighbor) => {
      const withheld = new Set(rangesOf(lists, neighbor.withhold));
      return rangesOf(lists, neighbor.accept).filter((range) => withheld.has(range) && announced.has(range));
    });
  });
  const disjoint = new Set(behind.flat());
  for (const { second } of findOverlaps([...disjoint], Ipv4Prefix.parse)) disjoint.delete(second);
  return behind.flatMap((ranges) => {
    const kept = ranges.filter((range) => disjoint.delete(range));
    return kept.flatMap((from) => kept.map((to): [string, string] => [from, to]));
  });
}

export function isDefaultRouteOrHalf(range: string): boolean {
  return Ipv4Prefix.parse(range).isDefaultRouteOrHalf;
}
