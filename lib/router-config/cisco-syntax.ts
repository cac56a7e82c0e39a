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
} from "../policy";

/** The route map that marks what every instance of the appliance originates. */
export const ORIGINATED_BY_ALL = "ORIGINATED-BY-ALL";

/** Whether every instance of the appliance originates this range. */
export function isSharedRange(range: string): boolean {
  return isOriginatedByEveryInstance(Ipv4Prefix.parse(range));
}

/** The next hops towards a neighbour, in the order in which a route map tries them: first that of marked routes. */
export function nextHopsTo(
  neighbor: NeighborPolicy,
): { readonly nextHop: string; readonly ofEveryInstance: boolean }[] {
  const other = { nextHop: nextHopTowards(neighbor, false), ofEveryInstance: false };
  return neighbor.ownNextHop === undefined ? [other] : [{ nextHop: neighbor.nextHop, ofEveryInstance: true }, other];
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
export function additionLines(policy: RoutingPolicy, neighbor: NeighborPolicy): string[] {
  const { communities } = neighbor;
  const prepend = prependTowards(policy, neighbor, neighbor);
  const localPreference = localPreferenceTowards(policy, neighbor, neighbor);
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
