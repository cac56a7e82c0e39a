import type { NeighborPolicy } from "../policy";
import { TopologyLookup, type OnPremisesSite, type RouterPeering, type Topology } from "../topology";
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
  /** Why the session cannot come up, even when nothing has failed. */
  readonly down?: string;
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
  /** How many times the sender, an appliance without an export policy, prepends its ASN beyond the usual once. */
  readonly prepend: number;
}

/** The name of a session of two speakers or of a peering of two virtual networks: `A~B`, whichever comes first. */
export function pairName(one: string, other: string): string {
  return one < other ? `${one}~${other}` : `${other}~${one}`;
}

/** What is known of a session before its directions are made. */
interface SessionFacts {
  readonly element: string;
  readonly type: Session["type"];
  /** The policies of the first and of the second speaker for the other one. */
  readonly policies?: readonly [NeighborPolicy | undefined, NeighborPolicy | undefined];
  readonly routingWeight?: number;
  readonly prepend?: number;
}

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
    this.addRouteServerPeerings();
    this.addGateways();
    this.addConnections();
    this.addCircuits();
    for (const peering of this.topology.routerPeerings) {
      this.addTunnels(peering);
      this.addAppliancePeering(peering);
    }
    this.addSitesOfAppliances();
    return this.sessions.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private addRouteServerPeerings(): void {
    for (const { name: element, routeServer, virtualAppliance } of this.topology.routeServerPeerings) {
      const instances = this.lookup.routeServer(routeServer) ? this.speakers.of(routeServer) : [];
      for (const nva of this.speakers.instancesOf(virtualAppliance)) {
        const policies = [nva.neighbors.get(routeServer), undefined] as const;
        for (const instance of instances) this.add(nva, instance, { element, type: "ebgp", policies });
      }
    }
  }

  /** Azure peers a gateway with both instances of the route server in its virtual network. */
  private addGateways(): void {
    for (const { name, virtualNetwork } of this.topology.gateways) {
      const [gateway] = this.speakers.of(name);
      for (const routeServer of this.lookup.routeServersIn(virtualNetwork)) {
        for (const instance of this.speakers.of(routeServer.name)) {
          this.add(gateway, instance, { element: name, type: gateway.asn === instance.asn ? "ibgp" : "ebgp" });
        }
      }
    }
  }

  private addConnections(): void {
    for (const { name, gateway, circuit, site, routingWeight } of this.topology.gatewayConnections) {
      const [speaker] = this.speakers.of(gateway);
      const [other] = this.speakers.of(circuit ?? site ?? "");
      if (speaker && other) this.add(speaker, other, { element: name, type: typeWith(other), routingWeight });
    }
  }

  private addCircuits(): void {
    for (const { name, sites } of this.topology.circuits) {
      const [edge] = this.speakers.of(name);
      for (const site of new Set(sites)) {
        for (const router of this.speakers.of(site)) this.add(edge, router, { element: name, type: "ebgp" });
      }
    }
  }

  private addTunnels({ name, virtualAppliance, site = "" }: RouterPeering): void {
    for (const nva of this.speakers.instancesOf(virtualAppliance)) {
      const policies = [nva.neighbors.get(name), undefined] as const;
      for (const router of this.speakers.of(site)) {
        this.add(nva, router, { element: name, type: typeWith(router), policies });
      }
    }
  }

  /** Each of two appliances has a peering with the other: the first in order of name makes the session. */
  private addAppliancePeering({ name, virtualAppliance, peer }: RouterPeering): void {
    const back = this.topology.routerPeerings.find(
      (other) => other.virtualAppliance === peer && other.peer === virtualAppliance,
    );
    if (!back || back.name < name) return;
    for (const nva of this.speakers.instancesOf(virtualAppliance)) {
      for (const other of this.speakers.instancesOf(String(peer))) {
        const type = nva.asn === other.asn ? "ibgp" : "ebgp";
        const policies = [nva.neighbors.get(name), other.neighbors.get(back.name)] as const;
        this.add(nva, other, { element: name, type, policies });
      }
    }
  }

  /**
   * Sites that an appliance reaches by means of its vendor. The topology does not describe these sessions; they are
   * assumed to prepend in both directions as the appliance does, which is how a standby appliance should be set up.
   */
  private addSitesOfAppliances(): void {
    for (const { name: element, sites } of this.topology.virtualAppliances) {
      const prepend = Math.max(0, ...this.lookup.peeringsWith(element).map((peering) => peering.prepend));
      for (const site of new Set(sites)) {
        for (const router of this.speakers.of(site)) {
          const type = typeWith(router);
          for (const nva of this.speakers.instancesOf(element)) this.add(nva, router, { element, type, prepend });
        }
      }
    }
  }

  /** The peering that a session between two virtual networks crosses, and why it does not carry the session. */
  private carrier(one: Speaker, other: Speaker): Pick<Session, "peering" | "down"> {
    if (!("virtualNetwork" in one.element) || !("virtualNetwork" in other.element)) return {};
    const [from, to] = [one.element.virtualNetwork, other.element.virtualNetwork];
    if (from === to) return {};
    const peering = pairName(from, to);
    const [half, back] = [this.lookup.half(from, to), this.lookup.half(to, from)];
    if (!half || !back) return { peering, down: `${from} and ${to} are not peered with each other` };
    if (half.allowVirtualNetworkAccess && back.allowVirtualNetworkAccess) return { peering };
    return { peering, down: `the peering of ${from} and ${to} does not allow access to the network` };
  }

  private add(first: Speaker, second: Speaker, facts: SessionFacts): void {
    const { element, type, policies = [], routingWeight = 0, prepend = 0 } = facts;
    const { peering, down } = this.carrier(first, second);
    const name = pairName(first.name, second.name);
    const directions: Direction[] = [];
    const session: Session = { name, element, type, speakers: [first, second], directions, peering, down };
    const direction = (sender: Speaker, receiver: Speaker, index: number): Direction => ({
      sender,
      receiver,
      session,
      exportPolicy: policies[index],
      importPolicy: policies[1 - index],
      routingWeight,
      preferenceRank: receiver.kind === "site" ? preferenceRank(receiver.element, sender, element) : 0,
      prepend: sender.kind === "appliance" ? prepend : 0,
    });
    directions.push(direction(first, second, 0), direction(second, first, 1));
    this.sessions.push(session);
  }
}

/** Without an ASN a site has static routes. */
function typeWith(other: Speaker): Session["type"] {
  return other.kind === "site" && other.asn === UNKNOWN_ASN ? "static" : "ebgp";
}

/** The place in a site's preferences of the sender, of its element or of the session's element. */
function preferenceRank({ prefers = [] }: OnPremisesSite, sender: Speaker, element: string): number {
  const index = prefers.findIndex((name) => name === sender.element.name || name === sender.name || name === element);
  return index < 0 ? prefers.length : index;
}
