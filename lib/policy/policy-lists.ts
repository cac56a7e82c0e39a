import type { NeighborPolicy, PrefixListEntry, RoutingPolicy, SentChanges } from "./model";

/** Some of what is sent to a neighbour: what one of these lists permits, and how it is changed. */
export interface SentPart {
  readonly lists: readonly string[];
  readonly changes: SentChanges;
}

/** Looks up the prefix lists of a policy by name. */
export class PolicyLists {
  private readonly entriesByName: ReadonlyMap<string, readonly PrefixListEntry[]>;

  constructor(policy: RoutingPolicy) {
    this.entriesByName = new Map(policy.prefixLists.map((list) => [list.name, list.entries]));
  }

  entriesOf(name: string): readonly PrefixListEntry[] {
    return this.entriesByName.get(name) ?? [];
  }

  /**
   * The lists that permit anything. The renderers neither write an empty list nor refer to one: some routers permit
   * everything where a filter names a list that is empty or does not exist.
   */
  filled(names: readonly string[]): string[] {
    return [...new Set(names)].filter((name) => this.entriesOf(name).length > 0);
  }

  /** What is sent to a neighbour, in the order in which a filter tries it: for each of its terms, and then the rest. */
  sentTo(neighbor: NeighborPolicy): SentPart[] {
    return [
      ...neighbor.terms.map((term) => ({ lists: this.filled([term.list]), changes: term })),
      { lists: this.filled(neighbor.advertise), changes: neighbor },
    ].filter(({ lists }) => lists.length > 0);
  }

  /** Every list that the neighbours refer to and that is not empty, in order of name. */
  referredTo(neighbors: readonly NeighborPolicy[]): string[] {
    return this.filled(
      neighbors.flatMap(({ accept, withhold, advertise, terms }) => [
        ...accept,
        ...withhold,
        ...advertise,
        ...terms.map(({ list }) => list),
      ]),
    ).sort();
  }
}
