import { pairName, type Session } from "./sessions";
import type { Speaker } from "./speakers";

/** A part of what is out of order after a failure. */
export interface OutOfOrder {
  readonly speakers?: Iterable<Speaker>;
  readonly sessions?: Iterable<Session>;
  /** Peerings of virtual networks, `A~B` with the names in order. */
  readonly peerings?: Iterable<string>;
  /** Virtual networks with everything in them. Their speakers are named as well. */
  readonly virtualNetworks?: Iterable<string>;
  /** Speakers without a way to the Internet. An instance that offers it takes its default route back. */
  readonly egresses?: Iterable<Speaker>;
  /** The names of NAT gateways. The instances that use them are among the egresses. */
  readonly natGateways?: Iterable<string>;
}

/** What is assumed to have failed, all at once. */
export class Failure {
  static readonly NONE = new Failure([], []);

  readonly speakers: ReadonlySet<Speaker>;
  readonly sessions: ReadonlySet<Session>;
  readonly peerings: ReadonlySet<string>;
  readonly virtualNetworks: ReadonlySet<string>;
  readonly egresses: ReadonlySet<Speaker>;
  readonly natGateways: ReadonlySet<string>;
  /** The names of what failed, as they were given. */
  readonly names: readonly string[];

  constructor(names: readonly string[], parts: readonly OutOfOrder[]) {
    this.names = [...new Set(names)];
    this.speakers = new Set(parts.flatMap(({ speakers = [] }) => [...speakers]));
    this.sessions = new Set(parts.flatMap(({ sessions = [] }) => [...sessions]));
    this.peerings = new Set(parts.flatMap(({ peerings = [] }) => [...peerings]));
    this.virtualNetworks = new Set(parts.flatMap(({ virtualNetworks = [] }) => [...virtualNetworks]));
    this.egresses = new Set(parts.flatMap(({ egresses = [] }) => [...egresses]));
    this.natGateways = new Set(parts.flatMap(({ natGateways = [] }) => [...natGateways]));
  }

  /** This failure and another one at once. */
  and(other: Failure): Failure {
    return new Failure([...this.names, ...other.names], [this, other]);
  }

  isDown(session: Session): boolean {
    return (
      session.down !== undefined ||
      this.sessions.has(session) ||
      this.speakers.has(session.speakers[0]) ||
      this.speakers.has(session.speakers[1]) ||
      (session.peering !== undefined && this.peerings.has(session.peering))
    );
  }

  isPeeringDown(one: string, other: string): boolean {
    return this.peerings.size > 0 && this.peerings.has(pairName(one, other));
  }
}
