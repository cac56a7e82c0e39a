import { ROUTE_SERVER_ASN } from "../azure";
import type { NeighborPolicy } from "../policy";
import { mayBeAdvertised } from "./route";
import type { Route } from "./route";
import type { Direction, SpeakerOf } from "./speakers";
import { isInside } from "./taking";

/** Why a speaker does not send a route to another one. */
export type HeldBack =
  | "came-from-there"
  | "no-advertise"
  | "no-branch-to-branch"
  | "route-server-has-it"
  | "ibgp-to-ibgp"
  | "between-circuits"
  | "default-route"
  | "in-virtual-network"
  | "between-sites"
  | "no-transit"
  | "not-advertised"
  | "withheld";

/**
 * What a speaker sends of the route it uses, as it arrives at the other end, or why it sends nothing. What comes from a
 * route server, a gateway or Microsoft's edge follows the documentation and published labs.
 *
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export function send(route: Route, direction: Direction): Route | HeldBack {
  const { sender } = direction;
  if (!mayBeAdvertised(route)) return "no-advertise";
  switch (sender.kind) {
    case "route-server":
      return sendFromRouteServer(sender, route, direction);
    case "gateway":
      return sendFromGateway(sender, route, direction);
    case "circuit":
      return sendFromCircuit(sender, route, direction);
    case "site":
      return sendFromSite(sender, route, direction);
    case "appliance":
      return sendFromAppliance(sender, route, direction);
  }
}

/** Of several equal routes a route server passes one on; to an appliance none that is the appliance's own. */
function sendFromRouteServer(sender: SpeakerOf<"route-server">, route: Route, direction: Direction): Route | HeldBack {
  const { receiver, session } = direction;
  const learnedFrom = route.from?.sender;
  if (learnedFrom === receiver) return "came-from-there";
  if (receiver.kind === "gateway" && !learnedFrom) return "route-server-has-it";
  if (learnedFrom && !sender.element.branchToBranch) return "no-branch-to-branch";
  if (session.type === "ibgp") return sent(route, direction, route.path, route.nextHop);
  return sent(route, direction, [sender.asn, ...route.path], sender.address);
}

function sendFromGateway(sender: SpeakerOf<"gateway">, route: Route, direction: Direction): Route | HeldBack {
  const { receiver, session } = direction;
  const learnedFrom = route.from?.sender;
  if (learnedFrom === receiver) return "came-from-there";
  if (receiver.kind === "route-server") {
    if (!learnedFrom) return "route-server-has-it";
    if (learnedFrom.kind === "route-server") return "ibgp-to-ibgp";
  }
  if (receiver.kind === "circuit" && learnedFrom?.kind === "circuit") return "between-circuits";
  if (receiver.kind === "site") {
    if (route.prefix.prefix.isDefaultRoute) return "default-route";
    if (learnedFrom && isInside(route, sender)) return "in-virtual-network";
  }
  const path = session.type === "ibgp" ? route.path : [sender.asn, ...route.path];
  return sent(route, direction, path);
}

/** ExpressRoute takes private ASNs out of what on-premises routers see, and carries nothing from circuit to circuit. */
function sendFromCircuit(sender: SpeakerOf<"circuit">, route: Route, direction: Direction): Route | HeldBack {
  const { receiver } = direction;
  const learnedFrom = route.from?.sender;
  if (learnedFrom === receiver) return "came-from-there";
  if (receiver.kind === "site" && learnedFrom?.kind === "site") return "between-sites";
  const path = receiver.kind === "site" ? route.path.filter((asn) => !isPrivateAsn(asn)) : route.path;
  return sent(route, direction, [sender.asn, ...path]);
}

/** A site sends what is its own. */
function sendFromSite(sender: SpeakerOf<"site">, route: Route, direction: Direction): Route | HeldBack {
  if (route.from) return "no-transit";
  const path = direction.session.type === "static" ? route.path : [sender.asn, ...route.path];
  return sent(route, direction, path);
}

function sendFromAppliance(sender: SpeakerOf<"appliance">, route: Route, direction: Direction): Route | HeldBack {
  const { sends, session } = direction;
  if (session.type === "ibgp" && route.from?.session.type === "ibgp") return "ibgp-to-ibgp";
  if (!sends) {
    if (route.from?.sender.kind === "site") return "between-sites";
    const path = session.type === "static" ? route.path : [sender.asn, ...route.path];
    return sent(route, direction, withOwnAsn(path, sender, direction.prepend));
  }
  if (!sender.filter.permits(sends.advertise, route.prefix)) return "not-advertised";
  if (sender.filter.permits(sends.withhold, route.prefix)) return "withheld";
  const times = sends.prepend + (session.type === "ebgp" ? 1 : 0);
  const path = withOwnAsn(rewritten(route.path, sender.asn, sends), sender, times);
  const nextHop = sends.nextHop === "unchanged" ? (route.nextHop ?? sender.address) : sends.nextHop;
  return sent(route, direction, path, nextHop, withCommunities(route, sends));
}

/** The route as it arrives: all routes are made here, field by field, because nothing is made more often. */
function sent(
  { prefix, communities }: Route,
  direction: Direction,
  path: readonly number[],
  nextHop?: string,
  allCommunities = communities,
): Route {
  return { prefix, path, nextHop, communities: allCommunities, from: direction };
}

function withCommunities({ communities }: Route, sends: NeighborPolicy): readonly string[] {
  return sends.communities.length === 0 ? communities : [...new Set([...communities, ...sends.communities])];
}

/** `as-override` keeps the length of a path, `remove` does not. */
function rewritten(path: readonly number[], own: number, { asPathRewrite, asn }: NeighborPolicy): readonly number[] {
  switch (asPathRewrite) {
    case "as-override":
      return path.includes(asn) ? path.map((each) => (each === asn ? own : each)) : path;
    case "remove":
      return path.includes(ROUTE_SERVER_ASN) ? path.filter((each) => each !== ROUTE_SERVER_ASN) : path;
    case "none":
      return path;
  }
}

/** A segment of an AS path holds no more (RFC 4271, 4.3). */
const LONGEST_SEGMENT = 255;

function withOwnAsn(path: readonly number[], { asn }: SpeakerOf<"appliance">, times: number): readonly number[] {
  const length = Math.min(Math.max(Math.trunc(times) || 0, 0), LONGEST_SEGMENT);
  return length === 0 ? path : [...Array<number>(length).fill(asn), ...path];
}

/** RFC 6996, for 16 and for 32 bits. */
function isPrivateAsn(asn: number): boolean {
  return (asn >= 64512 && asn <= 65534) || (asn >= 4200000000 && asn <= 4294967294);
}
