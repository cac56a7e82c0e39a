import { LIMITS } from "../../azure";
import { withThousands } from "../../text";
import { findingAt, type Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";

export const routeServersStayWithinThePrefixLimit: Rule = {
  id: "ARS038",
  severity: "error",
  title: `A route server learns at most ${withThousands(LIMITS.prefixesOfRouteServer)} different prefixes from all its peers`,
  why: "A route server supports no more prefixes in total. Microsoft does not say which routes it keeps beyond the limit.",
  fix: "Summarize on the appliances: advertise fewer and shorter prefixes.",
  page: "limits",
  check(topology, lookup) {
    const advertised = AdvertisedRoutes.of(topology);
    return topology.routeServers.flatMap((server) => {
      const peerings = lookup.peeringsOf(server.name);
      const all = advertised.union(peerings).size;
      if (all <= LIMITS.prefixesOfRouteServer) return [];
      const withheld = peerings.flatMap((peering) => advertised.over(peering)).flatMap((rib) => rib.withheld);
      const count = all - new Set(withheld).size;
      if (count <= LIMITS.prefixesOfRouteServer) return [];
      const message = `route server "${server.name}" learns ${count} prefixes; it supports ${LIMITS.prefixesOfRouteServer}`;
      return findingAt(server, undefined, message);
    });
  },
};
