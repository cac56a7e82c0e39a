import { hashOf } from "../text";
import { ROUTE_SERVER_ASN } from "../azure";
import {
  localPreferenceTowards,
  originatesDefault,
  prependTowards,
  type NeighborPolicy,
  type PolicyLists,
  type RoutingPolicy,
  type SentChanges,
} from "../policy";
import { NO_ADVERTISE, UNCHANGED_NEXT_HOP } from "../topology";

/** The set of the addresses of the neighbours whose routes every instance has. */
export const SHARED_NEIGHBORS = "SHARED-NEIGHBORS";

/** The lines of the filter for what is sent to a neighbour. */
export function exportLines(policy: RoutingPolicy, neighbor: NeighborPolicy, lists: PolicyLists): string[] {
  const withhold = lists.filled(neighbor.withhold);
  const parts = lists.sentTo(neighbor);
  const rest = parts.pop();
  if (!rest) return ["  reject;"];
  return [
    ...unannounced(policy),
    ...(withhold.length === 0 ? [] : [`  if ${anyOf(withhold)} then reject;`]),
    ...parts.flatMap((term) => [
      `  if ${anyOf(term.lists)} then {`,
      ...changeLines(policy, neighbor, term.changes).map((line) => `  ${line}`),
      "  }",
    ]),
    `  if !(${anyOf(rest.lists)}) then reject;`,
    ...changeLines(policy, neighbor, rest.changes),
  ];
}

function changeLines(policy: RoutingPolicy, neighbor: NeighborPolicy, changes: SentChanges): string[] {
  const { communities } = changes;
  const localPreference = localPreferenceTowards(policy, neighbor, changes);
  return [
    ...rewriteLines(policy, changes),
    ...Array<string>(prependTowards(policy, neighbor, changes)).fill(`  bgp_path.prepend(${policy.asn});`),
    ...(localPreference === undefined ? [] : [`  bgp_local_pref = ${localPreference};`]),
    ...communities.map((community) => `  bgp_community.add((${numbersOf(community).join(", ")}));`),
    ...nextHopLines(changes),
    "  accept;",
  ];
}

function rewriteLines(policy: RoutingPolicy, { asPathRewrite }: SentChanges): string[] {
  switch (asPathRewrite) {
    case "as-override":
      return ["  collapse_65515();"];
    case "remove":
      return [`  bgp_path.delete(${ROUTE_SERVER_ASN});`];
    case "replace":
      return ["  if bgp_path.len > 0 then {", "    bgp_path.empty;", `    bgp_path.prepend(${policy.asn});`, "  }"];
    case "none":
      return [];
  }
}

/** What is there to reach neighbours is never announced: their host routes, or the machine's default route. */
function unannounced(policy: RoutingPolicy): string[] {
  if (policy.subnetGateway !== undefined) return ['  if proto = "route_servers" then reject;'];
  return originatesDefault(policy) ? [] : ["  if source = RTS_INHERIT then reject;"];
}

function nextHopLines({ nextHop, ownNextHop }: SentChanges): string[] {
  if (nextHop === UNCHANGED_NEXT_HOP) return [];
  if (ownNextHop === undefined) return [`  bgp_next_hop = ${nextHop};`];
  return [
    `  if from ~ '${SHARED_NEIGHBORS}' || (proto = "originated" && net.len > 1) then bgp_next_hop = ${nextHop};`,
    `  else bgp_next_hop = ${ownNextHop};`,
  ];
}

export function anyOf(names: readonly string[]): string {
  return names.map((name) => `net ~ ${symbol(name)}`).join(" || ");
}

/** The two numbers of a community. https://www.rfc-editor.org/rfc/rfc1997 */
function numbersOf(community: string): readonly string[] {
  return community === NO_ADVERTISE ? ["65535", "65282"] : community.split(":");
}

/** BIRD 2.0 refuses longer names. */
const LONGEST_SYMBOL = 64;

/** A name in quotes. A long one ends in a hash of the whole, so that different names stay different. */
export function symbol(name: string): string {
  if (name.length <= LONGEST_SYMBOL) return `'${name}'`;
  const hash = hashOf(name).toString(16).padStart(8, "0");
  return `'${name.slice(0, LONGEST_SYMBOL - hash.length - 1)}-${hash}'`;
}
