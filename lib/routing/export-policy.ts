import { ROUTE_SERVER_ASN } from "../azure";
import type { KnownPrefix } from "../net";
import {
  isOfEveryInstance,
  isOriginatedByEveryInstance,
  nextHopTowards,
  type NeighborPolicy,
  type SentChanges,
} from "../policy";
import { UNCHANGED_NEXT_HOP, type GatewayType } from "../topology";
import { isInVirtualNetworkOf } from "./import-policy";
import { listText, mayBeAdvertised, type Route } from "./route";
import type { Direction, Session } from "./sessions";
import type { Speaker, SpeakerOf } from "./speakers";
import { isStatic } from "./static-routes";

/** Why the sender does not advertise a route to a neighbour, in words. */
export const EXPORT_REJECTIONS = {
  "came-from-there": ({ receiver }: Direction) => `${receiver.name} is where it came from`,
  "no-advertise": () => "it carries the community no-advertise",
  "no-branch-to-branch": () => "branch-to-branch is off, so the route server passes nothing on",
  "both-have-it": () => "the gateways and the route server of a network all announce it by themselves",
  "no-route-server": () => "without a route server, a gateway passes on nothing that it has from the one beside it",
  "ibgp-to-ibgp": () => "what came by iBGP is not sent by iBGP (RFC 4271)",
  "between-circuits": () => "nothing passes from one circuit to another",
  "between-networks": () =>
    "it is of another virtual network, and remoteVirtualNetworkTraffic is not on at the gateways of both",
  "learned-elsewhere": () => "of another virtual network it is no range, but what was learned there",
  "default-route": () => "a VPN gateway sends no default route",
  "in-virtual-network": () => "a VPN gateway passes on no prefix that is equal to or inside a range of its own network",
  "between-sites": ({ sender }: Direction) => `${sender.name} passes nothing from one site to another`,
  "no-transit": () => "a site sends what is its own, and what sites announce that it passes on",
  "not-announced": ({ sender, receiver }: Direction) => `${sender.name} does not announce it to ${receiver.name}`,
  "not-advertised": ({ sender, receiver, exportPolicy }: Direction) =>
    `${sender.name} sends ${receiver.name} only ${listText(exportPolicy?.advertise)}`,
  withheld: ({ sender, receiver, exportPolicy }: Direction) =>
    `${sender.name} never sends ${receiver.name} ${listText(exportPolicy?.withhold)}`,
};

export type ExportRejection = keyof typeof EXPORT_REJECTIONS;

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
  const { sender, receiver } = direction;
  if (!mayBeAdvertised(route)) return "no-advertise";
  if (route.from?.sender === receiver && !sendsBack(sender)) return "came-from-there";
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

/**
 * Whether a speaker advertises a route to the very neighbour that it has it from. FRR and IOS-XE do, BIRD and FortiOS
 * do not. Of a site only its own routes leave.
 */
export function sendsBack(speaker: Speaker): boolean {
  if (speaker.kind !== "appliance") return speaker.kind === "site";
  const { software } = speaker.element;
  return software !== "bird" && software !== "fortios";
}

/** A route server advertises one of several equal routes, and none to the neighbour that it came from. */
function fromRouteServer(
  sender: SpeakerOf<"route-server">,
  route: Route,
  direction: Direction,
): Route | ExportRejection {
  const { receiver, session } = direction;
  if (receiver.kind === "gateway" && !route.from) return "both-have-it";
  if (route.from && !sender.element.branchToBranch) return "no-branch-to-branch";
  if (session.type === "ibgp") return advertised(route, direction, route.path, route.nextHop);
  return advertised(route, direction, [sender.asn, ...route.path], sender.address);
}

/**
 * Without a route server, the gateways of a network exchange what they learned and pass it no further: transit needs a
 * route server. https://learn.microsoft.com/azure/expressroute/expressroute-howto-coexist-resource-manager
 */
