import { inOrderOf } from "../collections";
import type { NeighborPolicy } from "../policy";
import {
  TopologyLookup,
  hasSessionWith,
  type OnPremisesSite,
  type Overlay,
  type RouterPeering,
  type SiteAnnouncement,
  type Topology,
} from "../topology";
import { misleadingRoute, type MisleadingRoute } from "./session-path";
import { UNKNOWN_ASN, type Speaker, type Speakers } from "./speakers";

/** A session between two speakers. */
export interface Session {
  /** The names of the two speakers, `A~B`, in order. */
  readonly name: string;
  /** The element of the topology that the session is part of. */
  readonly element: string;
  /** `static` stands for routes that are configured at both ends, without BGP. */
  readonly type: "ebgp" | "ibgp" | "static";
  readonly speakers: readonly [Speaker, Speaker];
  readonly directions: readonly Direction[];
  /** The peering of two virtual networks that carries the session, `A~B` with the names in order. */
  readonly peering?: string;
  /** The user route at one end that leads the packets of the session elsewhere. */
  readonly misleading?: MisleadingRoute;
  /** Why the session cannot come up, even when nothing has failed. */
  readonly down?: string;
  /** The overlay that carries the session and the packets for what is learned in it. */
  readonly overlay?: Overlay;
}

/**
 * One of the two directions of a session: from the sender's Adj-RIB-Out to the receiver's Adj-RIB-In (RFC 4271, 3.2).
 */
export interface Direction {
  readonly sender: Speaker;
  readonly receiver: Speaker;
  readonly session: Session;
  /** The policy of the sender, an appliance, for this neighbour. */
  readonly exportPolicy?: NeighborPolicy;
  /** The policy of the receiver, an appliance, for this neighbour. */
  readonly importPolicy?: NeighborPolicy;
  /** The weight that a gateway gives to routes from a circuit: that of the connection. */
  readonly routingWeight: number;
  /** The place of the sender among those that the receiver, a site, prefers; 0 is the best. */
  readonly preferenceRank: number;
  /**
   * How many times the sender, an appliance or a site, prepends its ASN beyond the usual once. By iBGP, it lowers the
   * local preference by as much instead. The policy of an appliance may have other numbers for some prefixes.
   */
  readonly prepend: number;
  /** What the sender, a site, announces in this direction otherwise than in others. */
  readonly announcement?: SiteAnnouncement;
}

/** The name of a session of two speakers or of a peering of two virtual networks: `A~B`, whichever comes first. */
export function pairName(one: string, other: string): string {
  return one < other ? `${one}~${other}` : `${other}~${one}`;
}

/** What is known of a session before its directions are made. */
interface SessionFacts {
  /** The element of the topology that the session is part of. */
  readonly element: string;
  /** The names of the first appliance's policy for the second speaker, and of the second appliance's for the first. */
  readonly neighbors?: readonly [string, string?];
  readonly routingWeight?: number;
  readonly prepend?: number;
  /** Whether a tunnel carries BGP; by default, if the ASN of its site is known. */
  readonly bgp?: boolean;
  readonly overlay?: Overlay;
}

type Carrier = Pick<Session, "peering" | "misleading" | "down">;

/** Finds the sessions of a topology. */
export class SessionBuilder {
  private readonly lookup: TopologyLookup;
  private readonly sessions: Session[] = [];

  constructor(
    private readonly topology: Topology,
    private readonly speakers: Speakers,
  ) {
    this.lookup = TopologyLookup.of(topology);
  }

