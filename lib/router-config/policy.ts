import { ROUTE_SERVER_ASN } from "../net";
import type {
  ApplianceInstance,
  AsPathRewrite,
  BgpTimers,
  NamedPrefix,
  PrefixSource,
  RouteServerPeering,
  Topology,
  VirtualAppliance,
} from "../topology";
import { TopologyLookup, prefixesNamedBy } from "../topology";
import { identifier } from "./identifier";

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
  /** Every list that the neighbours name, once, in order of name. */
  readonly prefixLists: readonly PrefixList[];
  /** One for each route server, in order of name. */
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
  /**
   * Names of lists whose routes never go to this neighbour; they are looked at before `advertise`. The ranges of its own
   * virtual network are always among them.
   */
  readonly withhold: readonly string[];
  /** Names of lists: a route goes to the neighbour when one of them permits it. */
  readonly advertise: readonly string[];
}

/** The name of the list that holds the ranges behind a route server. */
export function virtualNetworkListName(routeServer: string): string {
  return `VNET-${identifier(routeServer)}`;
}

const SHARED_LIST_NAMES: ReadonlyMap<PrefixSource, string> = new Map([
  ["spokes", "SPOKES"],
  ["hub", "HUB"],
  ["sites", "SITES"],
  ["internet", "INTERNET"],
  ["any", "ANY"],
]);

/** The policies of all instances of an appliance: alike but for their addresses. */
export function routingPoliciesOf(topology: Topology, appliance: VirtualAppliance): RoutingPolicy[] {
  const lists = new PrefixLists(topology, appliance);
  const neighbors = TopologyLookup.of(topology)
    .peeringsWith(appliance.name)
    .flatMap((peering) => neighborPolicy(topology, peering, lists) ?? [])
    .sort(byName);
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
  const offersHub = TopologyLookup.of(topology)
    .peeringsWith(appliance.name)
    .some((peering) => peering.advertise.includes("hub"));
  const sources: PrefixSource[] = [...(appliance.internetEgress ? ["internet"] : []), ...(offersHub ? ["hub"] : [])];
  return sorted(sources.flatMap((source) => prefixesNamedBy(source, topology, appliance, ""))).map(
    ({ prefix }) => prefix,
  );
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
    withhold: withheldFrom(peering, lists).map(name),
    advertise: peering.advertise.map(name),
  };
}

/**
 * What a route server sent must not come back to it, not by its other instance either. And a site whose longer prefixes
 * are taken may hold ranges of the network itself, as 10.0.0.0/8 does: these go out only where they are asked for by name.
 */
function withheldFrom(peering: RouteServerPeering, lists: PrefixLists): PrefixSource[] {
  const { advertise } = peering;
  const catchesOthers = advertise.includes("sites") && !advertise.includes("any") && lists.takesLongerPrefixesOfSites();
  const others: PrefixSource[] = catchesOthers ? ["spokes", "hub"] : [];
  return ["virtual-network", ...others.filter((source) => !advertise.includes(source))];
}

/** The prefix lists of one appliance, each made when it is first named. */
class PrefixLists {
  private readonly lists = new Map<string, PrefixList>();

  constructor(
    private readonly topology: Topology,
    private readonly appliance: VirtualAppliance,
  ) {}

  nameOf(source: PrefixSource, routeServer: string): string {
    const name = this.listName(source, routeServer);
    if (!this.lists.has(name)) this.lists.set(name, { name, entries: sorted(this.named(source, routeServer)) });
    return name;
  }

  used(): PrefixList[] {
    return [...this.lists.values()].sort(byName);
  }

  takesLongerPrefixesOfSites(): boolean {
    const lookup = TopologyLookup.of(this.topology);
    return lookup.sitesReachedBy(this.appliance).some((name) => lookup.onPremisesSite(name)?.moreSpecifics);
  }

  private named(source: PrefixSource, routeServer: string): NamedPrefix[] {
    return prefixesNamedBy(source, this.topology, this.appliance, routeServer);
  }

  private listName(source: PrefixSource, routeServer: string): string {
    if (source === "virtual-network") return virtualNetworkListName(routeServer);
    return SHARED_LIST_NAMES.get(source) ?? `RANGE-${identifier(source.replace("/", "-"))}`;
  }
}

/** In order of address, each prefix once: the same network gives the same text, however it was put together. */
function sorted(named: readonly NamedPrefix[]): PrefixListEntry[] {
  const unique = new Map<string, NamedPrefix>();
  for (const entry of named) {
    const text = entry.prefix.toString();
    if (entry.orLonger || !unique.has(text)) unique.set(text, entry);
  }
  return [...unique.values()]
    .sort((a, b) => a.prefix.compareTo(b.prefix))
    .map(({ prefix, orLonger }) => ({ prefix: prefix.toString(), orLonger }));
}

/** By the characters' numbers and not by a locale's rules, so that every machine writes the same text. */
function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}
