import { getOrMake } from "../../collections";
import { prefixOf } from "../../net";
import { AdjRibsOut, type AdjRibOut, type AdvertisedRoute } from "../../routing";
import { TopologyLookup, type RouteServerPeering, type Topology } from "../../topology";
import { whyNotUnderstood } from "../violations";

/** Routes by prefix. Sessions over which the same routes are advertised have the same object. */
export type RouteSet = ReadonlyMap<string, AdvertisedRoute>;

/** What the appliances of a network without a failure advertise to route servers, as the simulator has it. */
export class AdvertisedRoutes {
  private static readonly known = new WeakMap<Topology, AdvertisedRoutes>();

  /** Those of a topology, made once for each. Without any routes when the topology cannot be understood. */
  static of(topology: Topology): AdvertisedRoutes {
    return getOrMake(AdvertisedRoutes.known, topology, () => new AdvertisedRoutes(topology));
  }

  private readonly simulated: AdjRibsOut | undefined;
  private readonly ribs = new Map<RouteServerPeering, readonly AdjRibOut[]>();
  private readonly unions = new Map<string, RouteSet>();
  private readonly numbers = new Map<RouteSet, number>();
  private readonly lengths = new WeakMap<RouteSet, Map<string, number>>();

  private constructor(private readonly topology: Topology) {
    this.simulated = whyNotUnderstood(topology).length > 0 ? undefined : AdjRibsOut.of(topology);
  }

  /** The Adj-RIBs-Out of all sessions of a peering that can come up. */
  over(peering: RouteServerPeering): readonly AdjRibOut[] {
    return getOrMake(this.ribs, peering, () => this.simulated?.over(peering.name, peering.virtualAppliance) ?? []);
  }

  /** How many routes the route server gets over a session of the peering, at most. */
  countOver(peering: RouteServerPeering): number {
    return Math.max(0, ...this.over(peering).map(({ routes, withheld }) => routes.size - withheld.length));
  }

  /** All routes over these peerings, those included that a route server does not get because they are its own. */
  union(peerings: readonly RouteServerPeering[]): RouteSet {
    const sets = [...new Set(peerings.flatMap((peering) => this.over(peering)).map(({ routes }) => routes))];
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

  /** The length of the shortest path to a site that a route server accepts over these peerings, if there is one. */
  lengthTo(site: string, peerings: readonly RouteServerPeering[]): number | undefined {
    const lengths = peerings
      .flatMap((peering) => this.over(peering))
      .map(({ routes }) => {
        const known = getOrMake(this.lengths, routes, () => new Map<string, number>());
        let length = known.get(site);
        if (length === undefined) known.set(site, (length = this.lengthIn(routes, site)));
        return length;
      });
    const shortest = Math.min(...lengths);
    return Number.isFinite(shortest) ? shortest : undefined;
  }

  private lengthIn(routes: RouteSet, name: string): number {
    const site = TopologyLookup.of(this.topology).onPremisesSite(name);
    const lengths = (site?.prefixes ?? []).flatMap((text) => {
      const route = routes.get(prefixOf(text)?.toString() ?? "");
      // Another site may have the same prefix.
      const isOther = site?.asn !== undefined && route?.path.at(-1) !== site.asn;
      return !route || route.rejection || isOther ? [] : [route.path.length];
    });
    return Math.min(...lengths);
  }
}
