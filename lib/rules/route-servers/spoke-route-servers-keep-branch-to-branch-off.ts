import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

export const spokeRouteServersKeepBranchToBranchOff: Rule = {
  id: "ARS039",
  severity: "warning",
  title: "The route server of a spoke behind several hubs has branch-to-branch off",
  why: "With branch-to-branch on, the route server passes routes from one hub's appliance to the other's. Packets between hubs then loop at the appliances, and only the appliances' filters can stop it.",
  fix: "Switch branch-to-branch off in the spoke. Only the route servers beside gateways in the hubs need it.",
  page: "branchToBranch",
  check(topology, lookup) {
    return topology.routeServers.flatMap((server) => {
      if (!server.branchToBranch || lookup.virtualNetwork(server.virtualNetwork)?.role !== "spoke") return [];
      const appliances = lookup
        .peeringsOf(server.name)
        .flatMap((peering) => lookup.virtualAppliance(peering.virtualAppliance) ?? []);
      const hubs = [...new Set(appliances.map((appliance) => appliance.virtualNetwork))];
      if (hubs.length < 2) return [];
      const message = `route server "${server.name}" has branch-to-branch on and would pass routes between ${fewNames(hubs)}`;
      return findingAt(server, "branchToBranch", message);
    });
  },
};
