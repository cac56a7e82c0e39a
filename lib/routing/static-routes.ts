import type { Failure } from "./failure";
import type { Direction, Session } from "./sessions";

/**
 * Without BGP both ends of a link have static routes, and nothing tells them what happens behind the other end.
 *
 * The router of a site has routes for what its network reaches through a link when nothing has failed. It sends into
 * every link that is up, also towards a hub whose appliance is down. A VPN gateway has the prefixes of a local network
 * gateway as long as there is a connection to it: only BGP withdraws them when the tunnel is down. An appliance loses
 * its routes with the interface of the link.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
 */
export function isStatic({ type }: Session): boolean {
  return type === "static";
}

/** Whether the receiver of a direction has the routes of the sender. */
export function carriesRoutes({ sender, receiver, session }: Direction, failure: Failure): boolean {
  if (!failure.isDown(session)) return true;
  const isPermanent = isStatic(session) && receiver.kind === "gateway" && session.down === undefined;
  return isPermanent && !failure.speakers.has(sender) && !failure.speakers.has(receiver);
}
