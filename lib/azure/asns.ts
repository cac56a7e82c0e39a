/**
 * The ASN of every Azure Route Server; it cannot be changed.
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 */
export const ROUTE_SERVER_ASN = 65515;

/**
 * The ASN of the Microsoft edge routers of ExpressRoute.
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export const MICROSOFT_EDGE_ASN = 12076;

/**
 * The autonomous system number of a BGP peer of a route server: 16 bits, and not a reserved one.
 *
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 * @minimum 1
 * @maximum 65534
 * @not {
 *   anyOf: [
 *     { enum: [8074, 8075, 12076, 23456] },
 *     { minimum: 64496, maximum: 64511 },
 *     { minimum: 65515, maximum: 65520 },
 *   ],
 * }
 * @example 65001
 */
export type PeerAsn = number;

/**
 * The autonomous system number of a router on premises: 16 or 32 bits, and not a reserved one.
 * @minimum 1
 * @maximum 4294967294
 * @not {
 *   anyOf: [
 *     { enum: [8074, 8075, 12076, 23456] },
 *     { minimum: 64496, maximum: 64511 },
 *     { minimum: 65515, maximum: 65520 },
 *     { minimum: 65535, maximum: 65551 },
 *   ],
 * }
 * @example 65100
 */
export type Asn = number;

/**
 * ASNs that a peer of a route server cannot have: the first and the last of each range, and why.
 * https://learn.microsoft.com/azure/route-server/route-server-faq, IANA's special-purpose AS numbers registry.
 */
const RESERVED: readonly (readonly [number, number, string])[] = [
  [0, 0, "RFC 7607 forbids AS 0"],
  [8074, 8075, "Azure reserves 8074 and 8075"],
  [12076, 12076, "it is the ASN of Microsoft's ExpressRoute edge"],
  [23456, 23456, "RFC 6793 reserves it as AS_TRANS"],
  [64496, 64511, "RFC 5398 keeps 64496 to 64511 for documentation"],
  [65515, 65515, "it is the ASN of every Azure Route Server and of the gateways beside it"],
  [65516, 65520, "Azure reserves 65515 to 65520"],
  [65535, 65535, "RFC 7300 reserves 65535"],
];

/** What a peer of a route server may use, for error messages. */
export const ALLOWED_PEER_ASN =
  "1 to 65534 without 8074, 8075, 12076, 23456, 64496-64511 and 65515-65520; private ones are 64512-65514 and 65521-65534";

/**
 * Says why a number cannot be the ASN of a BGP peer of a route server, or `undefined` when it can.
 * A route server takes 16-bit ASNs only.
 */
export function whyNotPeerAsn(asn: number): string | undefined {
  if (!Number.isInteger(asn) || asn < 0) return "an ASN is a whole number";
  if (asn > 65535) return "Azure Route Server supports 16-bit ASNs only";
  return RESERVED.find(([first, last]) => asn >= first && asn <= last)?.[2];
}

/**
 * Says why a number cannot be the ASN of an on-premises router, which may be a 32-bit one, or `undefined` when it can.
 */
export function whyNotOnPremisesAsn(asn: number): string | undefined {
  if (!Number.isInteger(asn) || asn < 0) return "an ASN is a whole number";
  if (asn >= 4294967295) return "the largest ASN that can be used is 4294967294";
  if (asn > 65535) return asn <= 65551 ? "RFC 5398 keeps 65536 to 65551 for documentation" : undefined;
  return whyNotPeerAsn(asn);
}

/** Says why a number cannot be the ASN of a peer of a route server, and which can, or `undefined` when it can. */
export function unusablePeerAsn(asn: number): string | undefined {
  const why = whyNotPeerAsn(asn);
  return why && `${asn} cannot be used: ${why}; allowed are ${ALLOWED_PEER_ASN}`;
}

/** Says why a number cannot be the ASN of a router on premises, or `undefined` when it can. */
export function unusableAsn(asn: number): string | undefined {
  const why = whyNotOnPremisesAsn(asn);
  return why && `${asn} cannot be used: ${why}`;
}
