import { addressOf, prefixOf } from "../../net";
import { ROUTE_SERVER_SUBNET } from "../../azure";
import { type PlacedUserRoute, userRoutesOf } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

export const nextHopsAreReachable: Rule = {
  id: "ARS023",
  severity: "error",
  title: "The next hop of a user route is in the same virtual network or in one peered with it",
  why: "Azure does not resolve next hops recursively. It drops packets to a next hop that is not directly connected. A route server never forwards packets, so it cannot be a next hop either.",
  fix: "Use the address of an appliance or load balancer in this virtual network or in one peered with it.",
  page: "userRoutes",
  check(topology, lookup) {
    const whyNot = ({ network, route }: PlacedUserRoute): string | undefined => {
      const address = addressOf(route.nextHopIp);
      if (route.nextHopType !== "VirtualAppliance" || !address) return undefined;
      const owner = lookup.directRanges(network.name).holding(address)?.owner;
      if (owner === undefined) return `is neither in "${network.name}" nor in a virtual network peered with it`;
      const routeServers = prefixOf(lookup.subnet(owner, ROUTE_SERVER_SUBNET)?.addressPrefix);
      return routeServers?.containsAddress(address) ? `is in RouteServerSubnet of "${owner}"` : undefined;
    };
    return userRoutesOf(topology).flatMap((placed) => {
      const why = whyNot(placed);
      if (why === undefined) return [];
      const { network, route, routeField } = placed;
      const message = `the next hop ${route.nextHopIp} of the route to ${route.addressPrefix} ${why}`;
      return findingAt(network, `${routeField}.nextHopIp`, message);
    });
  },
};
