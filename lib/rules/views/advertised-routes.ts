import { getOrMake } from "../../collections";
import { prefixOf } from "../../net";
import { AdjRibsOut, type AdjRibOut, type AdvertisedRoute } from "../../routing";
import { TopologyLookup, type RouterPeering, type RouteServerPeering, type Topology } from "../../topology";
import { whyNotUnderstood } from "../violations";

/** Routes by prefix. Sessions over which the same routes are advertised have the same object. */
export type RouteSet = ReadonlyMap<string, AdvertisedRoute>;

/** A peering of an appliance with a route server or with another router. */
export type Peering = RouteServerPeering | RouterPeering;

/** A prefix that is advertised over two peerings, with the numbers of ASNs in the paths that the receivers accept. */
export interface PathLengths {
  readonly prefix: string;
  readonly length: number;
  readonly otherLength: number;
}

/** The length of a path in words. */
export function asns(length: number): string {
  return `${length} ${length === 1 ? "ASN" : "ASNs"}`;
}

/** The prefixes for which the paths in two sets have the same two lengths. */
interface ComparedPaths extends Omit<PathLengths, "prefix"> {
  readonly prefixes: string[];
}

/** What the appliances of a network without a failure advertise, as the simulator has it. */
export class AdvertisedRoutes {
  private static readonly known = new WeakMap<Topology, AdvertisedRoutes>();

  /** Those of a topology, made once for each. Without any routes when the topology cannot be understood. */
  static of(topology: Topology): AdvertisedRoutes {
    return getOrMake(AdvertisedRoutes.known, topology, () => new AdvertisedRoutes(topology));
  }

  private readonly simulated: AdjRibsOut | undefined;
  private readonly ribs = new Map<Peering, readonly AdjRibOut[]>();
  private readonly sets = new Map<Peering, readonly RouteSet[]>();
  private readonly unions = new Map<string, RouteSet>();
  private readonly numbers = new Map<RouteSet, number>();
  private readonly lengths = new WeakMap<RouteSet, Map<string, number>>();
  private readonly comparisons = new Map<string, readonly ComparedPaths[]>();

  private constructor(private readonly topology: Topology) {
    this.simulated = whyNotUnderstood(topology).length > 0 ? undefined : new AdjRibsOut(topology);
  }

  /** The Adj-RIBs-Out of all sessions of a peering that can come up. */
  over(peering: Peering): readonly AdjRibOut[] {
    return getOrMake(this.ribs, peering, () => this.simulated?.over(peering.name, peering.virtualAppliance) ?? []);
  }

  /** How many routes the route server gets over a session of the peering, at most. */
  countOver(peering: RouteServerPeering): number {
    return Math.max(0, ...this.over(peering).map(({ routes, withheld }) => routes.size - withheld.length));
  }

  /** The different sets of routes that are advertised over these peerings. */
  setsOver(peerings: readonly Peering[]): readonly RouteSet[] {
    const sets = peerings.map((peering) =>
      getOrMake(this.sets, peering, () => [...new Set(this.over(peering).map(({ routes }) => routes))]),
    );
    return sets.length === 1 ? sets[0] : [...new Set(sets.flat())];
  }

  /** All routes over these peerings, those included that a route server does not get because they are its own. */
  union(peerings: readonly RouteServerPeering[]): RouteSet {
    const sets = this.setsOver(peerings);
    if (sets.length === 1) return sets[0];
    const key = sets.map((set) => this.numberOf(set)).sort((a, b) => a - b);
    return getOrMake(this.unions, key.join(), () => new Map(sets.flatMap((set) => [...set])));
  }

  /** The same number for the same set. */
  numberOf(set: RouteSet): number {
    let number = this.numbers.get(set);
    if (number === undefined) this.numbers.set(set, (number = this.numbers.size));
    return number;
  }

  /**
   * The length of the shortest path to a site that a route server accepts over these peerings, if there is one. What a
   * term prepends for some prefixes is meant, and left out.
   */
  lengthTo(site: string, peerings: readonly RouteServerPeering[]): number | undefined {
    const lengths = this.setsOver(peerings).map((routes) => {
      const known = getOrMake(this.lengths, routes, () => new Map<string, number>());
      let length = known.get(site);
      if (length === undefined) known.set(site, (length = this.lengthIn(routes, site)));
      return length;
    });
    const shortest = Math.min(...lengths);
    return Number.isFinite(shortest) ? shortest : undefined;
  }

  /**
   * The lengths of paths for prefixes that are advertised over both peerings: one prefix for each pair of lengths. What
   * a term prepends for some prefixes is meant, and left out.
   */
  pathsOver(peering: Peering, other: Peering): PathLengths[] {
    const withheld = new Set([peering, other].flatMap((each) => this.over(each)).flatMap((rib) => rib.withheld));
    return this.setsOver([peering])
      .flatMap((set) => this.setsOver([other]).flatMap((otherSet) => this.compared(set, otherSet)))
      .flatMap(({ length, otherLength, prefixes }) => {
        const prefix = prefixes.find((text) => !withheld.has(text));
        return prefix === undefined ? [] : [{ prefix, length, otherLength }];
      });
  }

  private compared(set: RouteSet, otherSet: RouteSet): readonly ComparedPaths[] {
    return getOrMake(this.comparisons, `${this.numberOf(set)} ${this.numberOf(otherSet)}`, () => {
      const byLengths = new Map<string, ComparedPaths>();
      for (const [prefix, route] of set) {
        const other = otherSet.get(prefix);
        if (!other || ![route, other].every(isComparable)) continue;
        const { path } = route;
        const [length, otherLength] = [path.length, other.path.length];
        const same = getOrMake(byLengths, `${length} ${otherLength}`, () => ({ length, otherLength, prefixes: [] }));
        same.prefixes.push(prefix);
      }
      return [...byLengths.values()];
    });
  }

  private lengthIn(routes: RouteSet, name: string): number {
    const site = TopologyLookup.of(this.topology).onPremisesSite(name);
    const lengths = (site?.prefixes ?? []).flatMap((text) => {
      const route = routes.get(prefixOf(text)?.toString() ?? "");
      // Another site may have the same prefix.
      const isOther = site?.asn !== undefined && route?.path.at(-1) !== site.asn;
      return !route || !isComparable(route) || isOther ? [] : [route.path.length];
    });
    return Math.min(...lengths);
  }
}

/** Whether the receiver accepts a route, and no term says how preferred its prefix is. */
function isComparable({ rejection, prependedByTerm }: AdvertisedRoute): boolean {
  return !rejection && !prependedByTerm;
}
