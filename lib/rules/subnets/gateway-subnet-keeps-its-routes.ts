import { GATEWAY_SUBNET } from "../../azure";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const gatewaySubnetKeepsItsRoutes: Rule = {
  id: "ARS018",
  severity: "error",
  title: "GatewaySubnet takes BGP routes and has no user route to 0.0.0.0/0",
  why: "A gateway stops working when BGP route propagation is off on GatewaySubnet. The same happens when a user route to 0.0.0.0/0, or to a half of it, catches the traffic of its management.",
  fix: "Switch propagation on, and replace this route with one for each spoke range.",
  page: "userRoutes",
  check: (topology) =>
    routeTablesOf(topology, GATEWAY_SUBNET).flatMap((place) => {
      const { bgpRoutePropagation } = place.routeTable;
      const found = [];
      if (!bgpRoutePropagation) {
        found.push({ field: "routeTable.bgpRoutePropagation", what: "does not propagate BGP routes" });
      }
      place.userRoutes.forEach(({ destination }, index) => {
        if (!destination?.isDefaultRouteOrHalf) return;
        found.push({ field: `routeTable.routes[${index}].addressPrefix`, what: `has a user route to ${destination}` });
      });
      return found.map(({ field, what }) =>
        findingAtSubnet(place, field, `the route table of GatewaySubnet of "${place.network.name}" ${what}`),
      );
    }),
};
