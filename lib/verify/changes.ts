import { addressOf, Ipv4Prefix } from "../net";
import { TopologyLookup, type RouteServerPeering, type Subnet, type Topology, type VirtualNetwork } from "../topology";
import type { Comparison } from "./compare";

/** A network that differs from another one in one thing. */
export interface ChangedTopology {
  /** What is different, such as `the peering app->west did not allow forwarded traffic`. */
  readonly text: string;
  readonly changed: Partial<Topology>;
}

/** The networks that differ in one setting which people and programs change by mistake. */
export function* changedTopologies(topology: Topology, found: readonly Comparison[]): Generator<ChangedTopology> {
  yield* halves(topology);
  yield* routeServers(topology);
  yield* gateways(topology);
  yield* propagation(topology);
  yield* userRoutes(topology, found);
  yield* peerings(topology, found);
  yield* staleInstances(topology, found);
}

const FLAGS = {
  allowVirtualNetworkAccess: "access to the virtual network",
  allowForwardedTraffic: "forwarded traffic",
  allowGatewayTransit: "gateway transit",
  useRemoteGateways: "the use of remote gateways",
} as const;

function* halves({ virtualNetworkPeerings: halves }: Topology): Generator<ChangedTopology> {
  for (const half of halves) {
    for (const [flag, what] of Object.entries(FLAGS) as [keyof typeof FLAGS, string][]) {
      const text = `the peering ${half.from}->${half.to} ${half[flag] ? "did not allow" : "allowed"} ${what}`;
      yield { text, changed: { virtualNetworkPeerings: replaced(halves, half, { ...half, [flag]: !half[flag] }) } };
    }
  }
}

function* routeServers({ routeServers: servers }: Topology): Generator<ChangedTopology> {
  for (const server of servers) {
    const { name, branchToBranch, routingPreference } = server;
    const change = (other: typeof server) => ({ routeServers: replaced(servers, server, other) });
    yield {
      text: `branch-to-branch of ${name} were ${branchToBranch ? "off" : "on"}`,
      changed: change({ ...server, branchToBranch: !branchToBranch }),
    };
    for (const other of (["ExpressRoute", "VpnGateway", "ASPath"] as const).filter(
      (each) => each !== routingPreference,
    )) {
      const text = `the routing preference of ${name} were ${other}`;
      yield { text, changed: change({ ...server, routingPreference: other }) };
    }
  }
}

function* gateways({ gateways: all }: Topology): Generator<ChangedTopology> {
  for (const gateway of all.filter(({ type }) => type === "ExpressRoute")) {
    const isOn = gateway.remoteVirtualNetworkTraffic === true;
    yield {
      text: `the gateway ${gateway.name} ${isOn ? "did not accept" : "accepted"} traffic of other virtual networks`,
      changed: { gateways: replaced(all, gateway, { ...gateway, remoteVirtualNetworkTraffic: !isOn }) },
    };
  }
}

function* propagation(topology: Topology): Generator<ChangedTopology> {
  for (const { network, subnet } of subnetsOf(topology)) {
    const { bgpRoutePropagation = true, routes = [] } = subnet.routeTable ?? {};
    yield {
      text: `propagation of BGP routes to ${network.name}/${subnet.name} were ${bgpRoutePropagation ? "off" : "on"}`,
      changed: withSubnet(topology, network, {
        ...subnet,
        routeTable: { bgpRoutePropagation: !bgpRoutePropagation, routes },
      }),
    };
  }
}

/** The user routes that tables of network interfaces have, in place of those of the network. */
function* userRoutes(topology: Topology, found: readonly Comparison[]): Generator<ChangedTopology> {
  for (const { at, differences } of found.filter((each) => each.kind === "effective")) {
    const place = subnetsOf(topology).find(({ network, subnet }) =>
      [`${network.name}/${subnet.name}`, network.name].includes(at),
    );
    const changes = differences.filter(({ expected, found: there }) =>
      [expected, there].some((cells) => cells?.source === "User"),
    );
    if (!place || changes.length === 0) continue;
    const prefixes = new Set(changes.map(({ prefix }) => prefix));
    const { bgpRoutePropagation = true, routes = [] } = place.subnet.routeTable ?? {};
    const there = changes.flatMap(({ prefix, found: cells }) => {
      if (cells?.source !== "User") return [];
      const { "next hop": nextHopIp, "next hop type": type } = cells;
      return [{ addressPrefix: prefix, nextHopType: type as "VirtualAppliance", ...(nextHopIp && { nextHopIp }) }];
    });
    const shown = there.map(({ addressPrefix, nextHopIp }) => [addressPrefix, nextHopIp].filter(Boolean).join(" to "));
    const others = routes.filter(({ addressPrefix }) => !prefixes.has(addressPrefix));
    const text = `the route table of ${place.network.name}/${place.subnet.name} had ${shown.join(", ") || `no route for ${[...prefixes].join(", ")}`}`;
    const routeTable = { bgpRoutePropagation, routes: [...others, ...there] };
    yield { text, changed: withSubnet(topology, place.network, { ...place.subnet, routeTable }) };
  }
}

