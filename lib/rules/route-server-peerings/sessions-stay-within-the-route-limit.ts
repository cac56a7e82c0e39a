import { LIMITS } from "../../azure";
import { withThousands } from "../../text";
import { findingAt, type Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";

export const sessionsStayWithinTheRouteLimit: Rule = {
  id: "ARS064",
  severity: "error",
  title: `An appliance advertises at most ${withThousands(LIMITS.routesFromPeer)} routes to a route server`,
  why: "A route server tears the BGP session down when a peer advertises more, and loses all routes of the hub. Older documentation has limits of 1,000 and 200.",
  fix: "Summarize the prefixes of the sites.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.routeServerPeerings.flatMap((peering) => {
      const count = AdvertisedRoutes.of(topology).countOver(peering);
      if (count <= LIMITS.routesFromPeer) return [];
      const message = `"${peering.name}" advertises at least ${count} routes; a route server accepts ${LIMITS.routesFromPeer} from a peer`;
      return findingAt(peering, "advertise", message);
    }),
};
