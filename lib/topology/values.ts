import { whyNotCidr, whyNotIpAddress } from "../net";
import { quoted } from "../text";

/** As a BGP next hop: the next hop that each route has already. */
export const UNCHANGED_NEXT_HOP = "unchanged";

/** As a BGP next hop: the address of the instance, also where a load balancer is before the instances. */
export const OWN_NEXT_HOP = "self";

/**
 * The BGP next hop of what is sent: an address, `unchanged` (that which the route has already) or `self` (the address
 * of the instance, also where a load balancer is before it).
 * @pattern ^(unchanged|self|(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})$
 * @example "10.10.0.30"
 */
export type NextHop = string;

/** The community that keeps a route with the router it is sent to (RFC 1997). */
export const NO_ADVERTISE = "no-advertise";

/**
 * A community (RFC 1997): `no-advertise`, or two numbers with a colon between them, such as `65001:100`.
 * @pattern ^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$
 * @example "no-advertise"
 */
export type Community = string;

export const PREFIX_SOURCES = [
  "virtual-network",
  "spokes",
  "hub",
  "hub-spokes",
  "sites",
  "site",
  "peers",
  "internet",
  "any",
] as const;

/**
 * A set of prefixes, named by what they are so that a policy stays small however many there are:
 * - `virtual-network`: the ranges of the route server's virtual network, and of those that use it as remote gateway
 * - `spokes`: the ranges of all other spokes whose route servers the appliance peers with
 * - `hub`: the ranges of the appliance's virtual network
 * - `hub-spokes`: the ranges of the virtual networks that use the gateways of the appliance's virtual network
 * - `sites`: the prefixes of the on-premises sites the appliance reaches, by itself or through a gateway beside it
 * - `site`: the prefixes of the site at the other end, of a router peering
 * - `peers`: what the appliance at the other end of a router peering advertises; elsewhere, what all of these do
 * - `internet`: 0.0.0.0/0
 * - `any`: everything
 * - or one range in CIDR notation.
 * @pattern ^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$
 * @example "virtual-network"
 */
export type PrefixSource = (typeof PREFIX_SOURCES)[number] | (string & {});

/** Says why a text is not a BGP next hop, or `undefined` when it is one. */
export function whyNotNextHop(text: string): string | undefined {
  const why = text === UNCHANGED_NEXT_HOP || text === OWN_NEXT_HOP ? undefined : whyNotIpAddress(text);
  return why && `${why}, ${UNCHANGED_NEXT_HOP} or ${OWN_NEXT_HOP}`;
}

/** Says why a text is not a community, or `undefined` when it has the form of one. */
export function whyNotCommunity(text: string): string | undefined {
  if (/^(no-advertise|\d{1,5}:\d{1,5})$/.test(text)) return undefined;
  return `${quoted(text)} cannot be used; expected ${NO_ADVERTISE}, or two numbers such as 65001:100`;
}

/** Says why a text does not name prefixes, or `undefined` when it does. */
export function whyNotPrefixSource(text: string): string | undefined {
  const why = (PREFIX_SOURCES as readonly string[]).includes(text) ? undefined : whyNotCidr(text);
  return why && `${why}, or one of ${PREFIX_SOURCES.join(", ")}`;
}
