import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { LIMITS, PAGES } from "../../azure";
import type { Rule } from "../rule";
import { SentPrefixes } from "../views/sent-prefixes";

export const routeServersStayWithinThePrefixLimit: Rule = {
  id: "ARS038",
  severity: "error",
  title: `A route server gets at most ${LIMITS.prefixesOfRouteServer.toLocaleString("en")} different prefixes from all its peers`,
  why: "A route server supports no more prefixes in total; past the limit it is not said which routes still arrive.",
  fix: "Summarize on the appliances: fewer and shorter prefixes.",
  page: PAGES.limits,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    const sent = SentPrefixes.of(topology);
    return topology.routeServers.flatMap((server) => {
      const sets = lookup.peeringsOf(server.name).map((peering) => sent.shared(peering));
      if (sets.reduce((sum, set) => sum + set.size, 0) <= LIMITS.prefixesOfRouteServer) return [];
      const count = sent.countWithout(sent.union(sets), server.name);
      if (count <= LIMITS.prefixesOfRouteServer) return [];
      return findingAt(
        server,
        undefined,
        `route server "${server.name}" gets ${count} prefixes; it supports ${LIMITS.prefixesOfRouteServer}`,
      );
    });
  },
};
