import { MICROSOFT_EDGE_ASN, ROUTE_SERVER_ASN } from "../azure";
import { Ipv4Address } from "../net";
import type { Ipv4Prefix } from "../net";
import { routingPoliciesOf } from "../policy";
import type { NeighborPolicy, RoutingPolicy } from "../policy";
import { TopologyLookup } from "../topology";
import type {
  ExpressRouteCircuit,
  OnPremisesSite,
  RouteServer,
  Topology,
  VirtualAppliance,
  VirtualNetworkGateway,
} from "../topology";
import { getOrMake, append } from "../collections";
import { Decision } from "./decision";
import { pairName } from "./failure";
import { PolicyFilter } from "./policy-filter";
import { UNKNOWN_ASN } from "./route";

interface SpeakerBase {
  /** Its place among all speakers in order of name, so that nothing hangs on the order in which a topology lists them. */
  readonly id: number;
  /** The instance of an appliance by its name, that of a route server as `NAME/IN_0`, all others as their element. */
  readonly name: string;
  readonly asn: number;
  /**
   * Among routes that are equally good the one of the speaker with the lowest number is passed on: its address, or its place
   * where it has none. Which one a route server takes is documented nowhere.
   */
  readonly order: number;
  /** Its end of every session: to whom it sends, in order of the receivers. */
  readonly directions: Direction[];
  /** Those that lead to somebody who passes on what it learns. */
  readonly onward: Direction[];
  /** The other ends: from whom it hears, in order of the senders. */
  readonly incoming: Direction[];
}

/** What speaks BGP, or takes part in the exchange as if it did. */
export type Speaker =
  | (SpeakerBase & { readonly kind: "route-server"; readonly element: RouteServer; readonly address: string })
  | (SpeakerBase & {
      readonly kind: "gateway";
      readonly element: VirtualNetworkGateway;
      /** Those of its virtual network. */
      readonly ranges: readonly Ipv4Prefix[];
    })
  | (SpeakerBase & { readonly kind: "circuit"; readonly element: ExpressRouteCircuit })
  | (SpeakerBase & { readonly kind: "site"; readonly element: OnPremisesSite })
  | (SpeakerBase & {
      readonly kind: "appliance";
      readonly element: VirtualAppliance;
      readonly address: string;
      readonly policy: RoutingPolicy;
      readonly filter: PolicyFilter;
      /** The policy's neighbours by name. */
      readonly neighbors: ReadonlyMap<string, NeighborPolicy>;
    });

/** Whether nobody hears from a speaker what it learned, whatever it is. */
export function isLeaf(speaker: Speaker): boolean {
  return speaker.kind === "site" || (speaker.kind === "route-server" && !speaker.element.branchToBranch);
}

export type SpeakerOf<K extends Speaker["kind"]> = Extract<Speaker, { readonly kind: K }>;

/** A session between two speakers. */
export interface Session {
  /** The two speakers' names, `A~B`, in order. */
  readonly name: string;
  /** The element of the topology that it is part of. */
  readonly element: string;
  /** `static` stands for routes that are configured at both ends, without BGP. */
  readonly type: "ebgp" | "ibgp" | "static";
  readonly speakers: readonly [Speaker, Speaker];
  readonly directions: readonly Direction[];
  /** The peering of two virtual networks that carries it, `A~B` with the names in order, when it crosses one. */
  readonly peering?: string;
  /** Why it cannot come up, whatever fails or not. */
  readonly down?: string;
}

/** One of the two directions of a session. */
export interface Direction {
  readonly sender: Speaker;
  readonly receiver: Speaker;
  readonly session: Session;
  /** What the sender, an appliance, does towards the receiver. */
  readonly sends?: NeighborPolicy;
  /** What the receiver, an appliance, takes from the sender. */
  readonly takes?: NeighborPolicy;
  /** Of a connection of a gateway with a circuit: the weight of what the gateway learns. */
  readonly routingWeight: number;
  /** Of a site: how it ranks what it learns here, 0 being the best. */
  readonly preference: number;
  /** How often the sender puts its ASN before paths besides, where no policy says so. */
  readonly prepend: number;
}