  /** All sessions in order of name. */
  build(): Session[] {
    const { routeServerPeerings, gateways, gatewayConnections, circuits, routerPeerings } = this.topology;
    for (const peering of routeServerPeerings) {
      const { name: element, routeServer, virtualAppliance } = peering;
      const instances = this.lookup.routeServer(routeServer) ? this.speakers.of(routeServer) : [];
      const peers = instances.filter((_, index) => hasSessionWith(peering, index));
      this.add(this.speakingBgp(virtualAppliance), peers, { element, neighbors: [routeServer] });
    }
    // Azure peers a gateway with both instances of the route server in its virtual network. Without one, the gateways
    // of a network peer with each other.
    for (const { name: element, virtualNetwork } of gateways) {
      const routeServers = this.lookup.routeServersIn(virtualNetwork);
      const others = this.lookup.gatewaysIn(virtualNetwork).filter(({ name }) => name > element);
      for (const { name } of routeServers.length > 0 ? routeServers : others) {
        this.add(this.speakers.of(element), this.speakers.of(name), { element });
      }
    }
    for (const { name: element, gateway, circuit, site = "", routingWeight, bgp } of gatewayConnections) {
      this.add(this.speakers.of(gateway), this.speakers.of(circuit ?? site), { element, routingWeight, bgp });
    }
    for (const { name: element, sites } of circuits) {
      for (const site of new Set(sites)) this.add(this.speakers.of(element), this.speakers.of(site), { element });
    }
    for (const peering of routerPeerings) this.addRouterPeering(peering);
    this.addLinksOfSites();
    this.addSitesOfAppliances();
    return this.sessions.sort(inOrderOf(({ name }) => name));
  }

  /** Each of two appliances has a peering with the other: the first in order of name makes the session. */
  private addRouterPeering(peering: RouterPeering): void {
    const { name: element, virtualAppliance, site = "", peer } = peering;
    const instances = this.speakingBgp(virtualAppliance);
    this.add(instances, this.speakers.of(site), { element, neighbors: [element] });
    const back = this.lookup.routerPeeringBack(peering);
    if (!back || back.name < element) return;
    const { overlay } = peering;
    this.add(instances, this.speakingBgp(String(peer)), { element, neighbors: [element, back.name], overlay });
  }

  /** Two sites have one link, also where each of them passes on what the other one announces. */
  private addLinksOfSites(): void {
    const linked = new Map<string, readonly string[]>();
    for (const { name, passesOn = [] } of this.topology.onPremisesSites) {
      for (const other of passesOn) if (other !== name) linked.set(pairName(name, other), [name, other].sort());
    }
    for (const [element, [one, other]] of linked) this.add(this.speakers.of(one), this.speakers.of(other), { element });
  }

  /** The instances of an appliance that speaks BGP. */
  private speakingBgp(appliance: string): readonly Speaker[] {
    return this.speakers.instancesOf(appliance).filter(({ asn }) => asn !== UNKNOWN_ASN);
  }

  /**
   * Sites that an appliance reaches by means of its vendor. The topology does not describe these sessions; they are
   * assumed to prepend in both directions as the appliance does, which is how a standby appliance should be set up.
   */
  private addSitesOfAppliances(): void {
    for (const { name: element, sites } of this.topology.virtualAppliances) {
      const prepend = Math.max(0, ...this.lookup.peeringsWith(element).map((peering) => peering.prepend));
      for (const site of new Set(sites)) {
        this.add(this.speakers.instancesOf(element), this.speakers.of(site), { element, prepend });
      }
    }
  }

  /** The peering that a session between two virtual networks crosses, and why it does not carry the session. */
  private carrier(one: Speaker, other: Speaker): Carrier {
    if (!("virtualNetwork" in one.element) || !("virtualNetwork" in other.element)) return {};
    const [from, to] = [one.element.virtualNetwork, other.element.virtualNetwork];
    if (from === to) return this.misled(one, other);
    const peering = pairName(from, to);
    const [half, back] = [this.lookup.half(from, to), this.lookup.half(to, from)];
    if (!half || !back) return { peering, down: `${from} and ${to} are not peered with each other` };
    if (half.allowVirtualNetworkAccess && back.allowVirtualNetworkAccess)
      return { peering, ...this.misled(one, other) };
    return { peering, down: `the peering of ${from} and ${to} does not allow access to the network` };
  }

