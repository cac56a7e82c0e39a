import { getOrMake } from "../../collections";
import { TopologyLookup, type Topology } from "../../topology";
import { addressOf, prefixOf, RangeIndex } from "../../net";
import { ROUTE_SERVER_SUBNET } from "../../azure";
import { type PlacedUserRoute, userRoutesOf } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

/** The ranges a machine in a network reaches without another hop, each with the network it belongs to. */
function directRanges(topology: Topology, network: string) {
  const lookup = TopologyLookup.of(topology);
  const peers = lookup
    .halvesOf(network)
    .map((half) => half.to)
    .filter((other) => lookup.areDirectlyConnected(network, other));
  const ranges = [network, ...peers].flatMap((owner) => lookup.rangesOf(owner).map((prefix) => ({ owner, prefix })));
  return new RangeIndex(ranges, ({ prefix }) => prefix);
}

export const nextHopsAreReachable: Rule = {
  id: "ARS023",
  severity: "error",
  title: "The next hop of a user route is in the same virtual network or in one peered with it",
  why: "Azure does not resolve next hops recursively. It drops packets to a next hop that is not directly connected. A route server never forwards packets, so it cannot be a next hop either.",
  fix: "Use the address of an appliance or load balancer in this virtual network or in one peered with it.",
  page: "userRoutes",
  check(topology, lookup) {
    const known = new Map<string, ReturnType<typeof directRanges>>();
    const whyNot = ({ network, route }: PlacedUserRoute): string | undefined => {
      const address = addressOf(route.nextHopIp);
      if (route.nextHopType !== "VirtualAppliance" || !address) return undefined;
      const ranges = getOrMake(known, network.name, () => directRanges(topology, network.name));
      const owner = ranges.holding(address)?.owner;
      if (owner === undefined) return `is neither in "${network.name}" nor in a virtual network peered with it`;
      const routeServers = prefixOf(lookup.subnet(owner, ROUTE_SERVER_SUBNET)?.addressPrefix);
      return routeServers?.containsAddress(address) ? `is in RouteServerSubnet of "${owner}"` : undefined;
    };
    return userRoutesOf(topology).flatMap((placed) => {
      const why = whyNot(placed);
      if (why === undefined) return [];
      const { network, route, routeField } = placed;
      const message = `the next hop ${route.nextHopIp} of the route to ${route.addressPrefix} ${why}`;
      return findingAt(network, `${routeField}.nextHopIp`, message);
    });
  },
};
