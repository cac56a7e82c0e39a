import { ROUTE_SERVER_SUBNET } from "../../azure";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeServerSubnetHasNoRouteTable: Rule = {
  id: "ARS014",
  severity: "error",
  title: "RouteServerSubnet has no route table",
  why: "Azure does not support user routes on RouteServerSubnet. The route server reaches its peers and Azure's management by system routes.",
  fix: "Remove the route table from RouteServerSubnet.",
  page: "routeServerFaq",
  check: (topology) =>
    routeTablesOf(topology, ROUTE_SERVER_SUBNET).map((place) =>
      findingAtSubnet(place, "routeTable", `RouteServerSubnet of "${place.network.name}" has a route table`),
    ),
};
