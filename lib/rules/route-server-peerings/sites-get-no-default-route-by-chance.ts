import type { RouteServerPeering, Topology, TopologyLookup } from "../../topology";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { simulated } from "../views/simulated";
import { findingAt, type Finding, type Rule } from "../rule";
import { fewNames } from "../../text";

const DEFAULT_ROUTE = "0.0.0.0/0";

/** The peerings over which appliances advertise a default route to a route server that passes it on to gateways. */
function defaultRoutes(topology: Topology, lookup: TopologyLookup): RouteServerPeering[] {
  const advertised = AdvertisedRoutes.of(topology);
  return topology.routeServerPeerings.filter((peering) => {
    const { branchToBranch = false, virtualNetwork = "" } = lookup.routeServer(peering.routeServer) ?? {};
    const exchanges = branchToBranch && lookup.gatewaysIn(virtualNetwork).length > 0;
    const route = exchanges ? advertised.union([peering]).get(DEFAULT_ROUTE) : undefined;
    return route !== undefined && route.rejection === undefined;
  });
}

/** The sites whose routers receive the default route through gateways or circuits. */
function receivingSites(topology: Topology, lookup: TopologyLookup): string[] {
  const simulation = simulated(topology);
  if (!simulation) return [];
  return topology.onPremisesSites
    .map(({ name }) => name)
    .filter((site) =>
      simulation
        .routesOf(site)
        .flatMap(({ received }) => received)
        .some(({ prefix, from = "" }) => prefix === DEFAULT_ROUTE && (lookup.circuit(from) ?? lookup.gateway(from))),
    );
}

export const sitesGetNoDefaultRouteByChance: Rule = {
  id: "ARS160",
  severity: "warning",
  title: "No default route reaches on-premises through a gateway unless it is meant to",
  why: "A route server with branch-to-branch passes everything that an appliance advertises on to the gateways beside it, and ExpressRoute passes it on to on-premises. Routers there may then send all their traffic to the Internet through Azure.",
  fix: "Leave 0.0.0.0/0 out of what the appliance advertises to the route server of its hub, or refuse it on the routers of the site. Acknowledge the rule where the site is to use this way out.",
  page: "branchToBranch",
  check(topology, lookup): Finding[] {
    const peerings = defaultRoutes(topology, lookup);
    const sites = peerings.length > 0 ? receivingSites(topology, lookup) : [];
    if (sites.length === 0) return [];
    return peerings.map((peering) => {
      const message = `"${peering.name}" advertises ${DEFAULT_ROUTE} to a route server that passes it on to gateways, and so ${fewNames(sites)} ${sites.length > 1 ? "receive" : "receives"} it`;
      return findingAt(peering, "advertise", message);
    });
  },
};
