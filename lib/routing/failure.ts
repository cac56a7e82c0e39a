import { pairName, type Session } from "./sessions";
import type { Speaker } from "./speakers";

/** A part of what is out of order after a failure. */
export interface OutOfOrder {
  readonly speakers?: Iterable<Speaker>;
  readonly sessions?: Iterable<Session>;
  /** Peerings of virtual networks, `A~B` with the names in order. */
  readonly peerings?: Iterable<string>;
}

/** What is assumed to have failed, all at once. */
export class Failure {
  static readonly NONE = new Failure([], []);

  readonly speakers: ReadonlySet<Speaker>;
  readonly sessions: ReadonlySet<Session>;
  readonly peerings: ReadonlySet<string>;
  /** The names of what failed, as they were given. */
  readonly names: readonly string[];

  constructor(names: readonly string[], parts: readonly OutOfOrder[]) {
    this.names = [...new Set(names)];
    this.speakers = new Set(parts.flatMap(({ speakers = [] }) => [...speakers]));
    this.sessions = new Set(parts.flatMap(({ sessions = [] }) => [...sessions]));
    this.peerings = new Set(parts.flatMap(({ peerings = [] }) => [...peerings]));
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
