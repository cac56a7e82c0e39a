import { hasSessionWith } from "../../topology";
import { findingAt, type Rule } from "../rule";

export const bothInstancesOfRouteServersArePeered: Rule = {
  id: "ARS173",
  severity: "error",
  title: "An appliance peers with both instances of a route server",
  why: "A route server has two instances, and each programs a part of the hosts. With a session to one of them some hosts lack the routes, and while Azure maintains that instance all of them do.",
  fix: "Peer with both addresses of the route server: leave instances out.",
  page: "routeServerFaq",
  check: (topology, lookup) =>
    topology.routeServerPeerings.flatMap((peering) => {
      const addresses = lookup.routeServer(peering.routeServer)?.addresses ?? [];
      const missed = addresses.filter((_, index) => !hasSessionWith(peering, index));
      if (missed.length === 0) return [];
      const message = `"${peering.name}" leaves out ${missed.join(" and ")} of route server "${peering.routeServer}"`;
      return findingAt(peering, "instances", message);
    }),
};
