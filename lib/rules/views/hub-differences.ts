import type { NamedPrefix, DualHomedNetwork, Topology } from "../../topology";
import { TopologyLookup } from "../../topology";
import { RangeIndex } from "../../net";
import type { SentSet } from "./sent-prefixes";
import { SentPrefixes, textOf } from "./sent-prefixes";
import type { HubSessions } from "./spoke-sessions";
import { servedSpokes } from "./spoke-sessions";

/** What two hubs of a network announce differently, and to which route servers. */
export interface HubDifference {
  readonly preferred: string;
  readonly standby: string;
  /** What only the preferred hub sends, with nothing at the standby that covers it. */
  readonly onlyPreferred: readonly string[];
  /** What only the standby sends, with nothing at the preferred hub that covers it. */
  readonly onlyStandby: readonly string[];
  /** What the standby sends and wins with, as it lies in a shorter prefix of the preferred hub. */
  readonly longerAtStandby: readonly string[];
  readonly routeServers: readonly string[];
}

type Comparison = Omit<HubDifference, "routeServers">;

/** Compares what the first-ranked hub sends with what each later one sends, once for all spokes that get the same. */
export function hubDifferences(topology: Topology, network: DualHomedNetwork): HubDifference[] {
  const sent = SentPrefixes.of(topology);
  const differences = new Map<string, { comparison: Comparison; routeServers: string[] }>();
  for (const { routeServer, hubs } of servedSpokes(topology, network)) {
    const [preferred, ...others] = hubs.map(({ hub, sessions }) => ({ hub, set: sentByHub(sent, sessions) }));
    for (const standby of others) {
      if (preferred.set === standby.set) continue;
      const key = [preferred.hub, sent.numberOf(preferred.set), standby.hub, sent.numberOf(standby.set)].join();
      let known = differences.get(key);
      if (!known) {
        const comparison = compare(topology, preferred.hub, preferred.set, standby.hub, standby.set);
        differences.set(key, (known = { comparison, routeServers: [] }));
      }
      known.routeServers.push(routeServer.name);
    }
  }
  return [...differences.values()].map(({ comparison, routeServers }) => ({ ...comparison, routeServers }));
}

function sentByHub(sent: SentPrefixes, sessions: HubSessions["sessions"]): SentSet {
  return sent.union(sessions.map(({ peering }) => sent.shared(peering)));
}

function compare(
  topology: Topology,
  preferred: string,
  preferredSet: SentSet,
  standby: string,
  standbySet: SentSet,
): Comparison {
  const onlyPreferred = missingFrom(standbySet, preferredSet, topology, preferred);
  const onlyStandby = missingFrom(preferredSet, standbySet, topology, standby);
  const covered = covering(preferredSet);
  const coveredAtStandby = covering(standbySet);
  return {
    preferred,
    standby,
    onlyPreferred: onlyPreferred.filter((entry) => !coveredAtStandby(entry)).map(textOf),
    onlyStandby: onlyStandby.filter((entry) => !covered(entry)).map(textOf),
    longerAtStandby: onlyStandby.filter(covered).map(textOf),
  };
}

/** The entries that another set lacks, but for the hub's own ranges, which differ by nature. */
function missingFrom(other: SentSet, set: SentSet, topology: Topology, hub: string): NamedPrefix[] {
  const own = TopologyLookup.of(topology).rangesOf(hub);
  return [...set]
    .filter(([text, { prefix }]) => !other.has(text) && !own.some((range) => range.contains(prefix)))
    .map(([, entry]) => entry);
}

/** Tells whether a prefix lies in one of the set; the default route is no substitute for any other. */
function covering(set: SentSet): (entry: NamedPrefix) => boolean {
  const prefixes = [...set.values()].map(({ prefix }) => prefix).filter((prefix) => !prefix.isDefaultRoute);
  const index = new RangeIndex(prefixes, (prefix) => prefix);
  return ({ prefix }) => index.containing(prefix) !== undefined;
}
