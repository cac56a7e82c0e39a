import { Ipv4Prefix, ROUTE_SERVER_ASN } from "../net";
import type {
  ApplianceInstance,
  AsPathRewrite,
  BgpTimers,
  PrefixSource,
  RouteServerPeering,
  Topology,
  VirtualAppliance,
} from "../topology";
import { TopologyLookup } from "../topology";

/**
 * What one instance of an appliance does with routes: the one object that every router configuration is written from and
 * that the simulator runs. It denies by default, because as-override switches BGP's own loop protection off.
 */
export interface RoutingPolicy {
  readonly appliance: string;
  readonly instance: string;
  readonly asn: number;
  /** The private address of the instance: its BGP identifier and the source of its sessions. */
  readonly address: string;
  /** Where the platform's gateway answers in the appliance's subnet; unknown for some that exist already. */
  readonly subnetGateway?: string;
  readonly timers: BgpTimers;
  /** Prefixes the appliance originates itself. */
  readonly originate: readonly string[];
  /** Every list that the neighbours name, once. */
  readonly prefixLists: readonly PrefixList[];
  /** One for each route server. */
  readonly neighbors: readonly NeighborPolicy[];
}

export interface PrefixList {
  readonly name: string;
  readonly entries: readonly PrefixListEntry[];
}

export interface PrefixListEntry {
  readonly prefix: string;
  /** Whether longer prefixes inside it match too. */
  readonly orLonger: boolean;
}

/** The policy towards both instances of one route server. */
export interface NeighborPolicy {
  /** The name of the route server. */
  readonly name: string;
  readonly virtualNetwork: string;
  readonly addresses: readonly string[];
  readonly asn: number;
  readonly asPathRewrite: AsPathRewrite;
  /** Additional times the own ASN is put before the paths sent. */
  readonly prepend: number;
  /** The next hop of every route sent: the appliance's own address, or that of its load balancer. */
  readonly nextHop: string;
  /** Names of lists: a route from the neighbour is taken when one of them permits it. */
  readonly accept: readonly string[];
  /** Names of lists whose routes never go to this neighbour; they are looked at before `advertise`. */
  readonly withhold: readonly string[];
  /** Names of lists: a route goes to the neighbour when one of them permits it. */
  readonly advertise: readonly string[];
}

/** The name of the list that holds the ranges behind a route server. */
export function virtualNetworkListName(routeServer: string): string {
  return `VNET-${routeServer}`;
}

const SHARED_LIST_NAMES: Readonly<Record<string, string>> = {
  spokes: "SPOKES",
  hub: "HUB",
  sites: "SITES",
  internet: "INTERNET",
  any: "ANY",
};

/** The policies of all instances of an appliance: alike but for their addresses. */
export function routingPoliciesOf(topology: Topology, appliance: VirtualAppliance): RoutingPolicy[] {
  const lists = new PrefixLists(TopologyLookup.of(topology), appliance);
  const neighbors = TopologyLookup.of(topology)
    .peeringsWith(appliance.name)
    .flatMap((peering) => neighborPolicy(topology, peering, lists) ?? []);
  return appliance.instances.map((instance) => ({
    appliance: appliance.name,
    instance: instance.name,
    asn: appliance.asn,
    address: instance.privateIp,
    subnetGateway: appliance.subnetGateway,
    timers: appliance.timers,
    originate: originated(topology, appliance),
    prefixLists: lists.used(),
    neighbors: neighbors.map((neighbor) => ({ ...neighbor, nextHop: nextHopOf(appliance, instance) })),
  }));
}

/** The policy of one instance, found by its name or by that of its appliance when that has just one instance. */
export function routingPolicyOf(topology: Topology, name: string): RoutingPolicy | undefined {
  for (const appliance of topology.virtualAppliances) {
    if (appliance.name === name && appliance.instances.length === 1) return routingPoliciesOf(topology, appliance)[0];
    if (appliance.instances.some((instance) => instance.name === name)) {
      return routingPoliciesOf(topology, appliance).find((policy) => policy.instance === name);
    }
  }
  return undefined;
}

function nextHopOf(appliance: VirtualAppliance, instance: ApplianceInstance): string {
  return appliance.loadBalancerIp ?? instance.privateIp;
}

