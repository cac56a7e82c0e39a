import { LIMITS } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const routeServersStayWithinTheNetworkLimit: Rule = {
  id: "ARS037",
  severity: "error",
  title: `The virtual network of a route server is peered with at most ${LIMITS.networksOfRouteServer} others`,
  why: `A route server supports ${LIMITS.networksOfRouteServer} virtual networks, whatever the limit of peerings is.`,
  fix: "Spread the peered virtual networks over more route servers.",
  page: "routeServerFaq",
  check(topology, lookup) {
    return topology.routeServers.flatMap((server) => {
      const count = new Set(lookup.halvesOf(server.virtualNetwork).map((half) => half.to)).size;
      if (count <= LIMITS.networksOfRouteServer) return [];
      const message = `"${server.virtualNetwork}" of route server "${server.name}" is peered with ${count} networks; ${LIMITS.networksOfRouteServer} are supported`;
      return findingAt(server, undefined, message);
    });
  },
};