function fromGateway(sender: SpeakerOf<"gateway">, route: Route, direction: Direction): Route | ExportRejection {
  const { receiver, session } = direction;
  const learnedFrom = route.from?.sender;
  // A VPN gateway keeps it for the interfaces of its own network.
  if (sender.element.type === "Vpn" && receiver.kind !== "circuit" && route.prefix.prefix.isDefaultRoute) {
    return "default-route";
  }
  if (learnedFrom?.kind === "gateway") return "no-route-server";
  if (receiver.kind === "route-server" || receiver.kind === "gateway") {
    if (!learnedFrom) return "both-have-it";
    if (learnedFrom.kind === "route-server") return "ibgp-to-ibgp";
  }
  if (receiver.kind === "circuit" && learnedFrom?.kind === "circuit") return "between-circuits";
  if (receiver.kind === "site") {
    if (learnedFrom && isInVirtualNetworkOf(sender, route)) return "in-virtual-network";
  }
  if (isStatic(session)) return advertised(route, direction, []);
  const path = session.type === "ibgp" ? route.path : [sender.asn, ...route.path];
  return advertised(route, direction, path);
}

/** ExpressRoute removes private ASNs from paths towards on-premises routers, and gives no transit between sites. */
function fromCircuit(sender: SpeakerOf<"circuit">, route: Route, direction: Direction): Route | ExportRejection {
  const { receiver } = direction;
  const learnedFrom = route.from?.sender;
  if (receiver.kind === "gateway" && learnedFrom?.kind === "gateway") {
    return betweenNetworks(learnedFrom, receiver, route) ?? advertised(route, direction, [sender.asn, sender.asn]);
  }
  const isToSite = receiver.kind === "site";
  if (isToSite && learnedFrom?.kind === "site") return "between-sites";
  const path = isToSite ? route.path.filter((asn) => !isPrivateAsn(asn)) : route.path;
  return advertised(route, direction, [sender.asn, ...path]);
}

/**
 * Why Microsoft's edge does not advertise to one gateway what it has from another one. Where both gateways accept
 * traffic of other virtual networks, it advertises the ranges that the other one serves, with its own ASN in place of
 * 65515. What an appliance or a VPN injected beside the other gateway does not arrive.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-howto-add-gateway-portal-resource-manager
 * https://github.com/fabferri/az-pattern, `hub-spoke-vnets/hub-spoke-azfw-rs-er-1/README.md` (2023)
 * https://www.simonpainter.com/transit-route-prevention
 */
function betweenNetworks(
  { element: one, served }: SpeakerOf<"gateway">,
  { element: other }: SpeakerOf<"gateway">,
  { prefix, path }: Route,
): ExportRejection | undefined {
  if (path.length > 1 || !served.has(prefix.text)) return "learned-elsewhere";
  return one.remoteVirtualNetworkTraffic && other.remoteVirtualNetworkTraffic ? undefined : "between-networks";
}

/**
 * A site advertises the prefixes that it originates, and those of other sites that it passes on. The next hop is its
 * router, where the address is known. To a site that it passes on it sends all that it has, of Azure too.
 */
function fromSite(sender: SpeakerOf<"site">, route: Route, direction: Direction): Route | ExportRejection {
  const { receiver, session, announcement, importPolicy } = direction;
  const { prefixes, announcements, passesOn } = sender.element;
  const own = announcements && !route.from ? prefixes : undefined;
  const announced = announcement?.prefixes ?? own;
  if (announced && !announced.includes(route.prefix.text)) return "not-announced";
  const isLinked = receiver.kind === "site";
  const isForSite = isLinked && passesOn?.includes(receiver.element.name);
  const isOfSite = sender.passedOn.has(route.prefix.text) && route.from?.sender.kind === "site";
  if (route.from && !isForSite && !isOfSite) return "no-transit";
  if (isLinked && session.type === "ibgp" && route.from?.session.type === "ibgp") return "ibgp-to-ibgp";
  const path = isStatic(session) ? [] : prepended(route.path, sender.asn, timesPrepended(session, direction));
  return advertised(route, direction, path, importPolicy?.addresses[0]);
}

