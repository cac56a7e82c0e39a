import { ROUTE_SERVER_ASN } from "../azure";
import { inOrderOf } from "../collections";
import {
  ORIGINATED_BY_ALL,
  additionLines,
  fromName,
  isSharedRange,
  matchLine,
  prefixListLines,
  sentEntries,
  toName,
} from "./cisco-syntax";
import {
  allChangesTowards,
  commonRewrite,
  hasOwnNextHops,
  isOfEveryInstance,
  PolicyLists,
  prependTowards,
  type NeighborPolicy,
  type RoutingPolicy,
  type SentChanges,
} from "../policy";

/** Marks the routes that every instance of the appliance has. A tag is not sent to neighbours. */
export const SHARED_TAG = 1;

/**
 * The prefix lists a file refers to. A route-map entry matches one list only, so several permitted lists become one.
 */
export class FrrLists {
  private readonly lists: PolicyLists;
  private readonly named = new Map<string, readonly string[]>();

  constructor(policy: RoutingPolicy) {
    this.lists = new PolicyLists(policy);
  }

  /** The name to match for any of these lists, or `undefined` when they permit nothing. */
  nameOf(names: readonly string[]): string | undefined {
    const filled = this.lists.filled(names);
    return filled.length === 0 ? undefined : this.joined(filled);
  }

  /** The entries of the route map for what is sent to a neighbour, each with the list that it matches. */
  entriesTo(neighbor: NeighborPolicy) {
    return sentEntries(neighbor, this.lists).map((entry) => ({ ...entry, list: this.joined(entry.lists) }));
  }

  private joined(filled: readonly string[]): string {
    const sources = [...filled].sort();
    const name = sources.join("+");
    this.named.set(name, sources);
    return name;
  }

  /**
   * Without sequence numbers, which would change with every prefix added before. The order in a list does not matter.
   */
  lines(): string[] {
    return [...this.named]
      .sort(inOrderOf(([name]) => name))
      .flatMap(([name, sources]) => [...new Set(prefixListLines(name, sources, this.lists)), "!"]);
  }
}

export function routeMapsOf(policy: RoutingPolicy, neighbor: NeighborPolicy, lists: FrrLists): string[] {
  const accept = lists.nameOf(neighbor.accept);
  const entries = lists.entriesTo(neighbor);
  const last = Math.max(20, 10 + neighbor.withhold.length);
  const isTagged = hasOwnNextHops(policy) && isOfEveryInstance(neighbor);
  return [
    ...(accept === undefined
      ? routeMapEntry(`${fromName(neighbor)} deny 10`)
      : routeMapEntry(
          `${fromName(neighbor)} permit 10`,
          matchLine([accept]),
          ...(isTagged ? [`set tag ${SHARED_TAG}`] : []),
        )),
    // One entry for each list. A list of all of them would be different for each spoke and contain all the others.
    ...neighbor.withhold.flatMap((list, index) => {
      const withhold = lists.nameOf([list]);
      return withhold === undefined
        ? []
        : routeMapEntry(`${toName(neighbor)} deny ${10 + index}`, matchLine([withhold]));
    }),
    ...(entries.length === 0 ? routeMapEntry(`${toName(neighbor)} deny ${last}`) : []),
    ...entries.flatMap(({ list, changes, nextHop, ofEveryInstance }, index) =>
      routeMapEntry(
        `${toName(neighbor)} permit ${last + index}`,
        matchLine([list]),
        ...(ofEveryInstance ? [`match tag ${SHARED_TAG}`] : []),
        `set ip next-hop ${nextHop}`,
        ...pathLines(policy, neighbor, changes),
      ),
    ),
  ];
}

/** What an entry does to paths, besides what it adds. */
function pathLines(policy: RoutingPolicy, neighbor: NeighborPolicy, changes: SentChanges): string[] {
  switch (changes.asPathRewrite) {
    case "as-override":
      return [
        ...(commonRewrite(neighbor) === undefined ? [`set as-path replace ${neighbor.asn}`] : []),
        ...additionLines(policy, neighbor, changes),
      ];
    case "remove":
      return [`set as-path exclude ${ROUTE_SERVER_ASN}`, ...additionLines(policy, neighbor, changes)];
    case "replace":
      return [
        ...additionLines(policy, neighbor, { ...changes, prepend: 0 }),
        `call ${replacedName(prependTowards(policy, neighbor, changes))}`,
      ];
    case "none":
      return additionLines(policy, neighbor, changes);
  }
}

const EMPTY_PATH = "EMPTY-PATH";

/**
 * Route maps that put the own ASN once in place of a whole path, and before it as often as their names say. A path
 * without ASNs is that of what the appliance originates. FRR 8.4 cannot empty a path at once: each ASN becomes the own
 * one, which is then taken out. The lines of an entry take effect in the order in which the daemon got them, and a line
 * that is already there keeps its place. So they are in maps of their own, which never change.
 */
export function replacedPaths(policy: RoutingPolicy): string[] {
  const counts = policy.neighbors.flatMap((neighbor) =>
    allChangesTowards(neighbor)
      .filter(({ asPathRewrite }) => asPathRewrite === "replace")
      .map((changes) => prependTowards(policy, neighbor, changes)),
  );
  if (counts.length === 0) return [];
  const prepend = (count: number) =>
    count > 0 ? [`set as-path prepend ${Array(count).fill(policy.asn).join(" ")}`] : [];
  return [
    `bgp as-path access-list ${EMPTY_PATH} permit ^$`,
    "!",
    ...[...new Set(counts)]
      .sort((a, b) => a - b)
      .flatMap((count) => [
        ...routeMapEntry(`${replacedName(count)} permit 10`, `match as-path ${EMPTY_PATH}`, ...prepend(count)),
        ...routeMapEntry(
          `${replacedName(count)} permit 20`,
          "set as-path replace any",
          `set as-path exclude ${policy.asn}`,
          ...prepend(count + 1),
        ),
      ]),
  ];
}

function replacedName(prepend: number): string {
  return `REPLACED-PATH-${prepend}`;
}

/** Marks what every instance originates. */
export function originatedByAll(policy: RoutingPolicy): string[] {
  const isUsed = hasOwnNextHops(policy) && policy.originate.some(isSharedRange);
  return isUsed ? routeMapEntry(`${ORIGINATED_BY_ALL} permit 10`, `set tag ${SHARED_TAG}`) : [];
}

function routeMapEntry(name: string, ...lines: string[]): string[] {
  return [`route-map ${name}`, ...lines.map((line) => ` ${line}`), "exit", "!"];
}