  /** The user route at either end that leads the packets of a session astray. */
  private misled(one: Speaker, other: Speaker): Pick<Session, "misleading" | "down"> {
    const misleading = misleadingRoute(this.topology, one, other) ?? misleadingRoute(this.topology, other, one);
    if (!misleading) return {};
    const { virtualNetwork, subnet, addressPrefix, nextHop } = misleading;
    return { misleading, down: `the user route ${addressPrefix} of ${virtualNetwork}/${subnet} leads to ${nextHop}` };
  }

  /** Adds a session of each of some speakers with each of others. */
  private add(ones: readonly Speaker[], others: readonly Speaker[], facts: SessionFacts): void {
    for (const one of ones) for (const other of others) this.addSession(one, other, facts);
  }

  private addSession(first: Speaker, second: Speaker, facts: SessionFacts): void {
    const { element, neighbors = [], routingWeight = 0, prepend = 0, overlay } = facts;
    const { peering, misleading, down }: Carrier = overlay?.overInternet ? {} : this.carrier(first, second);
    const name = pairName(first.name, second.name);
    const directions: Direction[] = [];
    const type = typeOf(first, second, facts.bgp);
    const speakers = [first, second] as const;
    const session: Session = { name, element, type, speakers, directions, peering, misleading, down, overlay };
    const policies = [policyFor(first, neighbors[0]), policyFor(second, neighbors[1])];
    const direction = (sender: Speaker, receiver: Speaker, index: number): Direction => {
      const announcement = sender.kind === "site" ? announcementOn(sender.element, receiver, element) : undefined;
      return {
        sender,
        receiver,
        session,
        exportPolicy: policies[index],
        importPolicy: policies[1 - index],
        routingWeight,
        preferenceRank: receiver.kind === "site" ? preferenceRank(receiver.element, sender, element) : 0,
        prepend: policies[index]?.prepend ?? (sender.kind === "appliance" ? prepend : (announcement?.prepend ?? 0)),
        announcement,
      };
    };
    directions.push(direction(first, second, 0), direction(second, first, 1));
    this.sessions.push(session);
  }
}

function policyFor(speaker: Speaker, neighbor = ""): NeighborPolicy | undefined {
  return speaker.kind === "appliance" ? speaker.neighbors.get(neighbor) : undefined;
}

/**
 * Without an ASN a site has static routes, except behind a circuit, which always speaks BGP. Only a gateway with a
 * route server or another gateway, and an appliance with a site or another appliance, may speak iBGP.
 */
function typeOf(one: Speaker, other: Speaker, bgp = other.asn !== UNKNOWN_ASN): Session["type"] {
  if (one.kind === "site") return one.asn === other.asn && one.asn !== UNKNOWN_ASN ? "ibgp" : "ebgp";
  if (other.kind === "site" && one.kind !== "circuit" && !bgp) return "static";
  const ofGateways = other.kind === "route-server" || other.kind === "gateway";
  const ofAppliances = other.kind === "appliance" || (other.kind === "site" && one.kind === "appliance");
  const mayBeInternal = one.kind === "gateway" ? ofGateways : ofAppliances;
  return mayBeInternal && one.asn === other.asn ? "ibgp" : "ebgp";
}

/** What a site announces otherwise by a link than by others. */
function announcementOn(
  { announcements = [] }: OnPremisesSite,
  receiver: Speaker,
  element: string,
): SiteAnnouncement | undefined {
  return announcements.find(({ to }) => to.some((name) => leadsTo(receiver, element, name)));
}

/** Whether a link is meant by the name of what it leads to: an element, an instance of one, or the link itself. */
function leadsTo({ name, element }: Speaker, link: string, wanted: string): boolean {
  return wanted === element.name || wanted === name || wanted === link;
}

/** The place in a site's preferences of the sender, of its element or of the session's element. */
function preferenceRank({ prefers = [] }: OnPremisesSite, sender: Speaker, element: string): number {
  const index = prefers.findIndex((name) => leadsTo(sender, element, name));
  return index < 0 ? prefers.length : index;
}