function originated(topology: Topology, appliance: VirtualAppliance): string[] {
  const lookup = TopologyLookup.of(topology);
  const offersHub = lookup.peeringsWith(appliance.name).some((peering) => peering.advertise.includes("hub"));
  return [
    ...(appliance.internetEgress ? [Ipv4Prefix.DEFAULT_ROUTE.toString()] : []),
    ...(offersHub ? lookup.rangesOf(appliance.virtualNetwork).map((range) => range.toString()) : []),
  ];
}

function neighborPolicy(
  topology: Topology,
  peering: RouteServerPeering,
  lists: PrefixLists,
): Omit<NeighborPolicy, "nextHop"> | undefined {
  const routeServer = TopologyLookup.of(topology).routeServer(peering.routeServer);
  if (!routeServer) return undefined;
  const name = (source: PrefixSource) => lists.nameOf(source, routeServer.name);
  return {
    name: routeServer.name,
    virtualNetwork: routeServer.virtualNetwork,
    addresses: routeServer.addresses,
    asn: ROUTE_SERVER_ASN,
    asPathRewrite: peering.asPathRewrite,
    prepend: peering.prepend,
    accept: peering.accept.map(name),
    // What a route server sent must not come back to it, not by its other instance either.
    withhold: peering.advertise.includes("spokes") ? [name("virtual-network")] : [],
    advertise: peering.advertise.map(name),
  };
}

/** The prefix lists of one appliance, each made when it is first named. */
class PrefixLists {
  private readonly lists = new Map<string, PrefixList>();

  constructor(
    private readonly lookup: TopologyLookup,
    private readonly appliance: VirtualAppliance,
  ) {}

  nameOf(source: PrefixSource, routeServer: string): string {
    const name =
      source === "virtual-network" ? virtualNetworkListName(routeServer) : (SHARED_LIST_NAMES[source] ?? source);
    if (!this.lists.has(name)) this.lists.set(name, { name, entries: sorted(this.entriesOf(source, routeServer)) });
    return name;
  }

  used(): PrefixList[] {
    return [...this.lists.values()];
  }

  private entriesOf(source: PrefixSource, routeServer: string): PrefixListEntry[] {
    switch (source) {
      case "virtual-network":
        return exactly(this.rangesBehind(routeServer));
      case "spokes":
        return exactly(
          this.lookup
            .peeringsWith(this.appliance.name)
            .filter((peering) => this.isInSpoke(peering.routeServer))
            .flatMap((peering) => this.rangesBehind(peering.routeServer)),
        );
      case "hub":
        return exactly(this.lookup.rangesOf(this.appliance.virtualNetwork));
      case "sites":
        return this.appliance.sites.flatMap((name) => {
          const site = this.lookup.onPremisesSite(name);
          return (site?.prefixes ?? [])
            .filter(Ipv4Prefix.isValid)
            .map((prefix) => ({ prefix, orLonger: site?.moreSpecifics ?? false }));
        });
      case "internet":
        return exactly([Ipv4Prefix.DEFAULT_ROUTE]);
      case "any":
        return [{ prefix: Ipv4Prefix.DEFAULT_ROUTE.toString(), orLonger: true }];
      default:
        return exactly([Ipv4Prefix.parse(source)]);
    }
  }

  private isInSpoke(routeServer: string): boolean {
    const network = this.lookup.routeServer(routeServer)?.virtualNetwork;
    return network !== undefined && this.lookup.virtualNetwork(network)?.role === "spoke";
  }

  /** The ranges that a route server announces: of its own network and of those that use it as their gateway. */
  private rangesBehind(routeServer: string): Ipv4Prefix[] {
    const own = this.lookup.routeServer(routeServer)?.virtualNetwork;
    if (own === undefined) return [];
    const users = this.lookup
      .halvesOf(own)
      .map((half) => half.to)
      .filter((other) => this.lookup.halvesOf(other).some((half) => half.to === own && half.useRemoteGateways));
    return [own, ...users].flatMap((network) => this.lookup.rangesOf(network));
  }
}

function exactly(prefixes: readonly Ipv4Prefix[]): PrefixListEntry[] {
  return prefixes.map((prefix) => ({ prefix: prefix.toString(), orLonger: false }));
}

/** In order of address, each once: the same network gives the same text, however it was put together. */
function sorted(entries: readonly PrefixListEntry[]): PrefixListEntry[] {
  const unique = new Map(entries.map((entry) => [`${entry.prefix} ${String(entry.orLonger)}`, entry]));
  return [...unique.values()].sort((a, b) => Ipv4Prefix.parse(a.prefix).compareTo(Ipv4Prefix.parse(b.prefix)));
}
