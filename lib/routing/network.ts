import { append, getOrMake, inOrderOf } from "../collections";
import type { Topology } from "../topology";
import { DecisionProcess } from "./decision";
import { SessionBuilder, type Direction, type Session } from "./sessions";
import { isStatic } from "./static-routes";
import { isStub, Speakers, type Speaker } from "./speakers";

/** The sessions of one speaker. */
interface Adjacencies {
  /** Every direction in which the speaker sends, in order of the receivers. */
  readonly outgoing: readonly Direction[];
  /** The outgoing directions whose receiver advertises what it learns. */
  readonly transit: readonly Direction[];
  /** Every direction in which the speaker receives, in order of the senders. */
  readonly incoming: readonly Direction[];
  readonly decision: DecisionProcess;
}

/** All speakers of a topology and the sessions between them. */
export class RoutingNetwork {
  private static readonly known = new WeakMap<Topology, RoutingNetwork>();

  /** The network of a topology, made once for each. */
  static of(topology: Topology): RoutingNetwork {
    return getOrMake(RoutingNetwork.known, topology, () => new RoutingNetwork(topology));
  }

  readonly speakers: Speakers;
  /** In order of name. */
  readonly sessions: readonly Session[];
  /** Whether there is a link without BGP. */
  readonly hasStaticRoutes: boolean;
  private readonly sessionsByName = new Map<string, Session[]>();
  private readonly sessionsByElement = new Map<string, Session[]>();
  private readonly sessionsByPeering = new Map<string, Session[]>();
  /** By the speaker's id. */
  private readonly adjacencies: readonly Adjacencies[];

  private constructor(readonly topology: Topology) {
    this.speakers = new Speakers(topology);
    this.sessions = new SessionBuilder(topology, this.speakers).build();
    this.hasStaticRoutes = this.sessions.some(isStatic);
    for (const session of this.sessions) {
      append(this.sessionsByName, session.name, session);
      append(this.sessionsByElement, session.element, session);
      if (session.peering !== undefined) append(this.sessionsByPeering, session.peering, session);
    }
    this.adjacencies = this.findAdjacencies();
  }

  /**
   * The sessions between two speakers, `A~B` or `B~A`: several where an appliance has several tunnels to a site.
   */
  sessionsNamed(name: string): readonly Session[] {
    return this.sessionsByName.get(name) ?? this.sessionsByName.get(name.split("~").reverse().join("~")) ?? [];
  }

  /** The sessions that an element of the topology is made of. */
  sessionsOf(element: string): readonly Session[] {
    return this.sessionsByElement.get(element) ?? [];
  }

  /** The sessions that cross the peering of two virtual networks, by the peering's name. */
  sessionsAcross(peering: string): readonly Session[] {
    return this.sessionsByPeering.get(peering) ?? [];
  }

  /** The sessions of one speaker. */
  at({ id }: Speaker): Adjacencies {
    return this.adjacencies[id];
  }

  private findAdjacencies(): Adjacencies[] {
    const outgoing: Direction[][] = this.speakers.all.map(() => []);
    const incoming: Direction[][] = this.speakers.all.map(() => []);
    for (const { directions } of this.sessions) {
      for (const direction of directions) {
        outgoing[direction.sender.id].push(direction);
        incoming[direction.receiver.id].push(direction);
      }
    }
    return this.speakers.all.map((speaker) => {
      const out = outgoing[speaker.id].sort((a, b) => a.receiver.id - b.receiver.id || byElement(a, b));
      return {
        outgoing: out,
        transit: out.filter(({ receiver }) => !isStub(receiver)),
        incoming: incoming[speaker.id].sort((a, b) => a.sender.id - b.sender.id || byElement(a, b)),
        decision: new DecisionProcess(speaker, this.topology),
      };
    });
  }
}

const byElement = inOrderOf<Direction>(({ session }) => session.element);
