import { ROUTE_SERVER_ASN } from "../azure";
import type { NeighborPolicy } from "../policy";
import type { GatewayType } from "../topology";
import { isInVirtualNetworkOf } from "./import-policy";
import { mayBeAdvertised, type Route } from "./route";
import type { Direction } from "./sessions";
import type { SpeakerOf } from "./speakers";

/** Why a speaker does not advertise a route to a neighbour. */
export type ExportRejection =
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
 * How many ASNs a path to a site has in front of the site's own when an appliance beside a gateway learns it: those of
 * the route server and, through a circuit, of Microsoft's edge.
 */
export const ASNS_ADDED_BY_GATEWAY: Readonly<Record<GatewayType, number>> = { ExpressRoute: 2, Vpn: 1 };

/**
 * The route in the Adj-RIB-Out of a direction for the best route of the sender, or why there is none. Route servers,
 * gateways and Microsoft's edge behave as documented, and as published labs observed where the documentation is silent.
 *
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export function exportRoute(route: Route, direction: Direction): Route | ExportRejection {
  const { sender } = direction;
  if (!mayBeAdvertised(route)) return "no-advertise";
  switch (sender.kind) {
    case "route-server":
      return fromRouteServer(sender, route, direction);
    case "gateway":
      return fromGateway(sender, route, direction);
    case "circuit":
      return fromCircuit(sender, route, direction);
    case "site":
      return fromSite(sender, route, direction);
    case "appliance":
      return fromAppliance(sender, route, direction);
  }
}

/** A route server advertises one of several equal routes, and none to the neighbour that it came from. */
function fromRouteServer(
  sender: SpeakerOf<"route-server">,
  route: Route,
  direction: Direction,
): Route | ExportRejection {
  const { receiver, session } = direction;
  const learnedFrom = route.from?.sender;
  if (learnedFrom === receiver) return "came-from-there";
  if (receiver.kind === "gateway" && !learnedFrom) return "route-server-has-it";
  if (learnedFrom && !sender.element.branchToBranch) return "no-branch-to-branch";
  if (session.type === "ibgp") return advertised(route, direction, route.path, route.nextHop);
  return advertised(route, direction, [sender.asn, ...route.path], sender.address);
}

function fromGateway(sender: SpeakerOf<"gateway">, route: Route, direction: Direction): Route | ExportRejection {
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
    if (learnedFrom && isInVirtualNetworkOf(sender, route)) return "in-virtual-network";
  }
  const path = session.type === "ibgp" ? route.path : [sender.asn, ...route.path];
  return advertised(route, direction, path);
}

/** ExpressRoute removes private ASNs from paths towards on-premises routers, and gives no transit between sites. */
function fromCircuit(sender: SpeakerOf<"circuit">, route: Route, direction: Direction): Route | ExportRejection {
  const { receiver } = direction;
  const learnedFrom = route.from?.sender;
  if (learnedFrom === receiver) return "came-from-there";
  if (receiver.kind === "site" && learnedFrom?.kind === "site") return "between-sites";
  const path = receiver.kind === "site" ? route.path.filter((asn) => !isPrivateAsn(asn)) : route.path;
  return advertised(route, direction, [sender.asn, ...path]);
}

/** A site advertises only the prefixes that it originates. */
function fromSite(sender: SpeakerOf<"site">, route: Route, direction: Direction): Route | ExportRejection {
  if (route.from) return "no-transit";
  const path = direction.session.type === "static" ? route.path : [sender.asn, ...route.path];
  return advertised(route, direction, path);
}

function fromAppliance(sender: SpeakerOf<"appliance">, route: Route, direction: Direction): Route | ExportRejection {
  const { exportPolicy: policy, session } = direction;
  if (session.type === "ibgp" && route.from?.session.type === "ibgp") return "ibgp-to-ibgp";
  if (!policy) {
    if (route.from?.sender.kind === "site") return "between-sites";
    const path = session.type === "static" ? route.path : [sender.asn, ...route.path];
    return advertised(route, direction, prepended(path, sender.asn, direction.prepend));
  }
  if (!sender.prefixLists.permit(policy.advertise, route.prefix)) return "not-advertised";
  if (sender.prefixLists.permit(policy.withhold, route.prefix)) return "withheld";
  const times = policy.prepend + (session.type === "ebgp" ? 1 : 0);
  const path = prepended(rewritten(route.path, sender.asn, policy), sender.asn, times);
  const nextHop = policy.nextHop === "unchanged" ? (route.nextHop ?? sender.address) : policy.nextHop;
  return advertised(route, direction, path, nextHop);
}

/** The route as it is advertised. Written field by field, since nothing else is made as often. */
function advertised(
  { prefix, communities }: Route,
  direction: Direction,
  path: readonly number[],
  nextHop?: string,
): Route {
  return { prefix, path, nextHop, communities: withCommunities(communities, direction.exportPolicy), from: direction };
}

function withCommunities(communities: readonly string[], policy: NeighborPolicy | undefined): readonly string[] {
  return !policy || policy.communities.length === 0
    ? communities
    : [...new Set([...communities, ...policy.communities])];
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

/** A segment of an AS path has one byte for its length (RFC 4271, 4.3). */
const MAX_SEGMENT_LENGTH = 255;

function prepended(path: readonly number[], asn: number, times: number): readonly number[] {
  const length = Math.min(Math.max(Math.trunc(times) || 0, 0), MAX_SEGMENT_LENGTH);
  return length === 0 ? path : [...Array<number>(length).fill(asn), ...path];
}

/** The private ASNs of 16 and of 32 bits (RFC 6996). */
function isPrivateAsn(asn: number): boolean {
  return (asn >= 64512 && asn <= 65534) || (asn >= 4200000000 && asn <= 4294967294);
}