/** All speakers of a topology and the sessions between them. */
export class RoutingNetwork {
  private static readonly known = new WeakMap<Topology, RoutingNetwork>();

  /** The speakers of a topology, found once for each. */
  static of(topology: Topology): RoutingNetwork {
    return getOrMake(RoutingNetwork.known, topology, () => new RoutingNetwork(topology));
  }

  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  private readonly byName: ReadonlyMap<string, Speaker>;
  private readonly byElement = new Map<string, Speaker[]>();
  private readonly byVirtualNetwork = new Map<string, Speaker[]>();
  private readonly sessionsByName: ReadonlyMap<string, Session>;
  private readonly sessionsByElement = new Map<string, Session[]>();
  private readonly sessionsByPeering = new Map<string, Session[]>();
  private readonly decisions: ReadonlyMap<Speaker, Decision>;

  private constructor(readonly topology: Topology) {
    const found = speakersOf(topology);
    this.speakers = found;
    this.byName = new Map(found.map((speaker) => [speaker.name, speaker]));
    for (const speaker of found) {
      append(this.byElement, speaker.element.name, speaker);
      if ("virtualNetwork" in speaker.element) append(this.byVirtualNetwork, speaker.element.virtualNetwork, speaker);
    }
    this.sessions = new SessionBuilder(this).build();
    this.sessionsByName = new Map(this.sessions.map((session) => [session.name, session]));
    for (const session of this.sessions) {
      append(this.sessionsByElement, session.element, session);
      if (session.peering !== undefined) append(this.sessionsByPeering, session.peering, session);
    }
    this.decisions = new Map(found.map((speaker) => [speaker, new Decision(speaker, topology)]));
  }

  speaker(name: string): Speaker | undefined {
    return this.byName.get(name);
  }

  session(name: string): Session | undefined {
    return this.sessionsByName.get(name) ?? this.sessionsByName.get(name.split("~").reverse().join("~"));
  }

  /** The sessions that an element of the topology is made of. */
  sessionsOf(element: string): readonly Session[] {
    return this.sessionsByElement.get(element) ?? [];
  }

  /** The sessions that cross the peering between two virtual networks, by the peering's name. */
  sessionsAcross(peering: string): readonly Session[] {
    return this.sessionsByPeering.get(peering) ?? [];
  }

  decisionOf(speaker: Speaker): Decision {
    return this.decisions.get(speaker) ?? new Decision(speaker, this.topology);
  }

  speakersIn(virtualNetwork: string): readonly Speaker[] {
    return this.byVirtualNetwork.get(virtualNetwork) ?? [];
  }

  /** The speakers that an element of the topology is made of: both instances of a route server, each of an appliance. */
  speakersOf(element: string): readonly Speaker[] {
    return this.byElement.get(element) ?? [];
  }
}

/** The name of an instance of a route server, as Azure numbers them. */
export function routeServerInstanceName(routeServer: string, index: number): string {
  return `${routeServer}/IN_${index}`;
}

type Unnumbered = Speaker extends infer S
  ? S extends Speaker
    ? Omit<S, "id" | "order" | "directions" | "onward" | "incoming">
    : never
  : never;

function speakersOf(topology: Topology): Speaker[] {
  const lookup = TopologyLookup.of(topology);
  const found: Unnumbered[] = [
    ...topology.routeServers.flatMap((element) =>
      element.addresses.map((address, index) => ({
        kind: "route-server" as const,
        name: routeServerInstanceName(element.name, index),
        asn: ROUTE_SERVER_ASN,
        element,
        address,
      })),
    ),
    ...topology.gateways.map((element) => ({
      kind: "gateway" as const,
      name: element.name,
      asn: element.asn,
      element,
      ranges: lookup.rangesOf(element.virtualNetwork),
    })),
    ...topology.circuits.map((element) => ({
      kind: "circuit" as const,
      name: element.name,
      asn: MICROSOFT_EDGE_ASN,
      element,
    })),
    ...topology.onPremisesSites.map((element) => ({
      kind: "site" as const,
      name: element.name,
      asn: element.asn ?? UNKNOWN_ASN,
      element,
    })),
    ...topology.virtualAppliances.flatMap((element) => {
      const policies = routingPoliciesOf(topology, element);
      const filter = policies.length > 0 ? new PolicyFilter(policies[0]) : undefined;
      return policies.flatMap((policy) =>
        filter
          ? [
              {
                kind: "appliance" as const,
                name: policy.instance,
                asn: element.asn,
                element,
                address: policy.address,
                policy,
                filter,
                neighbors: new Map(policy.neighbors.map((neighbor) => [neighbor.name, neighbor])),
              },
            ]
          : [],
      );
    }),
  ];
  return found
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map((speaker, id) => {
      const hasAddress = "address" in speaker && Ipv4Address.isValid(speaker.address);
      const order = hasAddress ? Ipv4Address.parse(speaker.address).value : id;
      return { ...speaker, id, order, directions: [], onward: [], incoming: [] };
    });
}

