import type { NeighborPolicy, PrefixListEntry, RoutingPolicy } from "./policy";

/** The prefix lists of a policy by name, the way the renderers ask for them. */
export class PolicyLists {
  private readonly entriesByName: ReadonlyMap<string, readonly PrefixListEntry[]>;

  constructor(policy: RoutingPolicy) {
    this.entriesByName = new Map(policy.prefixLists.map((list) => [list.name, list.entries]));
  }

  entriesOf(name: string): readonly PrefixListEntry[] {
    return this.entriesByName.get(name) ?? [];
  }

  /**
   * The lists that permit anything. An empty one is never written and never referred to: some routers let everything pass
   * where a filter names a list that is empty or not there.
   */
  filled(names: readonly string[]): string[] {
    return [...new Set(names)].filter((name) => this.entriesOf(name).length > 0);
  }

  /** Every list that a neighbour refers to and that is not empty, in order of name. */
  referredTo(neighbors: readonly NeighborPolicy[]): string[] {
    return this.filled(
      neighbors.flatMap((neighbor) => [...neighbor.accept, ...neighbor.withhold, ...neighbor.advertise]),
    ).sort();
  }
}

/** The length up to which prefixes match, where longer ones do; a /32 holds none. */
export function upTo(entry: PrefixListEntry): number | undefined {
  return entry.orLonger && !entry.prefix.endsWith("/32") ? 32 : undefined;
}
