import { ROUTE_SERVER_SUBNET, SUBNET_LENGTHS } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeServerSubnetHasTheAdvisedSize: Rule = {
  id: "ARS013",
  severity: "warning",
  title: "RouteServerSubnet is a /26 or larger",
  why: "Microsoft asks for a /26. A /27 was enough in the past and still deploys, but the documentation no longer promises that it works.",
  fix: "Make RouteServerSubnet a /26 before the route server is deployed. One that is deployed can stay as it is.",
  page: "routeServerFaq",
  check: (topology) =>
    subnetsOf(topology, ROUTE_SERVER_SUBNET)
      .filter(({ prefix }) => prefix?.length === SUBNET_LENGTHS.longestOfRouteServer)
      .map((place) => {
        const message = `RouteServerSubnet is ${place.subnet.addressPrefix}; Microsoft asks for a /26 or larger`;
        return findingAtSubnet(place, "addressPrefix", message);
      }),
};
