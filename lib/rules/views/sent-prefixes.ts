import type { NamedPrefix, PrefixSource, RouteServerPeering, Topology, VirtualAppliance } from "../../topology";
import { TopologyLookup, prefixesNamedBy } from "../../topology";

/** Prefixes by their text: two sets with the same content are the same object, so that comparing many costs little. */
export type SentSet = ReadonlyMap<string, NamedPrefix>;

/**
 * Which prefixes each appliance may send to each route server. What an appliance sends to a thousand spokes differs in the
 * spokes' own ranges only, so the sets are made once for each appliance and those few ranges are counted apart.
 */
export class SentPrefixes {
  private static readonly known = new WeakMap<Topology, SentPrefixes>();

  static of(topology: Topology): SentPrefixes {
    let sent = SentPrefixes.known.get(topology);
    if (!sent) {
      sent = new SentPrefixes(topology);
      SentPrefixes.known.set(topology, sent);
    }
    return sent;
  }

  private readonly lookup: TopologyLookup;
  private readonly byAppliance = new Map<VirtualAppliance, Map<string, SentSet>>();
  private readonly byContent = new Map<string, SentSet>();
  private readonly unions = new Map<string, SentSet>();
  private readonly numbers = new Map<SentSet, number>();

  private constructor(private readonly topology: Topology) {
    this.lookup = TopologyLookup.of(topology);
  }

  /** What the appliance of a session may send to any route server with the same policy, the receiver's own ranges too. */
  shared(peering: RouteServerPeering): SentSet {
    const appliance = this.lookup.virtualAppliance(peering.virtualAppliance);
    if (!appliance) return this.interned(new Map());
    const sources = [...new Set(peering.advertise)].filter((source) => source !== "virtual-network").sort();
    const key = JSON.stringify(sources);
    let sets = this.byAppliance.get(appliance);
    if (!sets) this.byAppliance.set(appliance, (sets = new Map<string, SentSet>()));
    let set = sets.get(key);
    if (!set) {
      const entries = sources.flatMap((source) => this.prefixesOf(source, appliance));
      sets.set(key, (set = this.interned(new Map(entries.map((entry) => [textOf(entry), entry])))));
    }
    return set;
  }

  /** How many of the set go to this route server: what it announces itself is never sent back. */
  countWithout(set: SentSet, routeServer: string): number {
    const own = new Set(this.lookup.rangesBehind(routeServer).map((range) => range.toString()));
    return set.size - [...own].filter((range) => set.has(range)).length;
  }

  /** Everything that is in one of the sets. */
  union(sets: readonly SentSet[]): SentSet {
    const distinct = [...new Set(sets)];
    if (distinct.length === 1) return distinct[0];
    const key = distinct
      .map((set) => this.numberOf(set))
      .sort((a, b) => a - b)
      .join();
    let union = this.unions.get(key);
    if (!union) this.unions.set(key, (union = this.interned(new Map(distinct.flatMap((set) => [...set])))));
    return union;
  }

  /** The same number for the same set. */
  numberOf(set: SentSet): number {
    let number = this.numbers.get(set);
    if (number === undefined) this.numbers.set(set, (number = this.numbers.size));
    return number;
  }

  private interned(set: SentSet): SentSet {
    const content = [...set.keys()].sort().join();
    const known = this.byContent.get(content);
    if (!known) this.byContent.set(content, set);
    return known ?? set;
  }

  private prefixesOf(source: PrefixSource, appliance: VirtualAppliance): NamedPrefix[] {
    switch (source) {
      case "virtual-network":
        return [];
      case "internet":
        return this.hasDefaultRoute(appliance) ? this.named(source, appliance) : [];
      case "any":
        return ["spokes", "sites", "internet"].flatMap((each) => this.prefixesOf(each, appliance));
      default:
        return this.named(source, appliance);
    }
  }

  private named(source: PrefixSource, appliance: VirtualAppliance): NamedPrefix[] {
    return prefixesNamedBy(source, this.topology, appliance, NO_RECEIVER);
  }

  /** Whether there is a 0.0.0.0/0 to send: the appliance's own, or one from on-premises. */
  hasDefaultRoute(appliance: VirtualAppliance): boolean {
    return appliance.internetEgress || this.named("sites", appliance).some(({ prefix }) => prefix.isDefaultRoute);
  }
}

/** The sources that depend on the receiver are not asked for. */
const NO_RECEIVER = "";

/** The prefix in words, by which it is known in a set. */
export function textOf({ prefix, orLonger }: NamedPrefix): string {
  return orLonger ? `${prefix.toString()} and longer` : prefix.toString();
}
