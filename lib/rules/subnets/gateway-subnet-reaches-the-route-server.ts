import { type Ipv4Prefix, prefixOf } from "../../net";
import { GATEWAY_SUBNET, ROUTE_SERVER_SUBNET } from "../../azure";
import { type PlacedRouteTable, type PlacedUserRoute, routeTablesOf } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

/**
 * The user route that wins for all of a range: the longest that contains it. One that is shorter than the range of the
 * virtual network does not, as the network's own route is longer.
 */
function routeTo(
  range: Ipv4Prefix,
  table: PlacedRouteTable,
  network: readonly Ipv4Prefix[],
): PlacedUserRoute | undefined {
  let best: PlacedUserRoute | undefined;
  for (const placed of table.userRoutes) {
    const { destination } = placed;
    if (!destination?.contains(range) || !network.some((own) => own.contains(destination))) continue;
    if (destination.length > (best?.destination?.length ?? -1)) best = placed;
  }
  return best;
}

export const gatewaySubnetReachesTheRouteServer: Rule = {
  id: "ARS019",
  severity: "error",
  title: "No user route of GatewaySubnet catches traffic to the route server beside it",
  why: "The gateway and the route server exchange routes over BGP. A user route for the whole range of the virtual network sends their session to the appliance, and the exchange stops.",
  fix: "Add a route for the prefix of RouteServerSubnet with next hop type VnetLocal, or route the other subnets one by one.",
  page: "troubleshooting",
  check(topology, lookup) {
    return routeTablesOf(topology, GATEWAY_SUBNET).flatMap((table) => {
      const range = prefixOf(lookup.subnet(table.network.name, ROUTE_SERVER_SUBNET)?.addressPrefix);
      const placed = range && routeTo(range, table, lookup.rangesOf(table.network.name));
      if (!placed || placed.route.nextHopType === "VnetLocal") return [];
      const message = `the route of GatewaySubnet to ${placed.route.addressPrefix} catches RouteServerSubnet, ${range}, and its next hop is ${placed.route.nextHopType}`;
      return findingAt(table.network, placed.routeField, message);
    });
  },
};
