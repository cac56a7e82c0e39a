import { type PrefixSource, type RouteServerPeering, type Topology, TopologyLookup } from "../../topology";
import { prefixOf } from "../../net";
import { findingAt, type Rule } from "../rule";

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
  title: "An appliance does not advertise to a route server the ranges of its own virtual network",
  why: "The machines of the virtual network never use such a route, but the route server can pass it on. Others then reach the virtual network through the appliance.",
  fix: "Remove the ranges of the route server's own virtual network from what is advertised to it.",
  page: "routeInjection",
  check: (topology) =>
    topology.routeServerPeerings.flatMap((peering) => {
      const network = TopologyLookup.of(topology).routeServer(peering.routeServer)?.virtualNetwork;
      if (network === undefined) return [];
      return peering.advertise.flatMap((source, index) => {
        if (!isItsOwn(topology, source, peering, network)) return [];
        return findingAt(
          peering,
          `advertise[${index}]`,
          `"${peering.name}" advertises ${source}, which belongs to "${network}" itself, back to its route server`,
        );
      });
    }),
};
