import { prefixOf } from "../../net";
import type { RouteServerPeering, Topology, TopologyLookup } from "../../topology";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { simulated } from "../views/simulated";
import { findingAt, type Finding, type Rule } from "../rule";
import { few, fewNames } from "../../text";

/** The default route, or its halves, that a peering carries to a route server that passes them on to gateways. */
function defaultRoutesOver(peering: RouteServerPeering, topology: Topology, lookup: TopologyLookup): string[] {
  const { branchToBranch = false, virtualNetwork = "" } = lookup.routeServer(peering.routeServer) ?? {};
  if (!branchToBranch || lookup.gatewaysIn(virtualNetwork).length === 0) return [];
  return [...AdvertisedRoutes.of(topology).union([peering])]
    .filter(([, { prefix, rejection }]) => prefix.prefix.isDefaultRouteOrHalf && rejection === undefined)
    .map(([text]) => text);
}

/** The sites whose routers receive the default route, or a half of it, through gateways or circuits. */
function receivingSites(topology: Topology, lookup: TopologyLookup): string[] {
  const simulation = simulated(topology);
  if (!simulation) return [];
  return topology.onPremisesSites
    .map(({ name }) => name)
    .filter((site) =>
      simulation
        .routesOf(site)
        .flatMap(({ received }) => received)
        .some(
          ({ prefix, from = "" }) =>
            prefixOf(prefix)?.isDefaultRouteOrHalf && (lookup.circuit(from) ?? lookup.gateway(from)),
        ),
    );
}

export const sitesGetNoDefaultRouteByChance: Rule = {
  id: "ARS160",
  severity: "warning",
  title: "No default route reaches on-premises through a gateway unless it is meant to",
  why: "A route server with branch-to-branch passes everything that an appliance advertises on to the gateways beside it, and ExpressRoute passes it on to on-premises. Routers there may then send all their traffic to the Internet through Azure.",
  fix: "Leave 0.0.0.0/0 and its halves out of what the appliance advertises to the route server of its hub, or refuse it on the routers of the site. Acknowledge the rule where the site is to use this way out.",
  page: "branchToBranch",
  check(topology, lookup): Finding[] {
    const announced = topology.routeServerPeerings
      .map((peering) => ({ peering, prefixes: defaultRoutesOver(peering, topology, lookup) }))
      .filter(({ prefixes }) => prefixes.length > 0);
    const sites = announced.length > 0 ? receivingSites(topology, lookup) : [];
    if (sites.length === 0) return [];
    return announced.map(({ peering, prefixes }) => {
      const [it, receive] = [prefixes.length > 1 ? "them" : "it", sites.length > 1 ? "receive" : "receives"];
      const message = `"${peering.name}" advertises ${few(prefixes)} to a route server that passes ${it} on to gateways, and so ${fewNames(sites)} ${receive} ${it}`;
      return findingAt(peering, "advertise", message);
    });
  },
};
