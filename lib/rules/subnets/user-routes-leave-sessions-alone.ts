import { fewNames } from "../../text";
import { groupBy } from "../../collections";
import { findingAt, type Rule } from "../rule";
import { simulated } from "../views/simulated";
import { userRoutesOf } from "../views/placed-subnets";

export const userRoutesLeaveSessionsAlone: Rule = {
  id: "ARS142",
  severity: "error",
  title: "No user route leads the packets of a BGP session elsewhere than to the neighbour",
  why: "BGP runs over TCP, whose packets obey the route tables of both subnets like all others. A user route that leads them to another next hop keeps the session down.",
  fix: "Add a longer user route for the neighbour's subnet with next hop type VnetLocal if it is in the same virtual network, or take the neighbour's range out of the route table.",
  page: "userRoutes",
  check(topology) {
    // ARS019 tells of the sessions of gateways.
    const misled = (simulated(topology)?.misledSessions() ?? []).filter(
      ({ speakers }) => !speakers.some(({ kind }) => kind === "gateway"),
    );
    if (misled.length === 0) return [];
    const byRoute = groupBy(misled, ({ route }) => [route.virtualNetwork, route.subnet, route.addressPrefix].join(" "));
    return userRoutesOf(topology).flatMap(({ network, subnet, route, routeField }) => {
      const sessions = byRoute.get([network.name, subnet.name, route.addressPrefix].join(" "));
      if (!sessions) return [];
      const names = fewNames(sessions.map(({ name }) => name));
      const message = `the route of ${subnet.name} to ${route.addressPrefix} leads to ${sessions[0].route.nextHop}, not to the neighbour: ${names} cannot come up`;
      return findingAt(network, routeField, message);
    });
  },
};
