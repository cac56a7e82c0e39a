import { ROUTE_SERVER_ASN } from "../azure";
import {
  OWN_NEXT_HOP,
  type PeeringPolicy,
  type PolicyTerm,
  type PrefixSource,
  type RouteChanges,
  type Topology,
  type VirtualAppliance,
  TopologyLookup,
  hasSessionWith,
  prefixesNamedBy,
} from "../topology";
import type { NeighborPolicy, NeighborTerm, RoutingPolicy, SentChanges } from "./model";
import { canLoseAlone } from "./next-hops";
import { limitsOfRouter, limitsOfRouteServer } from "./prefix-limits";
import { PrefixListBuilder, byName, sortedEntries } from "./prefix-lists";

/**
 * The policies of all instances of an appliance; they differ in addresses alone. There are none for an appliance that
 * speaks no BGP.
 */
export function routingPoliciesOf(topology: Topology, appliance: VirtualAppliance): RoutingPolicy[] {
  const { asn } = appliance;
  if (asn === undefined) return [];
  const lists = new PrefixListBuilder(topology, appliance);
  const neighbors = [...routeServersOf(topology, appliance), ...routersOf(topology, appliance)]
    .sort(byName)
    .map((neighbor) => ({ neighbor, policy: policyOf(neighbor, lists) }));
  const originate = originated(topology, appliance);
  const prefixLists = lists.build();
  const losesAlone = canLoseAlone(
    appliance,
    neighbors.map(({ neighbor }) => neighbor),
    originate,
  );
  return appliance.instances.map((instance, index) => ({
    appliance: appliance.name,
    instance: instance.name,
    asn,
    deployed: appliance.deployed,
    address: instance.privateIp,
    subnetGateway: appliance.subnetGateway,
    timers: appliance.timers,
    originate,
    prefixLists,
    neighbors: neighbors.map(({ neighbor, policy }) => {
      const { name, kind, tunnel, overlay, ownLink, limits, peering } = neighbor;
      const localAddress = neighbor.localAddresses?.[index] ?? instance.privateIp;
      // A load balancer receives what comes from virtual networks. It does not end tunnels.
      const loadBalancer = kind === "router" ? undefined : appliance.loadBalancerIp;
      const ownNextHop = loadBalancer !== undefined && losesAlone ? localAddress : undefined;
      const usual: NextHops = { localAddress, nextHop: loadBalancer ?? localAddress, ownNextHop };
      const changes = changesOf(peering, usual);
      // Written field by field: a large network has thousands of neighbours.
      return {
        name,
        kind,
        asn: neighbor.asn,
        tunnel,
        addresses: neighbor.addressesFor(index),
        localAddress,
        overlay,
        ownLink,
        nextHop: changes.nextHop,
        ownNextHop: changes.ownNextHop,
        maximumAccepted: limits.maximumAccepted,
        maximumSent: limits.maximumSent,
        asPathRewrite: changes.asPathRewrite,
        prepend: changes.prepend,
        communities: changes.communities,
        accept: policy.accept,
        withhold: policy.withhold,
        advertise: policy.advertise,
        terms: peering.terms ? termsOf(peering, peering.terms, policy.termLists, usual) : NO_TERMS,
      };
    }),
  }));
}

const NO_TERMS: readonly NeighborTerm[] = [];
const NO_COMMUNITIES: readonly string[] = [];

interface NextHops extends Pick<SentChanges, "nextHop" | "ownNextHop"> {
  /** The address of the instance on the session. */
  readonly localAddress: string;
}

function changesOf(changes: RouteChanges, usual: NextHops): SentChanges {
  const { asPathRewrite, prepend, communities = NO_COMMUNITIES, nextHop: given } = changes;
  const nextHop = given === OWN_NEXT_HOP ? usual.localAddress : (given ?? usual.nextHop);
  return {
    nextHop,
    ownNextHop: given === undefined ? usual.ownNextHop : undefined,
    asPathRewrite,
    prepend,
    communities,
  };
}

function termsOf(
  peering: PeeringPolicy,
  terms: readonly PolicyTerm[],
  lists: readonly string[],
  usual: NextHops,
): NeighborTerm[] {
  return terms.map((term, place) => ({ ...changesOf({ ...peering, ...term }, usual), list: lists[place] }));
}

