import { MICROSOFT_EDGE_ASN, ROUTE_SERVER_ASN } from "../azure";
import { append, inOrderOf } from "../collections";
import { addressOf, prefixOf, type Ipv4Prefix } from "../net";
import { routingPoliciesOf, type NeighborPolicy, type RoutingPolicy } from "../policy";
import {
  TopologyLookup,
  type ExpressRouteCircuit,
  type OnPremisesSite,
  type RouteServer,
  type Topology,
  type VirtualAppliance,
  type VirtualNetworkGateway,
  prefixesOfSites,
} from "../topology";
import { PlatformRoutes } from "./platform-routes";
import { PrefixLists } from "./prefix-lists";

/** Stands in an AS path for an ASN that the topology does not give. */
export const UNKNOWN_ASN = -1;

interface SpeakerBase {
  /** The index in the list of all speakers by name. Results do not depend on the order of elements in the topology. */
  readonly id: number;
  /** The name of an appliance's instance, `NAME/IN_0` for a route server's instance, else the name of the element. */
  readonly name: string;
  readonly asn: number;
  /**
   * Breaks ties between equally good routes: the route of the speaker with the lowest identifier is advertised. It is
   * the address as a number, or the id where there is no address. Microsoft does not document how a route server breaks
   * ties.
   */
  readonly bgpIdentifier: number;
}

/** An element that speaks BGP, or that exchanges routes as if it did. */
export type Speaker =
  | (SpeakerBase & {
      readonly kind: "route-server";
      readonly element: RouteServer;
      readonly address: string;
      /** The ranges that it announces: of its virtual network and of those that use it as remote gateway. */
      readonly ranges: readonly Ipv4Prefix[];
    })
  | (SpeakerBase & {
      readonly kind: "gateway";
      readonly element: VirtualNetworkGateway;
      /** The ranges of its virtual network. */
      readonly ranges: readonly Ipv4Prefix[];
      /** The ranges of its virtual network and of those that use it as remote gateway, as text. */
      readonly served: ReadonlySet<string>;
    })
  | (SpeakerBase & { readonly kind: "circuit"; readonly element: ExpressRouteCircuit })
  | (SpeakerBase & {
      readonly kind: "site";
      readonly element: OnPremisesSite;
      /** The prefixes of other sites that it passes on, as text. */
      readonly passedOn: ReadonlySet<string>;
    })
  | (SpeakerBase & {
      readonly kind: "appliance";
      readonly element: VirtualAppliance;
      readonly address: string;
      /** The range of its subnet. */
      readonly subnet?: Ipv4Prefix;
      readonly policy: RoutingPolicy;
      readonly prefixLists: PrefixLists;
      /** The neighbours of the policy by name. */
      readonly neighbors: ReadonlyMap<string, NeighborPolicy>;
    });

export type SpeakerOf<K extends Speaker["kind"]> = Extract<Speaker, { readonly kind: K }>;

/** Whether a speaker advertises nothing that it learns. Most speakers of a large network are such route servers. */
export function isStub(speaker: Speaker): boolean {
  if (speaker.kind === "site") return (speaker.element.passesOn ?? []).length === 0;
  return speaker.kind === "route-server" && !speaker.element.branchToBranch;
}

/** All speakers of a topology, in order of name. */
export class Speakers {
  readonly all: readonly Speaker[];
  private readonly byName: ReadonlyMap<string, Speaker>;
  private readonly byElement = new Map<string, Speaker[]>();
  private readonly byVirtualNetwork = new Map<string, Speaker[]>();

