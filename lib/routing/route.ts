import type { KnownPrefix } from "../net";
import type { Direction } from "./speakers";

/** Stands in an AS path for an ASN that nobody gave. */
export const UNKNOWN_ASN = -1;

/** A well-known community of RFC 1997, by its name and as numbers: what carries it is told to no other speaker. */
const NO_ADVERTISE = ["no-advertise", "65535:65282"];

/** A route as one speaker holds it. */
export interface Route {
  readonly prefix: KnownPrefix;
  /** The AS path (RFC 4271), the neighbour's ASN first. */
  readonly path: readonly number[];
  /** The address that packets are sent to; absent where it is the neighbour's business, as at Microsoft's edge. */
  readonly nextHop?: string;
  readonly communities: readonly string[];
  /** How it came here; absent for what the speaker originates. */
  readonly from?: Direction;
}

/** Whether a route may be told to anybody at all. */
export function mayBeAdvertised({ communities }: Route): boolean {
  return communities.length === 0 || !communities.some((community) => NO_ADVERTISE.includes(community));
}

/** An AS path as it is written: the neighbour first. */
export function pathText(path: readonly number[]): string {
  return path.map((asn) => (asn === UNKNOWN_ASN ? "?" : String(asn))).join(" ");
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

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}
