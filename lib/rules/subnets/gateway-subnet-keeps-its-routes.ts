import { prefixOf } from "../../net";
import { GATEWAY_SUBNET, PAGES } from "../../azure";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const gatewaySubnetKeepsItsRoutes: Rule = {
  id: "ARS018",
  severity: "error",
  title: "GatewaySubnet takes BGP routes and has no user route to 0.0.0.0/0",
  why: "Gateways stop working when the propagation of BGP routes is off on GatewaySubnet, or when a user route there catches 0.0.0.0/0 and with it their management.",
  fix: "Switch propagation on and replace 0.0.0.0/0 by one route for each spoke range.",
  page: PAGES.userRoutes,
  check(topology) {
    return routeTablesOf(topology, GATEWAY_SUBNET).flatMap((place) => {
      const { bgpRoutePropagation, routes } = place.routeTable;
      const found = [];
      if (!bgpRoutePropagation) {
        found.push({ field: "routeTable.bgpRoutePropagation", what: "does not propagate BGP routes" });
      }
      routes.forEach((route, index) => {
        if (!prefixOf(route.addressPrefix)?.isDefaultRoute) return;
        found.push({ field: `routeTable.routes[${index}].addressPrefix`, what: "has a user route to 0.0.0.0/0" });
      });
      return found.map(({ field, what }) =>
        findingAtSubnet(place, field, `the route table of GatewaySubnet of "${place.network.name}" ${what}`),
      );
    });
  },
};
