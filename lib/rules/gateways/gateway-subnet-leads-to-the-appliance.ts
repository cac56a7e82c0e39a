import type { Ipv4Prefix } from "../../net";
import { type Topology, type VirtualAppliance, TopologyLookup } from "../../topology";
import { addressesOf } from "../views/appliance-addresses";
import { type HubWithGateways, hubsWithGateways } from "../views/hubs-with-gateways";
import { GATEWAY_SUBNET } from "../../azure";
import { type PlacedUserRoute, routeTablesIn, subnetsIn } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";
import { few } from "../../text";

/** A range that the hub is peered with because of a spoke. */
interface PeeredRange {
  readonly network: string;
  readonly range: Ipv4Prefix;
}

/** The ranges of the spokes, and of what lies behind them, as far as the gateway reaches them directly. */
function peeredRanges(topology: Topology, { hub, spokes }: HubWithGateways): PeeredRange[] {
  const lookup = TopologyLookup.of(topology);
  const networks = new Set(spokes.flatMap((spoke) => [spoke, ...lookup.usersOfGatewaysIn(spoke)]));
  return [...networks]
    .filter((network) => network !== hub.name && lookup.areDirectlyConnected(hub.name, network))
    .flatMap((network) => lookup.rangesOf(network).map((range) => ({ network, range })));
}

/** The destinations of the user routes whose next hop is one of the appliances. */
function prefixesTo(appliances: readonly VirtualAppliance[], userRoutes: readonly PlacedUserRoute[]): Ipv4Prefix[] {
  const addresses = new Set(appliances.flatMap(addressesOf).map(({ address }) => address.toString()));
  return userRoutes.flatMap(({ route: { nextHopType, nextHopIp = "" }, destination }) =>
    destination && nextHopType === "VirtualAppliance" && addresses.has(nextHopIp) ? [destination] : [],
  );
}

/** Whether routes cover a range: a shorter one does not, as the peering's route is longer and wins. */
function areCovering(routes: readonly Ipv4Prefix[], range: Ipv4Prefix): boolean {
  const inside = routes.filter((route) => range.contains(route)).sort((a, b) => a.length - b.length);
  const widest = inside.filter((route, index) => !inside.slice(0, index).some((wider) => wider.contains(route)));
  return widest.reduce((sum, { size }) => sum + size, 0) === range.size;
}

export const gatewaySubnetLeadsToTheAppliance: Rule = {
  id: "ARS094",
  severity: "warning",
  title: "GatewaySubnet of a hub has a route to the appliance for every range of the spokes",
  why: "At a gateway, the system route of the peering to a spoke beats BGP and any shorter user route. Packets from on-premises then reach the spoke past the appliance. A stateful firewall sees only one direction and drops the flow.",
  fix: "Add a user route for each range to the route table of GatewaySubnet, with the appliance or its load balancer as next hop. Acknowledge the rule where the appliance need not see both directions.",
  page: "routeInjection",
  check(topology, lookup) {
    return hubsWithGateways(topology).flatMap((hubWithGateways) => {
      const { hub } = hubWithGateways;
      const appliances = lookup.appliancesIn(hub.name);
      const place = subnetsIn(hub).find(({ subnet }) => subnet.name === GATEWAY_SUBNET);
      if (!place || appliances.length === 0) return [];
      const table = routeTablesIn(hub).find(({ subnet }) => subnet === place.subnet);
      const routes = prefixesTo(appliances, table?.userRoutes ?? []);
      const exact = new Set(routes.map(String));
      const missed = peeredRanges(topology, hubWithGateways).filter(
        ({ range }) => !exact.has(range.toString()) && !areCovering(routes, range),
      );
      if (missed.length === 0) return [];
      const [{ name, loadBalancerIp, instances }] = appliances;
      const nextHop = loadBalancerIp ?? instances.at(0)?.privateIp ?? `the appliance "${name}"`;
      return findingAt(
        hub,
        `${place.field}.routeTable`,
        `GatewaySubnet of "${hub.name}" has no route to ${nextHop} for ${few(missed.map(({ network, range }) => `${range} of "${network}"`))}, so packets from on-premises bypass the appliance`,
      );
    });
  },
};
