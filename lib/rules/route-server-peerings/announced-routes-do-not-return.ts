import { few } from "../../text";
import { groupBy } from "../../collections";
import { findingAt, type Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { simulated } from "../views/simulated";

export const announcedRoutesDoNotReturn: Rule = {
  id: "ARS068",
  severity: "error",
  title: "No route that an appliance announces leads back to the appliance",
  why: "A route server programs what it learns on every interface of its virtual network, those of the appliance included. Packets that the appliance sends by such a route loop back to it until they are dropped.",
  fix: "Do not announce the prefix to the route server of the appliance's own virtual network, or give the appliance's subnet a user route for it: for 0.0.0.0/0 or its halves with next hop type Internet.",
  page: "troubleshooting",
  check(topology, lookup) {
    const returning = simulated(topology)?.returningRoutes() ?? [];
    const groups = groupBy(returning, ({ appliance, subnet }) => JSON.stringify([appliance, subnet]));
    return [...groups.values()].flatMap((routes) => {
      const [{ appliance, subnet, programmedBy }] = routes;
      return lookup
        .peeringsWith(appliance)
        .filter(({ routeServer }) => lookup.routeServer(routeServer)?.virtualNetwork === programmedBy)
        .flatMap((peering) => {
          const sent = AdvertisedRoutes.of(topology).over(peering);
          const prefixes = routes
            .map(({ prefix }) => prefix)
            .filter((text) => sent.some(({ routes: all }) => all.has(text)));
          if (prefixes.length === 0) return [];
          const message = `"${peering.name}" advertises ${few(prefixes)} into subnet "${subnet}" of appliance "${appliance}" itself, whose packets come back to it`;
          return findingAt(peering, "advertise", message);
        });
    });
  },
};
