import { LIMITS } from "../../azure";
import { withThousands } from "../../text";
import { findingAt, type Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";

const ADVISED = LIMITS.advisedRoutesFromPeer;

export const sessionsLeaveRoomForUpdates: Rule = {
  id: "ARS065",
  severity: "warning",
  title: `An appliance advertises at most ${withThousands(ADVISED)} routes to a route server, half of the limit`,
  why: "During an update, a route server counts both the routes it has from the peer and those in the update. When an appliance advertises all its routes again, half of the limit is enough to reach it.",
  fix: "Summarize the prefixes of the sites.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.routeServerPeerings.flatMap((peering) => {
      const count = AdvertisedRoutes.of(topology).countOver(peering);
      if (count <= ADVISED || count > LIMITS.routesFromPeer) return [];
      const message = `"${peering.name}" advertises at least ${count} routes; sent again, they count twice against the limit of ${LIMITS.routesFromPeer}`;
      return findingAt(peering, "advertise", message);
    }),
};