/** What is known of a session before its directions are made. */
interface SessionFacts {
  readonly element: string;
  readonly type: Session["type"];
  readonly peering?: string;
  readonly down?: string;
  /** What the first and the second speaker, appliances, do towards the other one. */
  readonly policies?: readonly [NeighborPolicy | undefined, NeighborPolicy | undefined];
  readonly routingWeight?: number;
  readonly prepend?: number;
}

class SessionBuilder {
  private readonly topology: Topology;
  private readonly lookup: TopologyLookup;
  private readonly sessions: Session[] = [];

  constructor(private readonly network: RoutingNetwork) {
    this.topology = network.topology;
    this.lookup = TopologyLookup.of(this.topology);
  }

  build(): Session[] {
    this.addRouteServerPeerings();
    this.addGateways();
    this.addConnections();
    this.addCircuits();
    this.addRouterPeerings();
    this.addSitesOfAppliances();
    for (const speaker of this.network.speakers) {
      speaker.directions.sort((a, b) => a.receiver.id - b.receiver.id || bySession(a, b));
      speaker.onward.push(...speaker.directions.filter(({ receiver }) => !isLeaf(receiver)));
      speaker.incoming.sort((a, b) => a.sender.id - b.sender.id || bySession(a, b));
    }
    return this.sessions.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private addRouteServerPeerings(): void {
    for (const peering of this.topology.routeServerPeerings) {
      const routeServer = this.lookup.routeServer(peering.routeServer);
      const appliance = this.lookup.virtualAppliance(peering.virtualAppliance);
      if (!routeServer || !appliance) continue;
      const reach = this.reach(appliance.virtualNetwork, routeServer.virtualNetwork);
      for (const nva of this.appliancesOf(appliance.name)) {
        const policy = nva.neighbors.get(routeServer.name);
        const facts = {
          element: peering.name,
          type: "ebgp" as const,
          ...reach,
          policies: [policy, undefined] as const,
        };
        for (const instance of this.network.speakersOf(routeServer.name)) this.add(nva, instance, facts);
      }
    }
  }

  /** A gateway speaks with both instances of the route server beside it, without being asked to. */
  private addGateways(): void {
    for (const gateway of this.topology.gateways) {
      for (const routeServer of this.lookup.routeServersIn(gateway.virtualNetwork)) {
        for (const instance of this.network.speakersOf(routeServer.name)) {
          const [speaker] = this.network.speakersOf(gateway.name);
          const type = speaker.asn === instance.asn ? "ibgp" : "ebgp";
          this.add(speaker, instance, { element: gateway.name, type });
        }
      }
    }
  }

  private addConnections(): void {
    for (const { name, gateway, circuit, site, routingWeight } of this.topology.gatewayConnections) {
      const [speaker] = this.network.speakersOf(gateway);
      const [other] = this.network.speakersOf(circuit ?? site ?? "");
      if (!speaker || !other) continue;
      const type = other.kind === "site" && other.element.asn === undefined ? "static" : "ebgp";
      this.add(speaker, other, { element: name, type, routingWeight });
    }
  }

  private addCircuits(): void {
    for (const circuit of this.topology.circuits) {
      const [edge] = this.network.speakersOf(circuit.name);
      for (const site of new Set(circuit.sites)) {
        for (const router of this.network.speakersOf(site)) {
          this.add(edge, router, { element: circuit.name, type: "ebgp" });
        }
      }
    }
  }

  private addRouterPeerings(): void {
    for (const peering of this.topology.routerPeerings) {
      for (const nva of this.appliancesOf(peering.virtualAppliance)) {
        for (const router of this.network.speakersOf(peering.site ?? "")) {
          const type = router.asn === UNKNOWN_ASN ? "static" : "ebgp";
          this.add(nva, router, {
            element: peering.name,
            type,
            policies: [nva.neighbors.get(peering.name), undefined],
          });
        }
        const back = this.topology.routerPeerings.find(
          ({ virtualAppliance, peer }) => virtualAppliance === peering.peer && peer === peering.virtualAppliance,
        );
        // Each end has a peering of its own: the one that comes first in order of name makes the session.
        if (!back || back.name < peering.name) continue;
        for (const other of this.appliancesOf(String(peering.peer))) {
          const type = nva.asn === other.asn ? "ibgp" : "ebgp";
          const reach = this.reach(nva.element.virtualNetwork, other.element.virtualNetwork);
          const policies = [nva.neighbors.get(peering.name), other.neighbors.get(back.name)] as const;
          this.add(nva, other, { element: peering.name, type, ...reach, policies });
        }
      }
    }
  }

  /**
   * Sites that an appliance reaches by means of its vendor. What these are like is not known; they are taken to carry the
   * preference of the appliance in both directions, as a standby appliance's should.
   */
  private addSitesOfAppliances(): void {
    for (const appliance of this.topology.virtualAppliances) {
      const prepends = this.lookup.peeringsWith(appliance.name).map((peering) => peering.prepend);
      const facts = { element: appliance.name, type: "static" as const, prepend: Math.max(0, ...prepends) };
      for (const site of new Set(appliance.sites)) {
        for (const router of this.network.speakersOf(site)) {
          const type = router.asn === UNKNOWN_ASN ? "static" : "ebgp";
          for (const nva of this.appliancesOf(appliance.name)) this.add(nva, router, { ...facts, type });
        }
      }
    }
  }

  private appliancesOf(name: string): SpeakerOf<"appliance">[] {
    return this.network.speakersOf(name).filter((speaker) => speaker.kind === "appliance");
  }

  /** The peering that a session crosses, and whether it can. */
  private reach(one: string, other: string): Pick<SessionFacts, "peering" | "down"> {
    if (one === other) return {};
    const peering = pairName(one, other);
    const halves = [this.lookup.half(one, other), this.lookup.half(other, one)];
    if (halves.includes(undefined)) return { peering, down: `${one} and ${other} are not peered with each other` };
    if (halves.every((half) => half?.allowVirtualNetworkAccess)) return { peering };
    return { peering, down: `the peering of ${one} and ${other} does not allow access to the network` };
  }

  private add(first: Speaker, second: Speaker, facts: SessionFacts): void {
    const { element, type, peering, down, policies = [], routingWeight = 0, prepend = 0 } = facts;
    const name = pairName(first.name, second.name);
    const directions: Direction[] = [];
    const session: Session = { name, element, type, speakers: [first, second], directions, peering, down };
    const make = (sender: Speaker, receiver: Speaker, index: number): Direction => ({
      sender,
      receiver,
      session,
      sends: policies[index],
      takes: policies[1 - index],
      routingWeight,
      preference: receiver.kind === "site" ? preferenceOf(receiver.element, sender, element) : 0,
      prepend: sender.kind === "appliance" ? prepend : 0,
    });
    directions.push(make(first, second, 0), make(second, first, 1));
    for (const direction of directions) {
      direction.sender.directions.push(direction);
      direction.receiver.incoming.push(direction);
    }
    this.sessions.push(session);
  }
}

function bySession(one: Direction, other: Direction): number {
  return one.session.element < other.session.element ? -1 : 1;
}

/** How a site ranks what it learns from a speaker: by the place of its element, or of the session's, in its list. */
function preferenceOf(site: OnPremisesSite, sender: Speaker, element: string): number {
  const order = site.prefers ?? [];
  const place = order.findIndex((name) => name === sender.element.name || name === sender.name || name === element);
  return place < 0 ? order.length : place;
}
