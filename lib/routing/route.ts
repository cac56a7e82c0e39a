import type { KnownPrefix } from "../net";
import type { Direction } from "./sessions";
import { UNKNOWN_ASN } from "./speakers";

/**
 * The well-known community NO_ADVERTISE by name and as numbers. A route that carries it is not advertised (RFC 1997).
 */
const NO_ADVERTISE = ["no-advertise", "65535:65282"];

/** A route in a RIB of one speaker. */
export interface Route {
  readonly prefix: KnownPrefix;
  /** The AS path (RFC 4271), the neighbour's ASN first. */
  readonly path: readonly number[];
  /** Absent where the neighbour forwards by its own routes, as Microsoft's edge does. */
  readonly nextHop?: string;
  readonly communities: readonly string[];
  /** The direction in which the route was received; absent for a route that the speaker originates. */
  readonly from?: Direction;
}

/** Whether a route was learned from outside Azure: from a circuit or a site. */
export function isFromOutside({ from }: Route): boolean {
  return from?.sender.kind === "circuit" || from?.sender.kind === "site";
}

/** Whether the communities of a route permit to advertise it to any neighbour. */
export function mayBeAdvertised({ communities }: Route): boolean {
  return communities.length === 0 || !communities.some((community) => NO_ADVERTISE.includes(community));
}

/** An AS path as text, the neighbour's ASN first. */
export function pathText(path: readonly number[]): string {
  return path.map((asn) => (asn === UNKNOWN_ASN ? "?" : String(asn))).join(" ");
}

/** The names of prefix lists as text. */
export function listText(names: readonly string[] = []): string {
  return names.length === 0 ? "nothing" : names.join(" and ");
}

export function isSameRoute(one: Route | undefined, other: Route | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.nextHop === other.nextHop &&
    one.from === other.from &&
    isSameList(one.path, other.path) &&
    isSameList(one.communities, other.communities)
  );
}

/** Whether two lists have the same routes in the same order. */
export function areSameRoutes(one: readonly Route[], other: readonly Route[]): boolean {
  return one.length === other.length && one.every((route, index) => isSameRoute(route, other[index]));
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}
