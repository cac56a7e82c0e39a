import { ROUTE_SERVER_SUBNET } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const routeServerSubnetHasNoNetworkSecurityGroup: Rule = {
  id: "ARS015",
  severity: "error",
  title: "RouteServerSubnet has no network security group",
  why: "Azure does not support a network security group on RouteServerSubnet. It would cut the route server off from its management.",
  fix: "Remove the network security group from RouteServerSubnet.",
  page: "routeServerFaq",
  check: (topology) =>
    subnetsOf(topology, ROUTE_SERVER_SUBNET)
      .filter(({ subnet }) => subnet.networkSecurityGroup)
      .map((place) => {
        const message = `RouteServerSubnet of "${place.network.name}" has a network security group`;
        return findingAtSubnet(place, "networkSecurityGroup", message);
      }),
};
