import { prefixOf } from "../../net";
import type { OnPremisesSite, RouteServerPeering, Topology, TopologyLookup } from "../../topology";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { simulated } from "../views/simulated";
import { findingAt, type Finding, type Rule } from "../rule";
import { few, fewNames } from "../../text";

/** A site that receives the default route, or a half of it, through a gateway or a circuit. */
interface Receipt {
  readonly site: OnPremisesSite;
  readonly prefix: string;
  /** The ASN of whoever originates it. */
  readonly origin: number | undefined;
}

/** An element that announces the default route or its halves, and whom gateways pass them on to. */
interface Announcement {
  readonly prefixes: readonly string[];
  readonly receivers: readonly string[];
}

/** The default route, or its halves, that a peering carries to a route server that passes them on to gateways. */
function defaultRoutesOver(peering: RouteServerPeering, topology: Topology, lookup: TopologyLookup): string[] {
  const { branchToBranch = false, virtualNetwork = "" } = lookup.routeServer(peering.routeServer) ?? {};
  if (!branchToBranch || lookup.gatewaysIn(virtualNetwork).length === 0) return [];
  return [...AdvertisedRoutes.of(topology).union([peering])]
    .filter(([, { prefix, rejection }]) => prefix.prefix.isDefaultRouteOrHalf && rejection === undefined)
    .map(([text]) => text);
}

function defaultRoutesOf({ prefixes }: OnPremisesSite): string[] {
  return prefixes
    .flatMap((text) => prefixOf(text) ?? [])
    .flatMap((each) => (each.isDefaultRouteOrHalf ? `${each}` : []));
}

function receiptsIn(topology: Topology, lookup: TopologyLookup): Receipt[] {
  const simulation = simulated(topology);
  if (!simulation) return [];
  return topology.onPremisesSites.flatMap((site) =>
    simulation
      .routesOf(site.name)
      .flatMap(({ received }) => received)
      .filter(({ prefix }) => prefixOf(prefix)?.isDefaultRouteOrHalf)
      .filter(({ from = "" }) => lookup.circuit(from) ?? lookup.gateway(from))
      .map(({ prefix, path }) => ({ site, prefix, origin: path.at(-1) })),
  );
}

function announced(prefixes: readonly string[], receipts: readonly Receipt[]): Announcement {
  const names = receipts.filter(({ prefix }) => prefixes.includes(prefix)).map(({ site }) => site.name);
  return { prefixes, receivers: [...new Set(names)] };
}

/** `0.0.0.0/0 to a route server that passes it on to gateways, and so "branch" receives it`; or in the plural. */
function inWords({ prefixes, receivers }: Announcement, to: (it: string) => string): string {
  const it = prefixes.length > 1 ? "them" : "it";
  const receive = receivers.length > 1 ? "receive" : "receives";
  return `${few(prefixes)} to ${to(it)}, and so ${fewNames(receivers)} ${receive} ${it}`;
}

export const sitesGetNoDefaultRouteByChance: Rule = {
  id: "ARS160",
  severity: "warning",
  title: "No default route reaches on-premises through a gateway unless it is meant to",
  why: "A route server with branch-to-branch passes everything that an appliance advertises on to the gateways beside it, and ExpressRoute passes it on to on-premises. A VPN gateway passes on halves of the default route, also from one site to another. Routers there may then send all their traffic to the Internet through Azure.",
  fix: "Leave 0.0.0.0/0 and its halves out of what the appliance advertises to the route server of its hub, or refuse it on the routers of the site. Acknowledge the rule where the site is to use this way out.",
  page: "branchToBranch",
  check(topology, lookup): Finding[] {
    const peerings = topology.routeServerPeerings
      .map((peering) => ({ peering, prefixes: defaultRoutesOver(peering, topology, lookup) }))
      .filter(({ prefixes }) => prefixes.length > 0);
    const sites = topology.onPremisesSites
      .map((site) => ({ site, prefixes: defaultRoutesOf(site) }))
      .filter(({ prefixes }) => prefixes.length > 0);
    if (peerings.length + sites.length === 0) return [];
    const receipts = receiptsIn(topology, lookup);
    const fromAppliances = peerings.flatMap(({ peering, prefixes }) => {
      const found = announced(prefixes, receipts);
      if (found.receivers.length === 0) return [];
      const text = inWords(found, (it) => `a route server that passes ${it} on to gateways`);
      return findingAt(peering, "advertise", `"${peering.name}" advertises ${text}`);
    });
    const fromSites = sites.flatMap(({ site, prefixes }) => {
      const others = receipts.filter(
        (each) => each.origin === site.asn && !defaultRoutesOf(each.site).includes(each.prefix),
      );
      const found = announced(prefixes, others);
      if (found.receivers.length === 0) return [];
      const text = inWords(found, (it) => `a gateway that passes ${it} on`);
      return findingAt(site, "prefixes", `"${site.name}" announces ${text}`);
    });
    return [...fromAppliances, ...fromSites];
  },
};