function fromAppliance(sender: SpeakerOf<"appliance">, route: Route, direction: Direction): Route | ExportRejection {
  const { exportPolicy: policy, session } = direction;
  if (session.type === "ibgp" && route.from?.session.type === "ibgp") return "ibgp-to-ibgp";
  if (!policy) {
    if (route.from?.sender.kind === "site") return "between-sites";
    if (isStatic(session)) return advertised(route, direction, []);
    return advertised(route, direction, prepended(route.path, sender.asn, timesPrepended(session, direction)));
  }
  if (!sender.prefixLists.permit(policy.advertise, route.prefix)) return "not-advertised";
  if (sender.prefixLists.permit(policy.withhold, route.prefix)) return "withheld";
  const changes = changesOf(route.prefix, direction) ?? policy;
  const path = prepended(
    rewritten(route.path, sender, changes, policy.asn),
    sender.asn,
    timesPrepended(session, changes),
  );
  const nextHop = nextHopTowards(changes, everyInstanceHas(route));
  const keptOrSet = nextHop === UNCHANGED_NEXT_HOP ? keptNextHop(route, policy) : nextHop;
  return advertised(withCommunities(route, changes), direction, path, keptOrSet);
}

/** How the sender of a direction, an appliance with a policy, changes the routes for a prefix. */
export function changesOf(prefix: KnownPrefix, { sender, exportPolicy }: Direction): SentChanges | undefined {
  if (!exportPolicy || exportPolicy.terms.length === 0 || sender.kind !== "appliance") return exportPolicy;
  return exportPolicy.terms.find(({ list }) => sender.prefixLists.permit([list], prefix)) ?? exportPolicy;
}

/** Whether all instances of an appliance have a route that one of them has. */
function everyInstanceHas({ from, prefix }: Route): boolean {
  return from ? isOfEveryInstance(from.importPolicy) : isOriginatedByEveryInstance(prefix.prefix);
}

/** By iBGP, the appliance's ASN in the path would make the neighbour drop the route (RFC 4271, 5.1.2 and 9.1.2). */
function timesPrepended(session: Session, { prepend }: Pick<SentChanges, "prepend">): number {
  return session.type === "ibgp" ? 0 : prepend + 1;
}

/** The next hop that a route has already: the appliance's own address where the appliance originates it. */
function keptNextHop({ from, nextHop }: Route, { localAddress }: NeighborPolicy): string {
  return nextHop ?? (from ? `router of ${from.sender.name}` : localAddress);
}

/** The route as it is advertised. Written field by field, since nothing else is made as often. */
function advertised(
  { prefix, communities }: Route,
  direction: Direction,
  path: readonly number[],
  nextHop?: string,
): Route {
  return { prefix, path, nextHop, communities, from: direction };
}

function withCommunities(route: Route, { communities }: SentChanges): Route {
  if (communities.length === 0) return route;
  return { ...route, communities: [...new Set([...route.communities, ...communities])] };
}

/** `as-override` keeps the length of a path, `remove` does not. */
function rewritten(
  path: readonly number[],
  { asn: own, element: { software } }: SpeakerOf<"appliance">,
  { asPathRewrite }: SentChanges,
  asn: number,
): readonly number[] {
  switch (asPathRewrite) {
    case "as-override":
      if (software === "bird") return collapsed(path, own);
      return path.includes(asn) ? path.map((each) => (each === asn ? own : each)) : path;
    case "remove":
      return path.includes(ROUTE_SERVER_ASN) ? path.filter((each) => each !== ROUTE_SERVER_ASN) : path;
    case "replace":
      return path.length === 0 ? path : [own];
    case "none":
      return path;
  }
}

/** What the file for BIRD does, which has no as-override: the appliance's ASN once for all 65515 in the path. */
function collapsed(path: readonly number[], own: number): readonly number[] {
  return path.includes(ROUTE_SERVER_ASN) ? [own, ...path.filter((each) => each !== ROUTE_SERVER_ASN)] : path;
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
