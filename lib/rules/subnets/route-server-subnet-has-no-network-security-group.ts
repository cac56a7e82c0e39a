import { PAGES, ROUTE_SERVER_SUBNET } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeServerSubnetHasNoNetworkSecurityGroup: Rule = {
  id: "ARS015",
  severity: "error",
  title: "RouteServerSubnet has no network security group",
  why: "Azure does not support a network security group on RouteServerSubnet: it would cut the route server off its management.",
  fix: "Take the network security group off RouteServerSubnet.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return subnetsOf(topology, ROUTE_SERVER_SUBNET)
      .filter(({ subnet }) => subnet.networkSecurityGroup)
      .map((place) =>
        findingAtSubnet(
          place,
          "networkSecurityGroup",
          `RouteServerSubnet of "${place.network.name}" has a network security group`,
        ),
      );
  },
};