/** The policy of the instance with this name, or of the appliance with this name that has one instance. */
export function routingPolicyOf(topology: Topology, name: string): RoutingPolicy | undefined {
  const appliance = topology.virtualAppliances.find(
    (each) => each.instances.some((one) => one.name === name) || (each.name === name && each.instances.length === 1),
  );
  const policies = appliance ? routingPoliciesOf(topology, appliance) : [];
  return policies.length === 1 ? policies[0] : policies.find(({ instance }) => instance === name);
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
  const prefixes = sources.flatMap((source) => prefixesNamedBy(source, topology, appliance, ""));
  return sortedEntries(prefixes).map(({ prefix }) => prefix);
}

/** What is known of a neighbour, apart from what the appliance sends to it. */
interface Neighbor extends Pick<NeighborPolicy, "name" | "kind" | "asn" | "tunnel" | "overlay" | "ownLink"> {
  readonly peering: PeeringPolicy;
  readonly limits: Pick<NeighborPolicy, "maximumAccepted" | "maximumSent">;
  /** The neighbour's addresses for the appliance's instance with this index. */
  readonly addressesFor: (instance: number) => readonly string[];
  /** The addresses of the instances on these sessions, where they are not their private ones. */
  readonly localAddresses?: readonly string[];
}

function routeServersOf(topology: Topology, appliance: VirtualAppliance): Neighbor[] {
  const lookup = TopologyLookup.of(topology);
  return lookup.peeringsWith(appliance.name).flatMap((peering) => {
    const routeServer = lookup.routeServer(peering.routeServer);
    if (!routeServer) return [];
    const { name } = routeServer;
    const limits = limitsOfRouteServer(topology, appliance, routeServer);
    const kind = "route-server" as const;
    const addresses = routeServer.addresses.filter((_, index) => hasSessionWith(peering, index));
    return [{ name, kind, addressesFor: () => addresses, asn: ROUTE_SERVER_ASN, peering, limits }];
  });
}

/** Routers whose ASN is not known are left out: there is no BGP with them. */
function routersOf(topology: Topology, appliance: VirtualAppliance): Neighbor[] {
  const lookup = TopologyLookup.of(topology);
  return lookup.routerPeeringsOf(appliance.name).flatMap((peering) => {
    const { name, tunnel, routerBgpAddresses = [], bgpAddresses: localAddresses } = peering;
    const peer = peering.peer === undefined ? undefined : lookup.virtualAppliance(peering.peer);
    const site = peering.site === undefined ? undefined : lookup.onPremisesSite(peering.site);
    const asn = peer ? peer.asn : site?.asn;
    if (asn === undefined) return [];
    const inside = lookup.routerPeeringBack(peering)?.bgpAddresses;
    const machineAddresses = (peer?.instances ?? []).map((instance) => instance.privateIp);
    const overlay = peering.overlay && { ...peering.overlay, machineAddresses };
    const addressesFor = (index: number) =>
      peer ? (inside ?? machineAddresses) : routerBgpAddresses.slice(index, index + 1);
    const ownLink = peer === undefined || localAddresses !== undefined;
    const limits = limitsOfRouter(topology, peering);
    const facts = { name, kind: "router" as const, asn, tunnel, overlay, localAddresses, ownLink };
    return [{ ...facts, addressesFor, peering, limits }];
  });
}

function policyOf(neighbor: Neighbor, lists: PrefixListBuilder) {
  const { peering } = neighbor;
  const name = (source: PrefixSource) => lists.nameOf(source, neighbor.name);
  const { terms = [] } = peering;
  return {
    accept: peering.accept.map((source) => lists.nameOfAccepted(source, neighbor.name)),
    withhold: (peering.withhold ?? withheldFrom(neighbor, lists)).map(name),
    advertise: peering.advertise.map(name),
    termLists: terms.map((_, place) => lists.nameOfTerm(peering, place, neighbor.name)),
  };
}

/**
 * A neighbour's own routes must not come back to it, and not through the other instance of a route server either. Where
 * the appliance accepts longer prefixes of a site, the site's prefixes may contain ranges of the network, as 10.0.0.0/8
 * does. The appliance sends those ranges only where the peering names them.
 */
function withheldFrom({ kind, peering }: Neighbor, lists: PrefixListBuilder): PrefixSource[] {
  const { advertise } = peering;
  const mayContainOthers =
    advertise.includes("sites") && !advertise.includes("any") && lists.acceptsLongerPrefixesOfSites;
  const others: PrefixSource[] = mayContainOthers ? ["spokes", "hub"] : [];
  const own: PrefixSource = kind === "route-server" ? "virtual-network" : "site";
  return [own, ...others.filter((source) => !advertise.includes(source))];
}
