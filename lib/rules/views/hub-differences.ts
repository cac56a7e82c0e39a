import { getOrMake } from "../../collections";
import { RangeIndex, prefixOf, type Ipv4Prefix } from "../../net";
import { TopologyLookup, type DualHomedNetwork, type Topology } from "../../topology";
import { AdvertisedRoutes, type RouteSet } from "./advertised-routes";
import { type HubPeerings, servedSpokes, sitesBehind } from "./spoke-sessions";

/** What two hubs of a network advertise differently, and to which route servers. */
export interface HubDifference {
  readonly preferred: string;
  readonly standby: string;
  /** What only the preferred hub advertises, with nothing at the standby that covers it. */
  readonly onlyPreferred: readonly string[];
  /** What only the standby advertises, with nothing at the preferred hub that covers it. */
  readonly onlyStandby: readonly string[];
  /** What the standby advertises and wins with, as it lies in a shorter prefix of the preferred hub. */
  readonly longerAtStandby: readonly string[];
  readonly routeServers: readonly string[];
}

/** The prefixes that a hub advertises, by how messages call them. */
interface HubPrefixes {
  readonly hub: string;
  readonly prefixes: ReadonlyMap<string, Ipv4Prefix>;
}

const known = new WeakMap<Topology, Map<DualHomedNetwork, readonly HubDifference[]>>();

/** The differences between the hubs of a network. Found once: two rules ask. */
export function hubDifferences(topology: Topology, network: DualHomedNetwork): readonly HubDifference[] {
  const byNetwork = getOrMake(known, topology, () => new Map<DualHomedNetwork, readonly HubDifference[]>());
  return getOrMake(byNetwork, network, () => differences(topology, network));
}

/**
 * Compares what the first-ranked hub advertises with what each later one does, once for all spokes that get the same.
 */
function differences(topology: Topology, network: DualHomedNetwork): HubDifference[] {
  const advertised = AdvertisedRoutes.of(topology);
  const found = new Map<string, HubDifference & { readonly routeServers: string[] }>();
  for (const { routeServer, hubs } of servedSpokes(topology, network)) {
    const [preferred, ...others] = hubs.map((each) => ({ each, routes: advertised.union(each.peerings) }));
    for (const standby of others) {
      const key = [preferred, standby].flatMap(({ each, routes }) => [each.hub, advertised.numberOf(routes)]);
      const difference = getOrMake(found, key.join(), () => ({
        ...compare(
          prefixesOf(topology, preferred.each, preferred.routes),
          prefixesOf(topology, standby.each, standby.routes),
        ),
        routeServers: [],
      }));
      difference.routeServers.push(routeServer.name);
    }
  }
  return [...found.values()];
}

/** The prefixes of a hub but for its own ranges and those of hubs that it is linked with, which differ by nature. */
function prefixesOf(topology: Topology, each: HubPeerings, routes: RouteSet): HubPrefixes {
  const lookup = TopologyLookup.of(topology);
  const hubs = topology.virtualNetworks
    .filter(({ role }) => role === "hub")
    .flatMap(({ name }) => lookup.rangesOf(name));
  const sites = [...sitesBehind(topology, [each])].flatMap((name) => lookup.onPremisesSite(name) ?? []);
  const withLonger = sites.filter(({ moreSpecifics }) => moreSpecifics).flatMap(({ prefixes }) => prefixes);
  const orLonger = new Set(withLonger.map((text) => prefixOf(text)?.toString()));
  const prefixes = [...routes]
    .filter(([, { prefix }]) => !hubs.some((range) => range.contains(prefix.prefix)))
    .map(([text, { prefix }]) => [orLonger.has(text) ? `${text} and longer` : text, prefix.prefix] as const);
  return { hub: each.hub, prefixes: new Map(prefixes) };
}

function compare(preferred: HubPrefixes, standby: HubPrefixes): Omit<HubDifference, "routeServers"> {
  const only = (one: HubPrefixes, other: HubPrefixes) =>
    [...one.prefixes].filter(([text]) => !other.prefixes.has(text));
  const [covered, coveredAtStandby] = [covering(preferred), covering(standby)];
  const texts = (entries: readonly (readonly [string, Ipv4Prefix])[]) => entries.map(([text]) => text);
  const onlyStandby = only(standby, preferred);
  return {
    preferred: preferred.hub,
    standby: standby.hub,
    onlyPreferred: texts(only(preferred, standby).filter(([, prefix]) => !coveredAtStandby(prefix))),
    onlyStandby: texts(onlyStandby.filter(([, prefix]) => !covered(prefix))),
    longerAtStandby: texts(onlyStandby.filter(([, prefix]) => covered(prefix))),
  };
}

/** Tells whether a prefix lies in one of the hub's; the default route is no substitute for any other. */
function covering({ prefixes }: HubPrefixes): (prefix: Ipv4Prefix) => boolean {
  const index = new RangeIndex(
    [...prefixes.values()].filter((prefix) => !prefix.isDefaultRouteOrHalf),
    (prefix) => prefix,
  );
  return (prefix) => index.containing(prefix) !== undefined;
}
