import { ROUTE_SERVER_ASN } from "../azure";
import type {
  AsPathRewrite,
  BgpTimers,
  IpsecTunnel,
  NamedPrefix,
  PeeringPolicy,
  PrefixSource,
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
  /** One for each route server and each other router it peers with, in order of name. */
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

/** The policy towards both instances of one route server, or towards another router. */
export interface NeighborPolicy {
  /** The name of the route server, or of the peering with another router. */
  readonly name: string;
  readonly kind: "route-server" | "router";
  /** Where the appliance speaks from; inside the tunnel if there is one. */
  readonly localAddress: string;
  /** The IPsec tunnel through which the neighbour is reached. */
  readonly tunnel?: IpsecTunnel;
  readonly addresses: readonly string[];
  readonly asn: number;
  readonly asPathRewrite: AsPathRewrite;
  /** Additional times the own ASN is put before the paths sent. */
  readonly prepend: number;
  /**
   * The next hop of every route sent: by default where the appliance speaks from, or its load balancer. `unchanged` leaves
   * what each route has.
   */
  readonly nextHop: string;
  /** Communities put on everything sent. */
  readonly communities: readonly string[];
  /** Names of lists: a route from the neighbour is taken when one of them permits it. */
  readonly accept: readonly string[];
  /**
   * Names of lists whose routes never go to this neighbour; they are looked at before `advertise`. What is the neighbour's
   * own is among them, unless the peering says otherwise.
   */
  readonly withhold: readonly string[];
  /** Names of lists: a route goes to the neighbour when one of them permits it. */
  readonly advertise: readonly string[];
}

/** The name of the list that holds the ranges behind a route server. */
function virtualNetworkListName(routeServer: string): string {
  return `VNET-${identifier(routeServer)}`;
}

/** The name of the list that holds what is a neighbour's own: the ranges behind a route server, or the prefixes of a site. */
export function ownListName({ kind, name }: Pick<NeighborPolicy, "kind" | "name">): string {
  return kind === "route-server" ? virtualNetworkListName(name) : siteListName(name);
}

function siteListName(peering: string): string {
  return `SITE-${identifier(peering)}`;
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
  const neighbors = [...routeServersOf(topology, appliance), ...routersOf(topology, appliance)]
    .sort(byName)
    .map((neighbor) => ({ neighbor, policy: policyOf(neighbor, lists) }));
  return appliance.instances.map((instance, index) => ({
    appliance: appliance.name,
    instance: instance.name,
    asn: appliance.asn,
    address: instance.privateIp,
    subnetGateway: appliance.subnetGateway,
    timers: appliance.timers,
    originate: originated(topology, appliance),
    prefixLists: lists.used(),
    neighbors: neighbors.map(({ neighbor, policy }) => {
      const { name, kind, asn, tunnel, peering } = neighbor;
      const localAddress = neighbor.localAddresses?.[index] ?? instance.privateIp;
      const nextHop = peering.nextHop ?? nextHopOf(appliance, localAddress, neighbor);
      return { name, kind, asn, tunnel, addresses: neighbor.addressesFor(index), localAddress, nextHop, ...policy };
    }),
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

/** A load balancer takes what comes from Azure; it does not end tunnels. */
function nextHopOf(appliance: VirtualAppliance, localAddress: string, { kind }: Pick<NeighborPolicy, "kind">): string {
  return kind === "route-server" ? (appliance.loadBalancerIp ?? localAddress) : localAddress;
}

function originated(topology: Topology, appliance: VirtualAppliance): string[] {
  const lookup = TopologyLookup.of(topology);
  const offersHub = [...lookup.peeringsWith(appliance.name), ...lookup.routerPeeringsOf(appliance.name)].some(
    (peering) => peering.advertise.includes("hub"),
  );
  const sources: PrefixSource[] = [
    ...(appliance.internetEgress ? ["internet"] : []),
    ...(offersHub ? ["hub"] : []),
    ...(appliance.originate ?? []),
  ];
  return sorted(sources.flatMap((source) => prefixesNamedBy(source, topology, appliance, ""))).map(
    ({ prefix }) => prefix,
  );
}

/** What is known of a neighbour, apart from what it is sent. */
interface Neighbor extends Pick<NeighborPolicy, "name" | "kind" | "asn" | "tunnel"> {
  readonly peering: PeeringPolicy;
  /** The neighbour's addresses, as the instance with this index knows them. */
  readonly addressesFor: (instance: number) => readonly string[];
  /** Where the instances speak from, when that is not their private addresses. */
  readonly localAddresses?: readonly string[];
}

function routeServersOf(topology: Topology, appliance: VirtualAppliance): Neighbor[] {
  const lookup = TopologyLookup.of(topology);
  return lookup.peeringsWith(appliance.name).flatMap((peering) => {
    const routeServer = lookup.routeServer(peering.routeServer);
    if (!routeServer) return [];
    const { name, addresses } = routeServer;
    return [{ name, kind: "route-server" as const, addressesFor: () => addresses, asn: ROUTE_SERVER_ASN, peering }];
  });
}

/** Without an ASN at the other end there is no BGP. */
function routersOf(topology: Topology, appliance: VirtualAppliance): Neighbor[] {
  const lookup = TopologyLookup.of(topology);
  return lookup.routerPeeringsOf(appliance.name).flatMap((peering) => {
    const { name, tunnel, peerAddresses = [], addresses: localAddresses } = peering;
    const peer = peering.peer === undefined ? undefined : lookup.virtualAppliance(peering.peer);
    const site = peering.site === undefined ? undefined : lookup.onPremisesSite(peering.site);
    const asn = peer?.asn ?? site?.asn;
    if (asn === undefined) return [];
    const addressesFor = (index: number) =>
      peer ? peer.instances.map((instance) => instance.privateIp) : peerAddresses.slice(index, index + 1);
    return [{ name, kind: "router" as const, addressesFor, asn, tunnel, localAddresses, peering }];
  });
}

function policyOf(neighbor: Neighbor, lists: PrefixLists) {
  const { peering } = neighbor;
  const name = (source: PrefixSource) => lists.nameOf(source, neighbor.name);
  return {
    asPathRewrite: peering.asPathRewrite,
    prepend: peering.prepend,
    communities: peering.communities ?? [],
    accept: peering.accept.map(name),
    withhold: (peering.withhold ?? withheldFrom(neighbor, lists)).map(name),
    advertise: peering.advertise.map(name),
  };
}

/**
 * What a neighbour sent must not come back to it, not by a route server's other instance either. And a site whose longer
 * prefixes are taken may hold ranges of the network itself, as 10.0.0.0/8 does: these go out only where they are asked for
 * by name.
 */
function withheldFrom({ kind, peering }: Neighbor, lists: PrefixLists): PrefixSource[] {
  const { advertise } = peering;
  const catchesOthers = advertise.includes("sites") && !advertise.includes("any") && lists.takesLongerPrefixesOfSites;
  const others: PrefixSource[] = catchesOthers ? ["spokes", "hub"] : [];
  const own: PrefixSource = kind === "route-server" ? "virtual-network" : "site";
  return [own, ...others.filter((source) => !advertise.includes(source))];
}

/** The prefix lists of one appliance, each made when it is first named. */
class PrefixLists {
  private readonly lists = new Map<string, PrefixList>();
  readonly takesLongerPrefixesOfSites: boolean;

  constructor(
    private readonly topology: Topology,
    private readonly appliance: VirtualAppliance,
  ) {
    const lookup = TopologyLookup.of(topology);
    const sites = lookup.sitesReachedBy(appliance);
    this.takesLongerPrefixesOfSites = sites.some((name) => lookup.onPremisesSite(name)?.moreSpecifics);
  }

  nameOf(source: PrefixSource, neighbor: string): string {
    const name = this.listName(source, neighbor);
    if (!this.lists.has(name)) this.lists.set(name, { name, entries: sorted(this.named(source, neighbor)) });
    return name;
  }

  used(): PrefixList[] {
    return [...this.lists.values()].sort(byName);
  }

  private named(source: PrefixSource, neighbor: string): NamedPrefix[] {
    return prefixesNamedBy(source, this.topology, this.appliance, neighbor);
  }

  private listName(source: PrefixSource, neighbor: string): string {
    if (source === "virtual-network") return virtualNetworkListName(neighbor);
    if (source === "site") return siteListName(neighbor);
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
