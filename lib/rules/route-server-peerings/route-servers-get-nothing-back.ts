import type { PrefixSource, RouteServerPeering, Topology } from "../../topology";
import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { prefixOf } from "../../net";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

function isItsOwn(topology: Topology, source: PrefixSource, peering: RouteServerPeering, network: string): boolean {
  const lookup = TopologyLookup.of(topology);
  if (source === "virtual-network") return true;
  if (source === "hub") return lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork === network;
  const prefix = prefixOf(source);
  return prefix !== undefined && lookup.rangesOf(network).some((range) => range.contains(prefix));
}

export const routeServersGetNothingBack: Rule = {
  id: "ARS062",
  severity: "error",
  title: "An appliance sends no route server the ranges of the route server's own virtual network",
  why: "A route server never gives such a route to the machines of its network, but it can pass it on, and then its network seems to be reached through the appliance.",
  fix: "Leave the ranges of the route server's own virtual network out of what is advertised to it.",
  page: PAGES.routeInjection,
  check(topology) {
    return topology.routeServerPeerings.flatMap((peering) => {
      const network = TopologyLookup.of(topology).routeServer(peering.routeServer)?.virtualNetwork;
      if (network === undefined) return [];
      return peering.advertise.flatMap((source, index) => {
        if (!isItsOwn(topology, source, peering, network)) return [];
        return findingAt(
          peering,
          `advertise[${index}]`,
          `"${peering.name}" sends ${source}, which is of "${network}" itself, back to its route server`,
        );
      });
    });
  },
};