/** What appliances do with the routes that they send route servers. */
function* peerings(topology: Topology, found: readonly Comparison[]): Generator<ChangedTopology> {
  const all = topology.routeServerPeerings;
  for (const peering of all) {
    const { virtualAppliance, routeServer, asPathRewrite, prepend, advertise, withhold } = peering;
    const pair = `${virtualAppliance} towards ${routeServer}`;
    const change = (other: Partial<RouteServerPeering>) => ({
      routeServerPeerings: replaced(all, peering, { ...peering, ...other }),
    });
    for (const other of (["none", "as-override", "remove"] as const).filter((each) => each !== asPathRewrite)) {
      const how =
        other === "none" ? "left 65515 in paths" : other === "remove" ? "removed 65515 from paths" : "had as-override";
      yield { text: `${pair} ${how}`, changed: change({ asPathRewrite: other }) };
    }
    for (const times of [0, 1, 2, 3, 4, 5].filter((each) => each !== prepend)) {
      yield { text: `${pair} prepended ${times} times in place of ${prepend}`, changed: change({ prepend: times }) };
    }
    for (const source of advertise) {
      const text = `${pair} did not advertise ${sourceText(source)}`;
      yield { text, changed: change({ advertise: advertise.filter((each) => each !== source) }) };
    }
    const leaked = leakedTo(peering, topology, found);
    if (leaked.length > 0) {
      const changed = change({ advertise: [...advertise, ...leaked], withhold: withhold && [] });
      yield { text: `${pair} advertised ${leaked.join(", ")}, which its policy holds back`, changed };
    }
  }
}

function leakedTo(
  { routeServer, virtualAppliance }: RouteServerPeering,
  topology: Topology,
  found: readonly Comparison[],
) {
  const instances = TopologyLookup.of(topology).virtualAppliance(virtualAppliance)?.instances ?? [];
  const isOurs = ({ kind, at, neighbor }: Comparison) =>
    kind === "learned" && at === routeServer && instances.some(({ name }) => name === neighbor);
  const rows = found.filter(isOurs).flatMap(({ differences }) => differences);
  return [...new Set(rows.flatMap(({ prefix, expected }) => (expected ? [] : [prefix])))];
}

/** Instances that the network does not have, and that are next hops all the same. */
function* staleInstances(topology: Topology, found: readonly Comparison[]): Generator<ChangedTopology> {
  const { virtualAppliances: all } = topology;
  const hops = found.flatMap(({ differences }) => differences.flatMap(({ found: cells }) => cells?.["next hop"] ?? []));
  const known = new Set(
    all.flatMap(({ instances, loadBalancerIp }) => [...instances.map(({ privateIp }) => privateIp), loadBalancerIp]),
  );
  for (const hop of new Set(hops.filter((each) => !known.has(each)))) {
    const appliance = all.find(({ virtualNetwork, instances }) =>
      subnetsIn(topology, virtualNetwork).some(
        (range) => contains(range, hop) && instances.some(({ privateIp }) => contains(range, privateIp)),
      ),
    );
    if (!appliance) continue;
    const instance = { name: `${appliance.name}-at-${hop}`, privateIp: hop };
    const changed = { ...appliance, instances: [...appliance.instances, instance] };
    yield {
      text: `${appliance.name} had another instance, ${hop}`,
      changed: { virtualAppliances: replaced(all, appliance, changed) },
    };
  }
}

function sourceText(source: unknown): string {
  return typeof source === "string" ? source : JSON.stringify(source);
}

function contains(range: Ipv4Prefix, text: string): boolean {
  const address = addressOf(text);
  return address !== undefined && range.containsAddress(address);
}

function subnetsIn(topology: Topology, network: string): Ipv4Prefix[] {
  const { subnets = [] } = TopologyLookup.of(topology).virtualNetwork(network) ?? {};
  return subnets.map(({ addressPrefix }) => Ipv4Prefix.parse(addressPrefix));
}

function subnetsOf({ virtualNetworks }: Topology) {
  return virtualNetworks.flatMap((network) => network.subnets.map((subnet) => ({ network, subnet })));
}

function withSubnet({ virtualNetworks }: Topology, network: VirtualNetwork, subnet: Subnet): Partial<Topology> {
  const subnets = network.subnets.map((each) => (each.name === subnet.name ? subnet : each));
  return { virtualNetworks: replaced(virtualNetworks, network, { ...network, subnets }) };
}

function replaced<T>(items: readonly T[], item: T, other: T): T[] {
  return items.map((each) => (each === item ? other : each));
}
