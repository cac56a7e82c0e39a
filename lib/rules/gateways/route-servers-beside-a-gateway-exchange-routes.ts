import { findingAt, type Rule } from "../rule";

export const routeServersBesideAGatewayExchangeRoutes: Rule = {
  id: "ARS092",
  severity: "error",
  title: "The route server beside a gateway in a hub has branch-to-branch on",
  why: "With branch-to-branch off, the route server passes nothing between the gateway and the appliance. On-premises does not learn the spokes, and the spokes do not learn on-premises.",
  fix: "Switch branch-to-branch on at the hub's route server.",
  page: "branchToBranch",
  check(topology, lookup) {
    return topology.routeServers.flatMap((server) => {
      if (server.branchToBranch || lookup.virtualNetwork(server.virtualNetwork)?.role !== "hub") return [];
      const [gateway] = lookup.gatewaysIn(server.virtualNetwork);
      if (!gateway) return [];
      const message = `route server "${server.name}" has branch-to-branch off beside gateway "${gateway.name}"`;
      return findingAt(server, "branchToBranch", message);
    });
  },
};
