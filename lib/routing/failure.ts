import { pairName, type Session } from "./sessions";
import type { Speaker } from "./speakers";

/** What is assumed to have failed, all at once. */
export class Failure {
  static readonly NONE = new Failure([], [], [], []);

  readonly speakers: ReadonlySet<Speaker>;
  readonly sessions: ReadonlySet<Session>;
  /** Peerings of virtual networks, `A~B` with the names in order. */
  readonly peerings: ReadonlySet<string>;
  /** The names of what failed, as they were given. */
  readonly names: readonly string[];

  constructor(
    names: readonly string[],
    speakers: Iterable<Speaker>,
    sessions: Iterable<Session>,
    peerings: Iterable<string>,
  ) {
    this.names = names;
    this.speakers = new Set(speakers);
    this.sessions = new Set(sessions);
    this.peerings = new Set(peerings);
  }

  /** This failure and another one at once. */
  and(other: Failure): Failure {
    return new Failure(
      [...new Set([...this.names, ...other.names])],
      [...this.speakers, ...other.speakers],
      [...this.sessions, ...other.sessions],
      [...this.peerings, ...other.peerings],
    );
  }

  isDown(session: Session): boolean {
    return (
      session.down !== undefined ||
      this.sessions.has(session) ||
      session.speakers.some((speaker) => this.speakers.has(speaker)) ||
      (session.peering !== undefined && this.peerings.has(session.peering))
    );
  }

  isPeeringDown(one: string, other: string): boolean {
    return this.peerings.size > 0 && this.peerings.has(pairName(one, other));
  }
}
