import { findingAt } from "../finding-at";
import { LIMITS, PAGES } from "../../azure";
import type { Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";

const ADVISED = LIMITS.routesFromPeer / 2;

export const sessionsLeaveRoomForUpdates: Rule = {
  id: "ARS065",
  severity: "warning",
  title: `An appliance sends a route server at most ${ADVISED.toLocaleString("en")} routes, half of the limit`,
  why: "While it takes an update in, a route server counts the routes it has of the peer and those in the update together. When an appliance sends all its routes anew, the limit is reached at half of it.",
  fix: "Summarize the prefixes of the sites.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return topology.routeServerPeerings.flatMap((peering) => {
      const count = AdvertisedRoutes.of(topology).countOver(peering);
      if (count <= ADVISED || count > LIMITS.routesFromPeer) return [];
      return findingAt(
        peering,
        "advertise",
        `"${peering.name}" sends at least ${count} routes; sent anew they count twice against the limit of ${LIMITS.routesFromPeer}`,
      );
    });
  },
};
