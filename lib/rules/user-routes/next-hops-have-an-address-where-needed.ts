import { userRoutesOf } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

export const nextHopsHaveAnAddressWhereNeeded: Rule = {
  id: "ARS022",
  severity: "error",
  title: "A user route has a next hop address if, and only if, its next hop is a virtual appliance",
  why: "Azure refuses a route to a virtual appliance without an address, and a route with an address and any other next hop type.",
  fix: "Set the next hop address for VirtualAppliance, and leave it out for other types.",
  page: "userRoutes",
  check: (topology) =>
    userRoutesOf(topology)
      .filter(({ route }) => (route.nextHopType === "VirtualAppliance") !== (route.nextHopIp !== undefined))
      .map(({ network, route, routeField }) =>
        findingAt(
          network,
          `${routeField}.nextHopIp`,
          route.nextHopIp === undefined
            ? `the route to ${route.addressPrefix} goes to a virtual appliance but has no address for it`
            : `the route to ${route.addressPrefix} has the address ${route.nextHopIp}, which a next hop of type ${route.nextHopType} cannot have`,
        ),
      ),
};
