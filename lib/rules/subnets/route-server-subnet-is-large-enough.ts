import { ROUTE_SERVER_SUBNET, SUBNET_LENGTHS } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeServerSubnetIsLargeEnough: Rule = {
  id: "ARS012",
  severity: "error",
  title: "RouteServerSubnet is a /27 or larger",
  why: "Azure creates no route server in a smaller subnet.",
  fix: "Make RouteServerSubnet a /26.",
  page: "routeServerFaq",
  check: (topology) =>
    subnetsOf(topology, ROUTE_SERVER_SUBNET)
      .filter(({ prefix }) => prefix && prefix.length > SUBNET_LENGTHS.longestOfRouteServer)
      .map((place) => {
        const message = `RouteServerSubnet is ${place.subnet.addressPrefix}; it must be at least a /27, better a /26`;
        return findingAtSubnet(place, "addressPrefix", message);
      }),
};
