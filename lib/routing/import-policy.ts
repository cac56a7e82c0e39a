import type { Route } from "./route";
import type { Direction } from "./sessions";
import type { SpeakerOf } from "./speakers";

/** Why a speaker does not accept a route that it receives. */
export type ImportRejection = "own-asn" | "as-0" | "not-accepted" | "in-virtual-network";

/** Why the receiver does not accept a route into its Adj-RIB-In; `undefined` when it accepts it. */
export function importRejection(route: Route, direction: Direction): ImportRejection | undefined {
  const { sender, receiver, session, importPolicy } = direction;
  switch (receiver.kind) {
    case "route-server":
      if (route.path.includes(receiver.asn)) return "own-asn";
      return route.path.includes(0) ? "as-0" : undefined;
    case "gateway":
      // The ranges of another virtual network on the same circuit have 65515 in their path, too, and are accepted.
      if (sender.kind === "circuit" || session.type === "static") return undefined;
      if (route.path.includes(receiver.asn)) return "own-asn";
      return sender.kind === "site" && isInVirtualNetworkOf(receiver, route) ? "in-virtual-network" : undefined;
    case "circuit":
    case "site":
      return route.path.includes(receiver.asn) ? "own-asn" : undefined;
    case "appliance":
      if (route.path.includes(receiver.asn)) return "own-asn";
      return importPolicy && !receiver.prefixLists.permit(importPolicy.accept, route.prefix)
        ? "not-accepted"
        : undefined;
  }
}

/**
 * Whether a route is for a range of a VPN gateway's virtual network or for a part of one. The gateway neither accepts
 * such routes from a site nor advertises them to one. https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
 */
export function isInVirtualNetworkOf({ ranges }: SpeakerOf<"gateway">, { prefix }: Route): boolean {
  return ranges.some((range) => range.contains(prefix.prefix));
}