  constructor(topology: Topology) {
    const unnumbered = [
      ...topology.routeServers.flatMap((element) =>
        routeServerInstances(element, TopologyLookup.of(topology).rangesBehind(element.name)),
      ),
      ...topology.gateways.map((element): Unnumbered => {
        const lookup = TopologyLookup.of(topology);
        const ranges = lookup.rangesOf(element.virtualNetwork);
        const ofUsers = lookup.usersOfGatewaysIn(element.virtualNetwork).flatMap((user) => lookup.rangesOf(user));
        const served = new Set([...ranges, ...ofUsers].map(String));
        return { kind: "gateway", name: element.name, asn: element.asn, element, ranges, served };
      }),
      ...topology.circuits.map((element): Unnumbered => {
        return { kind: "circuit", name: element.name, asn: MICROSOFT_EDGE_ASN, element };
      }),
      ...topology.onPremisesSites.map((element): Unnumbered => {
        const passedOn = prefixesPassedOnBy(element, topology);
        return { kind: "site", name: element.name, asn: element.asn ?? UNKNOWN_ASN, element, passedOn };
      }),
      ...topology.virtualAppliances.flatMap((element) => applianceInstances(element, topology)),
    ].sort(inOrderOf(({ name }) => name));
    this.all = unnumbered.map((speaker, id) => {
      const address = "address" in speaker ? addressOf(speaker.address) : undefined;
      return { ...speaker, id, bgpIdentifier: address?.value ?? id };
    });
    this.byName = new Map(this.all.map((speaker) => [speaker.name, speaker]));
    for (const speaker of this.all) {
      append(this.byElement, speaker.element.name, speaker);
      if ("virtualNetwork" in speaker.element) append(this.byVirtualNetwork, speaker.element.virtualNetwork, speaker);
    }
  }

  named(name: string): Speaker | undefined {
    return this.byName.get(name);
  }

  /** The speakers of an element: both instances of a route server, every instance of an appliance. */
  of(element: string): readonly Speaker[] {
    return this.byElement.get(element) ?? [];
  }

  /** The instances of an appliance. */
  instancesOf(appliance: string): SpeakerOf<"appliance">[] {
    return this.of(appliance).filter((speaker) => speaker.kind === "appliance");
  }

  in(virtualNetwork: string): readonly Speaker[] {
    return this.byVirtualNetwork.get(virtualNetwork) ?? [];
  }
}

/** A speaker that has no number yet. */
type Unnumbered<S = Speaker> = S extends Speaker ? Omit<S, "id" | "bgpIdentifier"> : never;

/** Azure numbers the instances of a route server `IN_0` and `IN_1`. */
function routeServerInstances(element: RouteServer, ranges: readonly Ipv4Prefix[]): Unnumbered[] {
  return element.addresses.map((address, index) => ({
    kind: "route-server",
    name: `${element.name}/IN_${index}`,
    asn: ROUTE_SERVER_ASN,
    element,
    address,
    ranges,
  }));
}

function prefixesPassedOnBy({ name, passesOn = [] }: OnPremisesSite, topology: Topology): ReadonlySet<string> {
  const others = TopologyLookup.of(topology)
    .withLinkedSites(passesOn)
    .filter((other) => other !== name);
  return new Set(prefixesOfSites(topology, others).map(({ prefix }) => prefix.toString()));
}

/** All instances of an appliance have the same prefix lists. */
function applianceInstances(element: VirtualAppliance, topology: Topology): Unnumbered[] {
  const policies = element.asn === undefined ? policiesWithoutBgp(element) : routingPoliciesOf(topology, element);
  if (policies.length === 0) return [];
  const prefixLists = new PrefixLists(policies[0]);
  const subnetOf = (address: string) =>
    prefixOf(PlatformRoutes.of(topology).subnetHolding(element.virtualNetwork, address)?.addressPrefix);
  return policies.map((policy) => ({
    kind: "appliance",
    name: policy.instance,
    asn: policy.asn,
    element,
    address: policy.address,
    subnet: subnetOf(policy.address),
    policy,
    prefixLists,
    neighbors: new Map(policy.neighbors.map((neighbor) => [neighbor.name, neighbor])),
  }));
}

/** An appliance without BGP has no neighbours. */
function policiesWithoutBgp({ name, instances, timers }: VirtualAppliance): RoutingPolicy[] {
  const silent = { appliance: name, asn: UNKNOWN_ASN, deployed: false, timers, originate: [], prefixLists: [] };
  return instances.map(({ name: instance, privateIp: address }) => ({ ...silent, neighbors: [], instance, address }));
}
