import { LIMITS } from "../../azure";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeTablesStayWithinTheLimit: Rule = {
  id: "ARS021",
  severity: "error",
  title: `A route table has at most ${LIMITS.routesOfRouteTable} routes`,
  why: "Azure refuses further user routes in the table. The spokes that are added last would have no route.",
  fix: "Use one route for a range that covers several spokes. In GatewaySubnet each range needs a route of its own, so spread the spokes over more hubs there.",
  page: "limits",
  check: (topology) =>
    routeTablesOf(topology)
      .filter(({ routeTable }) => routeTable.routes.length > LIMITS.routesOfRouteTable)
      .map((place) => {
        const message = `the route table of subnet "${place.subnet.name}" has ${place.routeTable.routes.length} routes; Azure allows ${LIMITS.routesOfRouteTable}`;
        return findingAtSubnet(place, "routeTable.routes", message);
      }),
};
