import { PAGES, ROUTE_SERVER_SUBNET } from "../../azure";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeServerSubnetHasNoRouteTable: Rule = {
  id: "ARS014",
  severity: "error",
  title: "RouteServerSubnet has no route table",
  why: "User routes on RouteServerSubnet are not supported: the route server must reach its peers and Azure's management on the platform's own routes.",
  fix: "Take the route table off RouteServerSubnet.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return routeTablesOf(topology, ROUTE_SERVER_SUBNET).map((place) =>
      findingAtSubnet(place, "routeTable", `RouteServerSubnet of "${place.network.name}" has a route table`),
    );
  },
};
