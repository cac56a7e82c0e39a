import { inOrderOf } from "../collections";
import {
  type NamedPrefix,
  type PeeringPolicy,
  type PrefixSource,
  type Topology,
  type VirtualAppliance,
  PREFIX_SOURCES,
  TopologyLookup,
  prefixesNamedBy,
  prefixesOfSites,
} from "../topology";
import { identifier } from "./identifier";
import type { NeighborPolicy, PrefixList, PrefixListEntry } from "./model";

/** The name of the list of a neighbour's own prefixes: the ranges behind a route server, or the prefixes of a site. */
export function ownListName({ kind, name }: Pick<NeighborPolicy, "kind" | "name">): string {
  return `${kind === "route-server" ? "VNET" : "SITE"}-${identifier(name)}`;
}

/** @param isPeer whether the neighbour is another appliance */
function listName(source: PrefixSource, neighbor: string, isPeer: boolean): string {
  if (source === "peers" && isPeer) return `PEER-${identifier(neighbor)}`;
  if (source === "virtual-network") return ownListName({ kind: "route-server", name: neighbor });
  if (source === "site") return ownListName({ kind: "router", name: neighbor });
  const isShared = (PREFIX_SOURCES as readonly string[]).includes(source);
  return isShared ? source.toUpperCase() : `RANGE-${identifier(source.replace("/", "-"))}`;
}

/** Builds the prefix lists of one appliance, each when a neighbour first names it. */
export class PrefixListBuilder {
  /** Whether the appliance accepts longer prefixes than those of some site. */
  readonly acceptsLongerPrefixesOfSites: boolean;
  /** The sites that are not behind tunnels of the appliance alone, if some are. */
  private readonly sitesWithoutTunnel: readonly string[] | undefined;
  /** The names of the peerings with other appliances. */
  private readonly peers: ReadonlySet<string>;
  private readonly lists = new Map<string, PrefixList>();

  constructor(
    private readonly topology: Topology,
    private readonly appliance: VirtualAppliance,
  ) {
    const lookup = TopologyLookup.of(topology);
    const peerings = lookup.routerPeeringsOf(appliance.name).filter(({ peer }) => peer !== undefined);
    this.peers = new Set(peerings.map(({ name }) => name));
    const sites = lookup.sitesReachedBy(appliance);
    this.acceptsLongerPrefixesOfSites = sites.some((name) => lookup.onPremisesSite(name)?.moreSpecifics);
    const others = lookup.sitesReachedBy(appliance, false);
    this.sitesWithoutTunnel = others.length < sites.length ? others : undefined;
  }

  /** The name of the list with the prefixes of a source, as one neighbour means it. */
  nameOf(source: PrefixSource, neighbor: string): string {
    return this.nameOfList(listName(source, neighbor, this.peers.has(neighbor)), () =>
      prefixesNamedBy(source, this.topology, this.appliance, neighbor),
    );
  }

  /**
   * The name of the list of what the appliance accepts. It accepts the prefixes of a site behind its own tunnels from
   * no one else: while a tunnel is down, its packets would go another way in the clear.
   */
  nameOfAccepted(source: PrefixSource, neighbor: string): string {
    const { topology, sitesWithoutTunnel: sites } = this;
    if (source !== "sites" || !sites) return this.nameOf(source, neighbor);
    return this.nameOfList("SITES-WITHOUT-TUNNEL", () => prefixesOfSites(topology, sites));
  }

  /** The name of the list of a term of a peering: what its prefixes and the advertised ones have in common. */
  nameOfTerm({ advertise, terms = [] }: PeeringPolicy, place: number, neighbor: string): string {
    const prefixes = (sources: readonly PrefixSource[]) =>
      sources.flatMap((source) => prefixesNamedBy(source, this.topology, this.appliance, neighbor));
    return this.nameOfList(`TERM-${place + 1}-${identifier(neighbor)}`, () =>
      inCommon(prefixes(terms[place].prefixes), prefixes(advertise)),
    );
  }

  /** Every list that was named, in order of name. */
  build(): PrefixList[] {
    return [...this.lists.values()].sort(byName);
  }

  private nameOfList(name: string, prefixes: () => NamedPrefix[]): string {
    if (!this.lists.has(name)) this.lists.set(name, { name, entries: sortedEntries(prefixes()) });
    return name;
  }
}

/** What two sets of prefixes have in common. */
function inCommon(ones: readonly NamedPrefix[], others: readonly NamedPrefix[]): NamedPrefix[] {
  return ones.flatMap((one) => others.flatMap((other) => overlapOf(one, other) ?? overlapOf(other, one) ?? []));
}

/** The narrower of two named prefixes, where the wider one permits it. */
function overlapOf(wider: NamedPrefix, narrower: NamedPrefix): NamedPrefix | undefined {
  if (!wider.prefix.contains(narrower.prefix)) return undefined;
  const isSame = wider.prefix.length === narrower.prefix.length;
  if (isSame) return { prefix: wider.prefix, orLonger: wider.orLonger && narrower.orLonger };
  return wider.orLonger ? narrower : undefined;
}

/**
 * In order of address, each prefix once, so that the result does not depend on the order of elements in the topology.
 */
export function sortedEntries(prefixes: readonly NamedPrefix[]): PrefixListEntry[] {
  const unique = new Map<string, NamedPrefix>();
  for (const entry of prefixes) {
    const text = entry.prefix.toString();
    if (entry.orLonger || !unique.has(text)) unique.set(text, entry);
  }
  return [...unique]
    .sort(([, a], [, b]) => a.prefix.compareTo(b.prefix))
    .map(([prefix, { orLonger }]) => ({ prefix, orLonger }));
}

export const byName = inOrderOf<{ readonly name: string }>(({ name }) => name);
