import { findingAt, type Rule } from "../rule";

export const appliancesAreNextToTheirRouteServers: Rule = {
  id: "ARS057",
  severity: "error",
  title: "An appliance is in the virtual network of its route server or in one peered with it",
  why: "A route server reaches only peers that are at most one peering away, and only when both halves of the peering exist. Otherwise the session never comes up.",
  fix: "Add both halves of the peering of the two virtual networks.",
  page: "routeServerFaq",
  check(topology, lookup) {
    return topology.routeServerPeerings.flatMap((peering) => {
      const server = lookup.routeServer(peering.routeServer)?.virtualNetwork;
      const appliance = lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork;
      if (server === undefined || appliance === undefined || lookup.areDirectlyConnected(server, appliance)) return [];
      const message = `"${appliance}" of appliance "${peering.virtualAppliance}" and "${server}" of route server "${peering.routeServer}" are not peered in both directions`;
      return findingAt(peering, undefined, message);
    });
  },
};
