import { addressOf, prefixOf, type Ipv4Address, type Ipv4Prefix } from "../net";
import { isReachedThroughNetwork } from "../policy";
import { listText, type Route } from "./route";
import type { Direction } from "./sessions";
import { UNKNOWN_ASN, type SpeakerOf } from "./speakers";
import { isStatic } from "./static-routes";

/** Why the receiver does not accept a route, in words. */
export const IMPORT_REJECTIONS = {
  "own-asn": ({ receiver }: Direction) =>
    `its path holds ${receiver.asn}, the receiver's own ASN (loop prevention, RFC 4271)`,
  "as-0": () => "its path holds AS 0 (RFC 7607)",
  "not-accepted": ({ sender, receiver, importPolicy }: Direction) =>
    `${receiver.name} takes from ${sender.name} only ${listText(importPolicy?.accept)}`,
  "next-hop": ({ sender }: Direction) =>
    `its next hop is not ${sender.name}, and no other address can be reached through the link (RFC 4271, 9.1.2.1)`,
  "own-next-hop": ({ receiver }: Direction) =>
    `its next hop is ${receiver.name} itself, and nobody installs such a route (RFC 4271, 5.1.3)`,
  "unresolvable-next-hop": ({ receiver }: Direction) =>
    `${receiver.name} has no route to its next hop but the default route, by which FRR resolves none (RFC 4271, 9.1.2.1)`,
  "in-virtual-network": () => "it is equal to or inside a range of the gateway's virtual network",
  "served-itself": () => "it is equal to or inside a range that the route server announces itself",
};

export type ImportRejection = keyof typeof IMPORT_REJECTIONS;

/**
 * Why the receiver does not accept a route into its Adj-RIB-In; `undefined` when it accepts it. A route server drops
 * what an appliance says about ranges that it announces itself: tables of 2026 show so, older ones the opposite, and
 * the routes of network interfaces are the same either way. https://github.com/erjosito/net-lab-builder,
 * `labs/dual-hub-hubless-region-ars/show-output/baseline-pre-delta3/06-ars-hub1-peer-nva1-learned.json`
 */
export function importRejection(route: Route, direction: Direction): ImportRejection | undefined {
  const { sender, receiver, session, importPolicy } = direction;
  switch (receiver.kind) {
    case "route-server":
      if (route.path.includes(receiver.asn)) return "own-asn";
      if (route.path.includes(0)) return "as-0";
      if (route.nextHop === receiver.address) return "own-next-hop";
      return sender.kind === "appliance" && isInside(receiver.ranges, route) ? "served-itself" : undefined;
    case "gateway":
      if (isStatic(session)) return undefined;
      if (route.path.includes(receiver.asn)) return "own-asn";
      return sender.kind === "site" && isInVirtualNetworkOf(receiver, route) ? "in-virtual-network" : undefined;
    case "circuit":
    case "site":
      if (receiver.asn !== UNKNOWN_ASN && route.path.includes(receiver.asn)) return "own-asn";
      return isNextHopOnLink(route, direction) ? undefined : "next-hop";
    case "appliance":
      if (route.path.includes(receiver.asn)) return "own-asn";
      if (route.nextHop && [receiver.address, importPolicy?.localAddress].includes(route.nextHop))
        return "own-next-hop";
      if (importPolicy && !receiver.prefixLists.permit(importPolicy.accept, route.prefix)) return "not-accepted";
      if (sender.kind !== "appliance" || route.nextHop === direction.exportPolicy?.localAddress) return undefined;
      return whyUnusable(addressOf(route.nextHop ?? ""), receiver, direction);
  }
}

/**
 * Why an appliance cannot use a next hop that another appliance sends, and which is not that one. It has routes to its
 * own subnet and to the other ends of its links, and its file adds one to each neighbour in virtual networks.
 *
 * A neighbour at the other end of a link must name what is there or in the subnet: to BIRD always, to others by eBGP.
 * FRR takes the routes of its file, too. But it does not use the default route, unless the file tells it to, since it
 * knows no gateway for the routes to the neighbours. IOS-XE uses it, and BIRD keeps the route in any case.
 */
function whyUnusable(
  address: Ipv4Address | undefined,
  { element, policy, subnet }: SpeakerOf<"appliance">,
  { session, importPolicy }: Direction,
): ImportRejection | undefined {
  const { software = "frr", subnetGateway, interfaces = [] } = element;
  if (!address || subnet?.containsAddress(address)) return undefined;
  const text = address.toString();
  const isOverLink = importPolicy !== undefined && !isReachedThroughNetwork(policy, importPolicy);
  if (isOverLink && importPolicy.addresses.includes(text)) return undefined;
  const looksUp = software === "frr" && subnetGateway !== undefined;
  const routedTo = policy.neighbors.flatMap((each) => [...each.addresses, ...(each.overlay?.machineAddresses ?? [])]);
  if (looksUp && routedTo.includes(text)) return undefined;
  if (isOverLink && (software === "bird" || session.type === "ebgp")) return "next-hop";
  const routes = interfaces.flatMap(({ prefixes }) => prefixes.flatMap((text) => prefixOf(text) ?? []));
  const isRouted = routes.some((prefix) => !prefix.isDefaultRoute && prefix.containsAddress(address));
  return looksUp && !isRouted ? "unresolvable-next-hop" : undefined;
}

/** Whether the router of a site can use the next hop of a route: behind a link there is only the appliance itself. */
function isNextHopOnLink({ nextHop }: Route, { exportPolicy }: Direction): boolean {
  return exportPolicy === undefined || nextHop === exportPolicy.localAddress;
}

/**
 * Whether a route is for a range of a VPN gateway's virtual network or for a part of one. The gateway neither accepts
 * such routes from a site nor advertises them to one. https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
 */
export function isInVirtualNetworkOf({ ranges }: SpeakerOf<"gateway">, route: Route): boolean {
  return isInside(ranges, route);
}

function isInside(ranges: readonly Ipv4Prefix[], { prefix }: Route): boolean {
  return ranges.some((range) => range.contains(prefix.prefix));
}
