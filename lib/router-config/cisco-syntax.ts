import { Ipv4Prefix } from "../net";
import {
  identifier,
  isOriginatedByEveryInstance,
  localPreferenceTowards,
  nextHopTowards,
  prependTowards,
  type NeighborPolicy,
  type PolicyLists,
  type RoutingPolicy,
  type SentChanges,
} from "../policy";

/** The route map that marks what every instance of the appliance originates. */
export const ORIGINATED_BY_ALL = "ORIGINATED-BY-ALL";

/** Whether every instance of the appliance originates this range. */
export function isSharedRange(range: string): boolean {
  return isOriginatedByEveryInstance(Ipv4Prefix.parse(range));
}

/** An entry of the route map for what is sent to a neighbour. */
interface SentEntry {
  readonly lists: readonly string[];
  readonly changes: SentChanges;
  readonly nextHop: string;
  /** Whether it is for marked routes only. */
  readonly ofEveryInstance: boolean;
}

/** The entries for what is sent to a neighbour, in order. Where next hops differ, that of marked routes comes first. */
export function sentEntries(neighbor: NeighborPolicy, lists: PolicyLists): SentEntry[] {
  return lists.sentTo(neighbor).flatMap((part) => {
    const other = { ...part, nextHop: nextHopTowards(part.changes, false), ofEveryInstance: false };
    return part.changes.ownNextHop === undefined
      ? [other]
      : [{ ...part, nextHop: part.changes.nextHop, ofEveryInstance: true }, other];
  });
}

/** The lines of a prefix list; FRR and IOS-XE have them in common. Both refuse `le 32` after a prefix length of 32. */
export function prefixListLines(name: string, sources: readonly string[], lists: PolicyLists): string[] {
  const entries = sources.flatMap((source) => lists.entriesOf(source));
  return entries.map(
    ({ prefix, orLonger }) =>
      `ip prefix-list ${name} permit ${prefix}${orLonger && !prefix.endsWith("/32") ? " le 32" : ""}`,
  );
}

export function matchLine(lists: readonly string[]): string {
  return `match ip address prefix-list ${lists.join(" ")}`;
}

/** What a route map adds to the routes that it sends. */
export function additionLines(policy: RoutingPolicy, neighbor: NeighborPolicy, changes: SentChanges): string[] {
  const { communities } = changes;
  const prepend = prependTowards(policy, neighbor, changes);
  const localPreference = localPreferenceTowards(policy, neighbor, changes);
  return [
    ...(localPreference === undefined ? [] : [`set local-preference ${localPreference}`]),
    ...(prepend > 0 ? [`set as-path prepend ${Array(prepend).fill(policy.asn).join(" ")}`] : []),
    ...(communities.length > 0 ? [`set community ${communities.join(" ")} additive`] : []),
  ];
}

/** The name of the filter for what a neighbour sends. */
export function fromName({ name }: NeighborPolicy): string {
  return `FROM-${identifier(name)}`;
}

/** The name of the filter for what is sent to a neighbour. */
export function toName({ name }: NeighborPolicy): string {
  return `TO-${identifier(name)}`;
}
