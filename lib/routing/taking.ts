import type { Route } from "./route";
import type { Direction, SpeakerOf } from "./speakers";

/** Why a speaker does not keep a route that it is sent. */
export type Refused = "own-asn" | "as-0" | "not-accepted" | "in-virtual-network";

/** Why the receiver does not keep a route, or nothing when it does. */
export function whyRefused(route: Route, { sender, receiver, session, takes }: Direction): Refused | undefined {
  switch (receiver.kind) {
    case "route-server":
      if (route.path.includes(receiver.asn)) return "own-asn";
      return route.path.includes(0) ? "as-0" : undefined;
    case "gateway":
      // Ranges of another virtual network on the same circuit hold 65515 too, and are known to arrive.
      if (sender.kind === "circuit" || session.type === "static") return undefined;
      if (route.path.includes(receiver.asn)) return "own-asn";
      return sender.kind === "site" && isInside(route, receiver) ? "in-virtual-network" : undefined;
    case "circuit":
    case "site":
      return route.path.includes(receiver.asn) ? "own-asn" : undefined;
    case "appliance":
      if (route.path.includes(receiver.asn)) return "own-asn";
      return takes && !receiver.filter.permits(takes.accept, route.prefix) ? "not-accepted" : undefined;
  }
}

/**
 * Whether a route is for a prefix of a VPN gateway's virtual network or inside one: the gateway takes none of these from a
 * site, and passes none on to one. https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
 */
export function isInside({ prefix }: Route, { ranges }: SpeakerOf<"gateway">): boolean {
  return ranges.some((range) => range.contains(prefix.prefix));
}
