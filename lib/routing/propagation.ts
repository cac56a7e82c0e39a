import { getOrMake } from "../collections";
import type { KnownPrefix } from "../net";
import { exportRoute } from "./export-policy";
import type { Failure } from "./failure";
import { importRejection } from "./import-policy";
import type { RoutingNetwork } from "./network";
import { isSameRoute, type Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker } from "./speakers";
import { carriesRoutes, isStatic } from "./static-routes";

/** What the routing information bases of one speaker hold for one prefix (RFC 4271, 3.2). */
export interface Rib {
  /** The Adj-RIBs-In after import policy: the accepted routes by the direction in which they were received. */
  readonly adjRibIn: ReadonlyMap<Direction, Route>;
  /** The Loc-RIB: all best routes (multipath). The first is the one that is advertised. */
  readonly locRib: readonly Route[];
}

/** The RIBs for one prefix after the network converged. */
export interface PrefixRibs {
  readonly prefix: KnownPrefix;
  readonly originators: ReadonlySet<Speaker>;
  /** The RIBs of originators and of speakers that advertise what they learn. The RIBs of stubs follow from these. */
  readonly ribs: ReadonlyMap<Speaker, Rib>;
  /** The speakers whose routes still changed when propagation was given up, in order of name. */
  readonly unstable: readonly Speaker[];
}

/** The RIBs of a speaker for the prefix while it propagates. */
interface SpeakerState extends Rib {
  originated?: Route;
  readonly adjRibIn: Map<Direction, Route>;
  locRib: readonly Route[];
  /** The directions in which the best route is advertised. */
  adjRibOut: readonly Direction[];
}

/** An UPDATE message (RFC 4271, 4.3): a new route, or `undefined` to withdraw the route that was advertised before. */
interface Update {
  readonly direction: Direction;
  readonly route?: Route;
}

/** After this many rounds every state is remembered, to recognize an oscillation. */
const ROUNDS_BEFORE_FINGERPRINTS = 64;
const MAX_ROUNDS = 512;

/**
 * Propagates one prefix until no RIB changes any more. In each round all speakers decide on the updates of the round
 * before, so that the result does not depend on the order of speakers. Stubs take no part; `ribOfStub` gives their
 * RIBs.
 */
export class Propagation {
  private readonly states = new Map<Speaker, SpeakerState>();
  private changed = new Set<Speaker>();

  constructor(
    private readonly network: RoutingNetwork,
    private readonly prefix: KnownPrefix,
    private readonly failure: Failure,
  ) {}

  run(originators: ReadonlySet<Speaker>): PrefixRibs {
    for (const speaker of originators) {
      this.stateOf(speaker).originated = originatedRoute(this.prefix);
      this.changed.add(speaker);
    }
    const seen = new Set<string>();
    const oscillating = new Set<Speaker>();
    for (let round = 0; this.changed.size > 0; round += 1) {
      if (round > ROUNDS_BEFORE_FINGERPRINTS) {
        const state = this.fingerprint();
        if (seen.has(state) || round > MAX_ROUNDS) break;
        seen.add(state);
        for (const speaker of this.changed) oscillating.add(speaker);
      }
      const updates: Update[] = [];
      for (const speaker of this.changed) this.decide(speaker, updates);
      this.changed = new Set();
      for (const update of updates) this.receive(update);
    }
    const unstable = this.changed.size > 0 ? [...oscillating].sort((a, b) => a.id - b.id) : [];
    return { prefix: this.prefix, originators, ribs: this.states, unstable };
  }

  /** Runs the decision process of a speaker, and adds the updates for its neighbours. */
  private decide(speaker: Speaker, updates: Update[]): void {
    const state = this.stateOf(speaker);
    const before = state.locRib[0];
    const { originated, adjRibIn } = state;
    // What a speaker originates itself is better than all that it learns.
    state.locRib = originated ? [originated] : this.network.at(speaker).decision.best([...adjRibIn.values()]);
    if (!isSameRoute(before, state.locRib[0])) this.advertise(speaker, state, updates);
  }

  /** Fills the Adj-RIBs-Out of a new best route; without one, withdraws all routes. */
  private advertise(speaker: Speaker, state: SpeakerState, updates: Update[]): void {
    const best = state.locRib[0];
    const before = state.adjRibOut;
    const adjRibOut: Direction[] = [];
    for (const direction of best ? this.network.at(speaker).transit : []) {
      if (!carriesRoutes(direction, this.failure)) continue;
      const route = exportRoute(best, direction);
      if (typeof route === "string") continue;
      adjRibOut.push(direction);
      updates.push({ direction, route });
    }
    if (before.length > 0) {
      const kept = new Set(adjRibOut);
      for (const direction of before) if (!kept.has(direction)) updates.push({ direction });
    }
    state.adjRibOut = adjRibOut;
  }

  private receive({ direction, route }: Update): void {
    const accepted = route && !importRejection(route, direction) ? route : undefined;
    const { adjRibIn } = this.stateOf(direction.receiver);
    if (isSameRoute(adjRibIn.get(direction), accepted)) return;
    if (accepted) adjRibIn.set(direction, accepted);
    else adjRibIn.delete(direction);
    this.changed.add(direction.receiver);
  }

  private stateOf(speaker: Speaker): SpeakerState {
    const make = (): SpeakerState => ({ originated: undefined, adjRibIn: new Map(), locRib: [], adjRibOut: [] });
    return getOrMake(this.states, speaker, make);
  }

  private fingerprint(): string {
    const states = [...this.states].map(([{ id }, { locRib }]) => [
      id,
      locRib.map(({ from, path }) => [from?.sender.id, path]),
    ]);
    return JSON.stringify(states);
  }
}

/** The RIBs of the other speakers that a stub has its routes from. */
interface StubSources {
  readonly state: PrefixRibs;
  /** The RIBs when nothing has failed, from which static routes follow. */
  readonly designed: PrefixRibs;
}

/** The RIB of a stub for a prefix, from the RIBs of the speakers that advertise to it. */
export function ribOfStub(speaker: Speaker, sources: StubSources, network: RoutingNetwork, failure: Failure): Rib {
  const { state, designed } = sources;
  const adjRibIn = new Map<Direction, Route>();
  for (const direction of network.at(speaker).incoming) {
    const { ribs } = isStatic(direction.session) ? designed : state;
    const best = ribs.get(direction.sender)?.locRib[0];
    if (!best || !carriesRoutes(direction, failure)) continue;
    const route = exportRoute(best, direction);
    if (typeof route !== "string" && !importRejection(route, direction)) adjRibIn.set(direction, route);
  }
  const originated = state.originators.has(speaker) ? [originatedRoute(state.prefix)] : [];
  return { adjRibIn, locRib: network.at(speaker).decision.best([...originated, ...adjRibIn.values()]) };
}

/** The route for a prefix at the speaker that originates it. All fields are set, so that all routes have one shape. */
function originatedRoute(prefix: KnownPrefix): Route {
  return { prefix, path: [], nextHop: undefined, communities: [], from: undefined };
}
