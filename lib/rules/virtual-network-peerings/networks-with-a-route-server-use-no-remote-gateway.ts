import { TopologyLookup } from "../../topology";
import { findingAtHalf } from "../finding-at";
import { PAGES } from "../pages";
import type { Rule } from "../rule";

export const networksWithARouteServerUseNoRemoteGateway: Rule = {
  id: "ARS029",
  severity: "error",
  title: "A virtual network with a route server uses no remote gateway",
  why: "A route server counts as a gateway, and Azure refuses useRemoteGateways on a virtual network that has one of its own. A dual-homed spoke learns its routes from its own route server instead.",
  fix: "Switch useRemoteGateways off in this half of the peering.",
  page: PAGES.dualHomed,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    return topology.virtualNetworkPeerings
      .filter((half) => half.useRemoteGateways && lookup.routeServersIn(half.from).length > 0)
      .map((half) =>
        findingAtHalf(
          half,
          "useRemoteGateways",
          `"${half.from}" has a route server and must not use the gateway of "${half.to}"`,
        ),
      );
  },
};
