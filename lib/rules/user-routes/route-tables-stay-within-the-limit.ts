import { LIMITS, PAGES } from "../../azure";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeTablesStayWithinTheLimit: Rule = {
  id: "ARS021",
  severity: "error",
  title: `A route table has at most ${LIMITS.routesOfRouteTable} routes`,
  why: "Azure refuses further user routes in the table, so the last spokes to be added would be without one.",
  fix: "Put one route for a range that covers several spokes in place of one for each. In GatewaySubnet only a route for each range holds, so spread the spokes over more hubs there.",
  page: PAGES.limits,
  check(topology) {
    return routeTablesOf(topology)
      .filter(({ routeTable }) => routeTable.routes.length > LIMITS.routesOfRouteTable)
      .map((place) =>
        findingAtSubnet(
          place,
          "routeTable.routes",
          `the route table of subnet "${place.subnet.name}" has ${place.routeTable.routes.length} routes; Azure allows ${LIMITS.routesOfRouteTable}`,
        ),
      );
  },
};
