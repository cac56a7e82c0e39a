import { Ipv4Prefix, prefixOf } from "../net";
import { TopologyLookup } from "./lookup";
import type { RouterPeering, VirtualAppliance } from "./bgp-model";
import type { OnPremisesSite, Topology } from "./model";
import type { PrefixSource } from "./values";

/** A prefix that a source names. */
export interface NamedPrefix {
  readonly prefix: Ipv4Prefix;
  /** Whether what is inside the prefix is meant too. */
  readonly orLonger: boolean;
}

/**
 * The prefixes that a source names in a session of this appliance with this neighbour: a route server, or the name of a
 * peering with another router. What is not well written is left out: the rules say so.
 */
export function prefixesNamedBy(
  source: PrefixSource,
  topology: Topology,
  appliance: VirtualAppliance,
  neighbor: string,
): NamedPrefix[] {
  const lookup = TopologyLookup.of(topology);
  switch (source) {
    case "virtual-network":
      return exactly(lookup.rangesBehind(neighbor));
    case "spokes":
      return exactly(
        lookup
          .peeringsWith(appliance.name)
          .filter((peering) => isInSpoke(lookup, peering.routeServer))
          .flatMap((peering) => lookup.rangesBehind(peering.routeServer)),
      );
    case "hub":
      return exactly(lookup.rangesOf(appliance.virtualNetwork));
    case "hub-spokes": {
      const users = lookup.usersOfGatewaysIn(appliance.virtualNetwork);
      return exactly(users.flatMap((network) => lookup.rangesOf(network)));
    }
    case "sites":
      return prefixesOfSites(topology, lookup.sitesReachedBy(appliance));
    case "site":
      return prefixesOfSites(
        topology,
        lookup.withLinkedSites(
          lookup.routerPeeringsOf(appliance.name).flatMap(({ name, site }) => (name === neighbor ? (site ?? []) : [])),
        ),
      );
    case "peers": {
      const peerings = lookup.routerPeeringsOf(appliance.name).filter(({ peer }) => peer !== undefined);
      const named = peerings.filter(({ name }) => name === neighbor);
      return (named.length > 0 ? named : peerings).flatMap((peering) => advertisedBack(peering, topology));
    }
    case "internet":
      return exactly([Ipv4Prefix.DEFAULT_ROUTE]);
    case "any":
      return [{ prefix: Ipv4Prefix.DEFAULT_ROUTE, orLonger: true }];
    default: {
      const range = prefixOf(source);
      return range ? exactly([range]) : [];
    }
  }
}

/** What the appliance at the other end of a peering advertises, but for what it has from other appliances itself. */
function advertisedBack(peering: RouterPeering, topology: Topology): NamedPrefix[] {
  const lookup = TopologyLookup.of(topology);
  const [back, other] = [lookup.routerPeeringBack(peering), lookup.virtualAppliance(peering.peer ?? "")];
  if (!back || !other) return [];
  const sources = back.advertise.filter((source) => source !== "peers");
  return sources.flatMap((source) => prefixesNamedBy(source, topology, other, back.name));
}

function isInSpoke(lookup: TopologyLookup, routeServer: string): boolean {
  const network = lookup.routeServer(routeServer)?.virtualNetwork;
  return network !== undefined && lookup.virtualNetwork(network)?.role === "spoke";
}

/** The prefixes of the sites with these names. */
export function prefixesOfSites(topology: Topology, names: readonly string[]): NamedPrefix[] {
  return names.flatMap((name) => {
    const site = TopologyLookup.of(topology).onPremisesSite(name);
    if (!site) return [];
    const { moreSpecifics: orLonger } = site;
    return announcedBy(site)
      .flatMap((text) => prefixOf(text) ?? [])
      .map((prefix) => ({ prefix, orLonger }));
  });
}

/** All prefixes that a site announces, by whatever link. */
export function announcedBy({ prefixes, announcements = [] }: OnPremisesSite): string[] {
  return [...new Set([...prefixes, ...announcements.flatMap((each) => each.prefixes ?? [])])];
}

function exactly(prefixes: readonly Ipv4Prefix[]): NamedPrefix[] {
  return prefixes.map((prefix) => ({ prefix, orLonger: false }));
}
