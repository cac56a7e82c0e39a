import { AdvertisedRoutes } from "../views/advertised-routes";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

export const spokeRouteServersLearnARoute: Rule = {
  id: "ARS157",
  severity: "warning",
  title: "The route server of a spoke learns a route from an appliance",
  why: "Appliances advertise what they are told of: sites, other spokes, the Internet. When there is nothing of it, no packet of the spoke passes a hub.",
  fix: "Add the sites behind the hubs, switch on spoke-to-spoke traffic, or offer the Internet in the hubs.",
  page: "dualHomed",
  check(topology, lookup) {
    const advertised = AdvertisedRoutes.of(topology);
    // Gateways that lead nowhere are the matter of another rule.
    if (topology.gateways.length > 0 && topology.onPremisesSites.length === 0) return [];
    return topology.routeServers
      .filter(({ virtualNetwork }) => lookup.virtualNetwork(virtualNetwork)?.role === "spoke")
      .flatMap((routeServer) => {
        const peerings = lookup.peeringsOf(routeServer.name);
        // Sessions that cannot come up are the matter of other rules.
        const sessions = peerings.flatMap((peering) => advertised.over(peering));
        if (sessions.length === 0 || peerings.some((peering) => advertised.countOver(peering) > 0)) return [];
        const appliances = [...new Set(peerings.map(({ virtualAppliance }) => virtualAppliance))];
        const message = `route server "${routeServer.name}" learns no route from ${fewNames(appliances)}`;
        return findingAt(routeServer, undefined, message);
      });
  },
};
