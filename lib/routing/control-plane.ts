import { append, getOrMake } from "../collections";
import type { KnownPrefix } from "../net";
import { Failure } from "./failure";
import type { RoutingNetwork } from "./network";
import { Origins } from "./origins";
import { Propagation, ribOfStub, type PrefixRibs, type Rib } from "./propagation";
import { isSameRoute, type Route } from "./route";
import type { Direction } from "./sessions";
import { isStub, type Speaker } from "./speakers";

/** What a failure can change. */
interface Impact {
  /** The prefixes that have to be propagated again. */
  readonly prefixes: ReadonlySet<KnownPrefix>;
  /** The speakers that failed, and the stubs that lost a session: their routes for any prefix may differ. */
  readonly speakers: ReadonlySet<Speaker>;
}

/**
 * The RIBs of all speakers of a network, without or with a failure. RIBs are computed when they are first asked for.
 */
export class ControlPlane {
  private static readonly withoutFailure = new WeakMap<RoutingNetwork, ControlPlane>();

  /** The control plane without a failure, made once for each network. */
  static of(network: RoutingNetwork): ControlPlane {
    return getOrMake(ControlPlane.withoutFailure, network, () => new ControlPlane(network, Failure.NONE));
  }

  readonly origins: Origins;
  private readonly byPrefix = new Map<KnownPrefix, PrefixRibs>();
  private readonly stubs = new Map<Speaker, Map<KnownPrefix, Rib>>();
  /** The speakers that advertise another route than without the failure. */
  private readonly changed = new Map<KnownPrefix, ReadonlySet<Speaker>>();
  /** The prefixes that each direction carries to a speaker that advertises them; only for the base. */
  private carried?: ReadonlyMap<Direction, readonly KnownPrefix[]>;
  /** The prefixes that never settle, found with `carried`. */
  private readonly unsettled: KnownPrefix[] = [];

  private constructor(
    readonly network: RoutingNetwork,
    readonly failure: Failure,
    private readonly base?: ControlPlane,
    readonly impact: Impact = { prefixes: new Set(), speakers: new Set() },
  ) {
    this.origins = base?.origins ?? new Origins(network);
  }

  /**
   * The same network with a failure on top. A prefix is propagated again only when what failed had advertised it to a
   * speaker that advertises it further; if a stub loses a route, nothing else changes. So is every prefix that never
   * settles: what the base holds of it is one of several states.
   */
  fail(failure: Failure): ControlPlane {
    const base = this.base ?? this;
    const both = this.failure.and(failure);
    return new ControlPlane(this.network, both, base, base.impactOf(both));
  }

  /** The RIBs of all but stubs for a prefix. Entries of failed speakers may be stale; `rib` leaves them out. */
  ribsFor(prefix: KnownPrefix): PrefixRibs {
    if (this.base && !this.impact.prefixes.has(prefix)) return this.base.ribsFor(prefix);
    return getOrMake(this.byPrefix, prefix, () =>
      new Propagation(this.network, prefix, this.failure).run(this.origins.of(prefix, this.failure)),
    );
  }

  /** Whether the routes for a prefix keep changing. */
  isUnsettled(prefix: KnownPrefix): boolean {
    return this.ribsFor(prefix).unstable.length > 0;
  }

  /** The RIB of a speaker for a prefix; `undefined` when it failed or no route ever reached it. */
  rib(speaker: Speaker, prefix: KnownPrefix): Rib | undefined {
    if (this.failure.speakers.has(speaker)) return undefined;
    return isStub(speaker) ? this.ribOfStub(speaker, prefix) : this.ribsFor(prefix).ribs.get(speaker);
  }

  /** The best routes of a speaker for a prefix, the one that it advertises first. */
  locRib(speaker: Speaker, prefix: KnownPrefix): readonly Route[] {
    return this.rib(speaker, prefix)?.locRib ?? [];
  }

