import { isServiceSubnet } from "../../azure";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { findingAtSubnet, routeTablesOf } from "../views/placed-subnets";
import { routeServersServing } from "../views/spoke-sessions";
import type { Rule } from "../rule";

export const spokeSubnetsLearnRoutes: Rule = {
  id: "ARS159",
  severity: "warning",
  title: "Subnets of a spoke learn the routes of its route server",
  why: "Without BGP route propagation, a subnet has only user routes. They do not follow the route server to another hub when one fails.",
  fix: "Switch BGP route propagation on in the route table of the subnet. Acknowledge the rule for a subnet that is to be cut off.",
  page: "routeServerFaq",
  check(topology, lookup) {
    const advertised = AdvertisedRoutes.of(topology);
    return routeTablesOf(topology)
      .filter(({ subnet, routeTable }) => !routeTable.bgpRoutePropagation && !isServiceSubnet(subnet.name))
      .flatMap((place) => {
        // A route server beside a gateway passes on what the gateway receives, which some subnets are to do without.
        const routeServer = routeServersServing(topology, place.network.name).find(
          ({ virtualNetwork }) => lookup.virtualNetwork(virtualNetwork)?.role === "spoke",
        );
        if (!routeServer) return [];
        const counts = lookup.peeringsOf(routeServer.name).map((peering) => advertised.countOver(peering));
        const routes = Math.max(0, ...counts);
        if (routes === 0) return [];
        const message = `subnet "${place.subnet.name}" of "${place.network.name}" learns none of the ${routes} route${routes > 1 ? "s" : ""} of route server "${routeServer.name}"`;
        return findingAtSubnet(place, "routeTable.bgpRoutePropagation", message);
      });
  },
};
