import { getOrMake, append } from "../collections";
import { Failure } from "./failure";
import { Origins } from "./origins";
import type { KnownPrefix } from "../net";
import { Propagation, heldByLeaf } from "./propagation";
import type { Holding, PrefixState } from "./propagation";
import { isSameRoute } from "./route";
import { isLeaf } from "./speakers";
import type { Direction, RoutingNetwork, Speaker } from "./speakers";

/** What a failure changes. */
interface Effect {
  readonly affected: ReadonlySet<KnownPrefix>;
  readonly bereft: ReadonlySet<Speaker>;
}

const NO_EFFECT: Effect = { affected: new Set(), bereft: new Set() };

/** The routes of every speaker, with nothing or something out of order. */
export class ControlPlane {
  private static readonly whole = new WeakMap<RoutingNetwork, ControlPlane>();

  /** With nothing out of order; worked out once for each network. */
  static of(network: RoutingNetwork): ControlPlane {
    return getOrMake(ControlPlane.whole, network, () => new ControlPlane(network, Failure.NONE));
  }

  readonly origins: Origins;
  private readonly states = new Map<KnownPrefix, PrefixState>();
  private readonly leaves = new Map<Speaker, Map<KnownPrefix, Holding>>();
  /** The speakers that pass on another route than in the whole network. */
  private readonly changed = new Map<KnownPrefix, ReadonlySet<Speaker>>();
  /** Which prefixes each direction carries to somebody who passes them on; known of the whole network only. */
  private carried?: ReadonlyMap<Direction, readonly KnownPrefix[]>;

  private constructor(
    readonly network: RoutingNetwork,
    readonly failure: Failure,
    private readonly base?: ControlPlane,
    private readonly effect: Effect = NO_EFFECT,
  ) {
    this.origins = Origins.of(network);
  }

  /** The prefixes that may not be where they are in the whole network. */
  get affected(): ReadonlySet<KnownPrefix> {
    return this.effect.affected;
  }

  /** The speakers that failed, and those that pass nothing on and lost a session: their routes for any prefix may differ. */
  get bereft(): ReadonlySet<Speaker> {
    return this.effect.bereft;
  }

  /**
   * The same network with something out of order. A prefix is worked out again only when what failed had sent it to
   * somebody who passes routes on: whoever only took it leaves nobody else's routes changed.
   */
  fail(failure: Failure): ControlPlane {
    const base = this.base ?? this;
    const both = this.failure.and(failure);
    return new ControlPlane(this.network, both, base, base.effectOf(both));
  }

  /** Where a prefix is. What failed speakers hold is of no account and may still be there. */
  stateOf(prefix: KnownPrefix): PrefixState {
    if (this.base && !this.effect.affected.has(prefix)) return this.base.stateOf(prefix);
    return getOrMake(this.states, prefix, () =>
      new Propagation(this.network, prefix, this.failure).run(this.origins.of(prefix, this.failure)),
    );
  }

  /** What a speaker holds for a prefix; nothing when it failed or was never told. */
  holding(speaker: Speaker, prefix: KnownPrefix): Holding | undefined {
    if (this.failure.speakers.has(speaker)) return undefined;
    return isLeaf(speaker) ? this.holdingOfLeaf(speaker, prefix) : this.stateOf(prefix).holdings.get(speaker);
  }

  private holdingOfLeaf(speaker: Speaker, prefix: KnownPrefix): Holding {
    if (this.base && !this.hearsOtherwise(speaker, prefix)) return this.base.holdingOfLeaf(speaker, prefix);
    const held = getOrMake(this.leaves, speaker, () => new Map<KnownPrefix, Holding>());
    return getOrMake(held, prefix, () => heldByLeaf(speaker, this.stateOf(prefix), this.network, this.failure));
  }

  /** Whether somebody tells a speaker another thing than in the whole network. */
  private hearsOtherwise(speaker: Speaker, prefix: KnownPrefix): boolean {
    if (this.effect.bereft.has(speaker)) return true;
    if (!this.effect.affected.has(prefix)) return false;
    const changed = this.changedSenders(prefix);
    return changed.size > 0 && speaker.incoming.some(({ sender }) => changed.has(sender));
  }

  private changedSenders(prefix: KnownPrefix): ReadonlySet<Speaker> {
    return getOrMake(this.changed, prefix, () => {
      const before = this.base?.stateOf(prefix).holdings;
      const after = this.stateOf(prefix).holdings;
      const speakers = [...new Set([...(before?.keys() ?? []), ...after.keys()])];
      return new Set(
        speakers.filter((speaker) => !isSameRoute(before?.get(speaker)?.best[0], after.get(speaker)?.best[0])),
      );
    });
  }

  private effectOf(failure: Failure): Effect {
    const carried = this.carriedPrefixes();
    const affected = new Set<KnownPrefix>();
    const bereft = new Set<Speaker>(failure.speakers);
    const lose = (direction: Direction) => {
      if (isLeaf(direction.receiver)) bereft.add(direction.receiver);
      else carried.get(direction)?.forEach((prefix) => affected.add(prefix));
    };
    for (const speaker of failure.speakers) speaker.directions.forEach(lose);
    for (const session of failure.sessions) session.directions.forEach(lose);
    for (const peering of failure.peerings) {
      this.origins.beyond(peering).forEach((prefix) => affected.add(prefix));
      for (const session of this.network.sessionsAcross(peering)) session.directions.forEach(lose);
    }
    return { affected, bereft };
  }

  private carriedPrefixes(): ReadonlyMap<Direction, readonly KnownPrefix[]> {
    if (this.carried) return this.carried;
    const carried = new Map<Direction, KnownPrefix[]>();
    for (const prefix of this.origins.prefixes) {
      for (const { taken } of this.stateOf(prefix).holdings.values()) {
        for (const direction of taken.keys()) append(carried, direction, prefix);
      }
    }
    this.carried = carried;
    return carried;
  }
}
