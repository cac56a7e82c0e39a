import { findingAt } from "../finding-at";
import { LIMITS, PAGES } from "../../azure";
import type { Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";

export const sessionsStayWithinTheRouteLimit: Rule = {
  id: "ARS064",
  severity: "error",
  title: `An appliance sends a route server at most ${LIMITS.routesFromPeer.toLocaleString("en")} routes`,
  why: "A route server tears the BGP session down when a peer sends more, and with it all routes of the hub are gone. Older documentation had limits of 1,000 and 200.",
  fix: "Summarize the prefixes of the sites.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return topology.routeServerPeerings.flatMap((peering) => {
      const count = AdvertisedRoutes.of(topology).countOver(peering);
      if (count <= LIMITS.routesFromPeer) return [];
      return findingAt(
        peering,
        "advertise",
        `"${peering.name}" sends at least ${count} routes; a route server takes ${LIMITS.routesFromPeer} from a peer`,
      );
    });
  },
};
