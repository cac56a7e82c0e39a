import { findingAtHalf, type Rule } from "../rule";

export const networksWithAGatewayUseNoRemoteGateway: Rule = {
  id: "ARS029",
  severity: "error",
  title: "A virtual network with a route server or a gateway uses no remote gateway",
  why: "Azure counts a route server as a gateway and refuses useRemoteGateways on a virtual network with a gateway of its own. A dual-homed spoke learns its routes from its own route server.",
  fix: "Switch useRemoteGateways off in this half of the peering.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.virtualNetworkPeerings
      .filter((half) => half.useRemoteGateways)
      .flatMap((half) => {
        const what = lookup.routeServersIn(half.from).length > 0 ? "route server" : "gateway";
        if (what === "gateway" && lookup.gatewaysIn(half.from).length === 0) return [];
        const message = `"${half.from}" has a ${what} and must not use the gateway of "${half.to}"`;
        return findingAtHalf(half, "useRemoteGateways", message);
      });
  },
};
