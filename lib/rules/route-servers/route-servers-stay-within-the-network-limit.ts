import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

const MOST_NETWORKS = 500;

export const routeServersStayWithinTheNetworkLimit: Rule = {
  id: "ARS037",
  severity: "error",
  title: `The virtual network of a route server is peered with at most ${MOST_NETWORKS} others`,
  why: `A route server supports ${MOST_NETWORKS} virtual networks, whatever the limit of peerings itself is.`,
  fix: "Spread the peered networks over more route servers.",
  page: PAGES.routeServerFaq,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    return topology.routeServers.flatMap((server) => {
      const count = new Set(lookup.halvesOf(server.virtualNetwork).map((half) => half.to)).size;
      if (count <= MOST_NETWORKS) return [];
      return findingAt(
        server,
        undefined,
        `"${server.virtualNetwork}" of route server "${server.name}" is peered with ${count} networks; ${MOST_NETWORKS} are supported`,
      );
    });
  },
};