  /**
   * Whether a speaker may have other routes than without the failure. A stub has when it lost a session, a range of its
   * own, or a neighbour's route.
   */
  hasOtherRoutes(speaker: Speaker, prefix: KnownPrefix): boolean {
    if (this.impact.speakers.has(speaker)) return true;
    if (!this.impact.prefixes.has(prefix)) return false;
    return !isStub(speaker) || this.isWithdrawn(speaker, prefix) || this.receivesOtherRoutes(speaker, prefix);
  }

  private ribOfStub(speaker: Speaker, prefix: KnownPrefix): Rib {
    if (this.base && !this.hasOtherRoutes(speaker, prefix)) return this.base.ribOfStub(speaker, prefix);
    const ribs = getOrMake(this.stubs, speaker, () => new Map<KnownPrefix, Rib>());
    return getOrMake(ribs, prefix, () => {
      const state = this.ribsFor(prefix);
      const designed = this.network.hasStaticRoutes ? (this.base ?? this).ribsFor(prefix) : state;
      return ribOfStub(speaker, { state, designed }, this.network, this.failure);
    });
  }

  /** Whether a stub no longer originates a prefix, since the peering with the network that has the range failed. */
  private isWithdrawn(speaker: Speaker, prefix: KnownPrefix): boolean {
    if (this.failure.peerings.size === 0) return false;
    return this.base?.originates(speaker, prefix) !== this.originates(speaker, prefix);
  }

  private receivesOtherRoutes(speaker: Speaker, prefix: KnownPrefix): boolean {
    const changed = this.changedSenders(prefix);
    return changed.size > 0 && this.network.at(speaker).incoming.some(({ sender }) => changed.has(sender));
  }

  private originates(speaker: Speaker, prefix: KnownPrefix): boolean {
    return this.ribsFor(prefix).originators.has(speaker);
  }

  private changedSenders(prefix: KnownPrefix): ReadonlySet<Speaker> {
    return getOrMake(this.changed, prefix, () => {
      const before = this.base?.ribsFor(prefix).ribs ?? new Map<Speaker, Rib>();
      const after = this.ribsFor(prefix).ribs;
      const changed = new Set<Speaker>();
      for (const [speaker, { locRib }] of after) {
        if (!isSameRoute(before.get(speaker)?.locRib[0], locRib[0])) changed.add(speaker);
      }
      for (const [speaker, { locRib }] of before) if (locRib.length > 0 && !after.has(speaker)) changed.add(speaker);
      return changed;
    });
  }

  private impactOf(failure: Failure): Impact {
    const carried = this.carriedPrefixes();
    const prefixes = new Set<KnownPrefix>(this.unsettled);
    const speakers = new Set<Speaker>(failure.speakers);
    const lose = (direction: Direction) => {
      if (isStub(direction.receiver)) speakers.add(direction.receiver);
      else carried.get(direction)?.forEach((prefix) => prefixes.add(prefix));
    };
    for (const speaker of failure.speakers) this.network.at(speaker).outgoing.forEach(lose);
    for (const session of failure.sessions) session.directions.forEach(lose);
    for (const peering of failure.peerings) {
      this.origins.acrossPeering(peering).forEach((prefix) => prefixes.add(prefix));
      for (const session of this.network.sessionsAcross(peering)) session.directions.forEach(lose);
    }
    if (failure.egresses.size > 0) {
      for (const known of this.origins.prefixes) if (known.prefix.isDefaultRouteOrHalf) prefixes.add(known);
    }
    return { prefixes, speakers };
  }

  private carriedPrefixes(): ReadonlyMap<Direction, readonly KnownPrefix[]> {
    if (this.carried) return this.carried;
    const carried = (this.carried = new Map<Direction, KnownPrefix[]>());
    for (const prefix of this.origins.prefixes) {
      const { ribs, unstable } = this.ribsFor(prefix);
      if (unstable.length > 0) this.unsettled.push(prefix);
      for (const { adjRibIn } of ribs.values()) {
        for (const direction of adjRibIn.keys()) append(carried, direction, prefix);
      }
    }
    return carried;
  }
}
