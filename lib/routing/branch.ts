import type { ChosenRoute } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import type { Route } from "./route";
import type { Speaker } from "./speakers";

/** What happens to a packet in the end. */
export type Outcome = "delivered" | "dropped" | "looped";

/** A place that a packet passes, and the route by which it leaves. */
export interface Hop {
  /** The name of the endpoint, the instance of an appliance, the gateway, the circuit or the site. */
  readonly place: string;
  readonly kind: "host" | "internet" | Speaker["kind"];
  readonly virtualNetwork?: string;
  /** The appliance, where the place is an instance of one. */
  readonly appliance?: string;
  /** The effective route of the interface, where the platform decides. */
  readonly platformRoute?: ChosenRoute;
  /** The BGP route, where a speaker decides. */
  readonly bgpRoute?: Route;
}

/** One of the paths that packets of a flow can take. */
export interface Branch {
  readonly hops: readonly Hop[];
  readonly outcome: Outcome;
  /** Why the packet does not arrive. */
  readonly reason?: string;
}

/** A branch on which packets do not arrive: the first one that drops them, or else the first one that loops. */
export function lostAmong(branches: readonly Branch[]): Branch | undefined {
  const first = (lost: Outcome) => branches.find(({ outcome }) => outcome === lost);
  return first("dropped") ?? first("looped");
}

/** All paths that packets from one endpoint to another can take. */
export interface Trace {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Several when routes are equally good; each flow takes one of them. */
  readonly branches: readonly Branch[];
  /** How many more there are; absent when all are listed. */
  readonly unlisted?: number;
  /**
   * `delivered` when all branches are; else that of the branch that `lostAmong` names. `unsettled` when the paths are
   * one of several states of routes that keep changing.
   */
  readonly outcome: Outcome | "unsettled";
  /** Why it is not delivered. */
  readonly reason?: string;
}
