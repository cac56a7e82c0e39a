import { routeTablesOf } from "../views/placed-subnets";
import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const routeTablesHaveOneRoutePerPrefix: Rule = {
  id: "ARS020",
  severity: "error",
  title: "A route table has one route for each prefix",
  why: "Azure refuses a second user route with the same prefix in a route table (RouteConflict). User routes cannot share traffic among next hops.",
  fix: "Remove one of the routes. To share traffic, put the next hops behind a load balancer.",
  page: "userRoutes",
  check: (topology) =>
    routeTablesOf(topology).flatMap((table) =>
      repeated(
        table.userRoutes,
        ({ route, destination }) => destination?.toString() ?? route.addressPrefix.toLowerCase(),
      ).map(({ item }) =>
        findingAt(
          item.network,
          `${item.routeField}.addressPrefix`,
          `the route table of subnet "${item.subnet.name}" has two routes to ${item.route.addressPrefix}`,
        ),
      ),
    ),
};
