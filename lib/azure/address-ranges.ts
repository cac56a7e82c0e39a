import { Ipv4Address, Ipv4Prefix, whyNotIpAddress } from "../net";

/**
 * The source of the probes of Azure's load balancers, and the address of its DNS and DHCP.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
export const PLATFORM_ADDRESS = "168.63.129.16";

/**
 * Ranges that no virtual network can have, and what each is for.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
export const FORBIDDEN_RANGES = [
  ["224.0.0.0/4", "multicast"],
  ["255.255.255.255/32", "broadcast"],
  ["127.0.0.0/8", "loopback"],
  ["169.254.0.0/16", "link-local addresses"],
  [`${PLATFORM_ADDRESS}/32`, "Azure's own DNS and health probes"],
].map(([range, use]) => ({ range: Ipv4Prefix.parse(range), use }));

/**
 * Ranges whose packets Azure drops unless a route names a next hop.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export const DROPPED_BY_DEFAULT = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map((range) =>
  Ipv4Prefix.parse(range),
);

/** Ranges that hold the address of no machine: https://www.iana.org/assignments/iana-ipv4-special-registry */
const WITHOUT_HOSTS = [
  ["0.0.0.0/8", "stands for no machine"],
  ["127.0.0.0/8", "is a loopback address"],
  ["224.0.0.0/4", "is a multicast address"],
  ["240.0.0.0/4", "is reserved"],
].map(([range, why]) => ({ range: Ipv4Prefix.parse(range), why }));

/** Says why a text is not the IPv4 address that a machine can have, or `undefined` when it is one. */
export function whyNotHostAddress(text: string): string | undefined {
  const malformed = whyNotIpAddress(text);
  if (malformed !== undefined) return malformed;
  const address = Ipv4Address.parse(text);
  const why = WITHOUT_HOSTS.find(({ range }) => range.containsAddress(address))?.why;
  return why && `${text} ${why}; give the address of a machine`;
}
