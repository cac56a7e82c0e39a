import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import { routeTablesOf, userRoutesIn } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const nextHopsHaveAnAddressWhereNeeded: Rule = {
  id: "ARS022",
  severity: "error",
  title: "A user route names an address when its next hop is an appliance, and only then",
  why: "Azure refuses a route to a virtual appliance without its address, and an address with any other type of next hop.",
  fix: "Set the next hop's address for VirtualAppliance; leave it out for the other types.",
  page: PAGES.userRoutes,
  check(topology) {
    return routeTablesOf(topology)
      .flatMap(userRoutesIn)
      .filter(({ route }) => (route.nextHopType === "VirtualAppliance") !== (route.nextHopIp !== undefined))
      .map(({ network, route, routeField }) =>
        findingAt(
          network,
          `${routeField}.nextHopIp`,
          route.nextHopIp === undefined
            ? `the route to ${route.addressPrefix} goes to a virtual appliance but has no address for it`
            : `the route to ${route.addressPrefix} has the address ${route.nextHopIp}, which its next hop ${route.nextHopType} does not take`,
        ),
      );
  },
};
