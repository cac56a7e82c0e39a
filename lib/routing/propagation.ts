import { sameBest } from "./decision";
import type { Failure } from "./failure";
import type { KnownPrefix } from "../net";
import { isSameRoute } from "./route";
import type { Route } from "./route";
import { send } from "./sending";
import type { Direction, RoutingNetwork, Speaker } from "./speakers";
import { whyRefused } from "./taking";

/** What a speaker holds for one prefix. */
export interface Holding {
  /** What it kept of what it was sent, by the direction it came in. */
  readonly taken: ReadonlyMap<Direction, Route>;
  /** What it uses: all routes that are equally good, the one it passes on first. */
  readonly best: readonly Route[];
}

/** Where a prefix was when nothing changed any more. */
export interface PrefixState {
  readonly prefix: KnownPrefix;
  readonly origins: ReadonlySet<Speaker>;
  /** Of those who originate the prefix or pass on what they learn; what all others hold follows from it. */
  readonly holdings: ReadonlyMap<Speaker, Holding>;
  /** The speakers whose routes went on changing until it was given up, in order of name. */
  readonly unstable: readonly Speaker[];
}

interface Working extends Holding {
  readonly origin?: Route;
  readonly taken: Map<Direction, Route>;
  best: Route[];
  /** What it passed on last; before the first time, nothing at all. */
  passedOn?: Route;
  sent: ReadonlyMap<Direction, Route>;
}

/** After so many rounds every state is kept, to tell when one comes again. */
const ROUNDS_BEFORE_SUSPICION = 64;
const MOST_ROUNDS = 512;

/**
 * Lets one prefix spread until no speaker changes what it holds: in rounds, in each of which all speakers decide on what
 * the round before told them, so that nothing hangs on an order. Those who pass nothing on are told in the end, if anybody
 * asks: in a large network most speakers are the route servers of spokes.
 */
export class Propagation {
  private readonly working = new Map<Speaker, Working>();
  private changed = new Set<Speaker>();

  constructor(
    private readonly network: RoutingNetwork,
    private readonly prefix: KnownPrefix,
    private readonly failure: Failure,
  ) {}

  run(origins: ReadonlySet<Speaker>): PrefixState {
    for (const speaker of origins) {
      this.working.set(speaker, { origin: originated(this.prefix), taken: new Map(), best: [], sent: new Map() });
      this.changed.add(speaker);
    }
    const seen = new Set<string>();
    const restless = new Set<Speaker>();
    for (let round = 0; this.changed.size > 0; round += 1) {
      if (round > ROUNDS_BEFORE_SUSPICION) {
        const state = this.fingerprint();
        if (seen.has(state) || round > MOST_ROUNDS) break;
        seen.add(state);
        for (const speaker of this.changed) restless.add(speaker);
      }
      this.round();
    }
    const unstable = this.changed.size > 0 ? inOrder(restless) : [];
    return { prefix: this.prefix, origins, holdings: this.working, unstable };
  }

  private round(): void {
    const told: [Direction, Route | undefined][] = [];
    for (const speaker of inOrder(this.changed)) {
      const state = this.stateOf(speaker);
      const best = this.network
        .decisionOf(speaker)
        .best([...(state.origin ? [state.origin] : []), ...state.taken.values()]);
      if (sameBest(best, state.best)) continue;
      state.best = best;
      if (isSameRoute(best[0], state.passedOn)) continue;
      state.passedOn = best[0];
      this.tell(speaker, state, told);
    }
    this.changed = new Set();
    for (const [direction, route] of told) this.hear(direction, route);
  }

  private tell(speaker: Speaker, state: Working, told: [Direction, Route | undefined][]): void {
    const sent = new Map<Direction, Route>();
    const [route] = state.best;
    for (const direction of route ? speaker.onward : []) {
      if (this.failure.isDown(direction.session)) continue;
      const sending = send(route, direction);
      if (typeof sending === "string") continue;
      sent.set(direction, sending);
      if (!isSameRoute(sending, state.sent.get(direction))) told.push([direction, sending]);
    }
    for (const direction of state.sent.keys()) {
      if (!sent.has(direction)) told.push([direction, undefined]);
    }
    state.sent = sent;
  }

  private hear(direction: Direction, route: Route | undefined): void {
    const kept = route && !whyRefused(route, direction) ? route : undefined;
    const { taken } = this.stateOf(direction.receiver);
    if (isSameRoute(taken.get(direction), kept)) return;
    if (kept) taken.set(direction, kept);
    else taken.delete(direction);
    this.changed.add(direction.receiver);
  }

  private stateOf(speaker: Speaker): Working {
    let state = this.working.get(speaker);
    if (!state) {
      state = { taken: new Map(), best: [], sent: new Map() };
      this.working.set(speaker, state);
    }
    return state;
  }

  private fingerprint(): string {
    return inOrder(this.working.keys())
      .map((speaker) => {
        const { best } = this.stateOf(speaker);
        return `${speaker.id}:${best.map((route) => `${route.from?.sender.id}/${route.path.join(" ")}`).join(",")}`;
      })
      .join(";");
  }
}

/** What a speaker that passes nothing on holds, when this is what the others hold. */
export function heldByLeaf(speaker: Speaker, state: PrefixState, network: RoutingNetwork, failure: Failure): Holding {
  const taken = new Map<Direction, Route>();
  for (const direction of speaker.incoming) {
    const best = state.holdings.get(direction.sender)?.best[0];
    if (!best || failure.isDown(direction.session)) continue;
    const route = send(best, direction);
    if (typeof route !== "string" && !whyRefused(route, direction)) taken.set(direction, route);
  }
  const own = state.origins.has(speaker) ? [originated(state.prefix)] : [];
  return { taken, best: network.decisionOf(speaker).best([...own, ...taken.values()]) };
}

function originated(prefix: KnownPrefix): Route {
  return { prefix, path: [], nextHop: undefined, communities: [], from: undefined };
}

function inOrder(speakers: Iterable<Speaker>): Speaker[] {
  return [...speakers].sort((a, b) => a.id - b.id);
}
