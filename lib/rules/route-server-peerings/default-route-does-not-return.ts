import {
  type RouteServerPeering,
  type RouteTable,
  type Topology,
  type VirtualAppliance,
  TopologyLookup,
} from "../../topology";
import { addressOf, prefixOf } from "../../net";
import { type PlacedSubnet, subnetHolding } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

/** Whether the routes of the route server reach the appliance's own network. */
function reachesTheAppliance(topology: Topology, peering: RouteServerPeering, appliance: VirtualAppliance): boolean {
  const network = TopologyLookup.of(topology).routeServer(peering.routeServer)?.virtualNetwork;
  if (network === undefined) return false;
  if (network === appliance.virtualNetwork) return true;
  return TopologyLookup.of(topology).half(appliance.virtualNetwork, network)?.useRemoteGateways === true;
}

function offersTheInternet(peering: RouteServerPeering, appliance: VirtualAppliance): boolean {
  return (
    appliance.internetEgress &&
    peering.advertise.some(
      (source) => source === "internet" || source === "any" || prefixOf(source)?.isDefaultRoute === true,
    )
  );
}

function goesOutDirectly(table: RouteTable | undefined): boolean {
  if (!table) return false;
  const own = table.routes.filter((route) => prefixOf(route.addressPrefix)?.isDefaultRoute);
  return own.length > 0 ? own.some((route) => route.nextHopType === "Internet") : !table.bgpRoutePropagation;
}

/** The subnets of an appliance's instances, as far as they are known, each once. */
function subnetsOfInstances(topology: Topology, appliance: VirtualAppliance): PlacedSubnet[] {
  const network = TopologyLookup.of(topology).virtualNetwork(appliance.virtualNetwork);
  const places = appliance.instances.flatMap(({ privateIp }) => {
    const address = addressOf(privateIp);
    return (network && address && subnetHolding(network, address)) ?? [];
  });
  return [...new Map(places.map((place) => [place.field, place])).values()];
}

export const defaultRouteDoesNotReturn: Rule = {
  id: "ARS068",
  severity: "error",
  title: "An appliance's default route does not lead back to the appliance",
  why: "A route server gives 0.0.0.0/0 to every machine of its virtual network, the appliance included. Packets from the appliance to the Internet then loop back to it until they are dropped.",
  fix: "Give the appliance's subnet a route table with a route for 0.0.0.0/0 to Internet, or do not advertise 0.0.0.0/0 to the route server of the appliance's own virtual network.",
  page: "troubleshooting",
  check(topology, lookup) {
    return topology.routeServerPeerings.flatMap((peering) => {
      const appliance = lookup.virtualAppliance(peering.virtualAppliance);
      if (!appliance || !offersTheInternet(peering, appliance)) return [];
      if (!reachesTheAppliance(topology, peering, appliance)) return [];
      return subnetsOfInstances(topology, appliance)
        .filter(({ subnet }) => !goesOutDirectly(subnet.routeTable))
        .map(({ subnet }) => {
          const message = `"${peering.name}" advertises 0.0.0.0/0 into subnet "${subnet.name}" of appliance "${appliance.name}" itself, which has no route of its own to the Internet`;
          return findingAt(peering, "advertise", message);
        });
    });
  },
};
