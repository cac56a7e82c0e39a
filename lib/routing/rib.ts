import type { KnownPrefix } from "../net";
import type { Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker } from "./speakers";

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

/** The route for a prefix at the speaker that originates it. All fields are set, so that all routes have one shape. */
export function originatedRoute(prefix: KnownPrefix): Route {
  return { prefix, path: [], nextHop: undefined, communities: [], from: undefined };
}
