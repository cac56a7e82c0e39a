import type { Ipv4Address, Ipv4Prefix } from "../net";

/** The subnet of a route server. https://learn.microsoft.com/azure/route-server/route-server-faq */
export const ROUTE_SERVER_SUBNET = "RouteServerSubnet";

/**
 * The subnet of gateways.
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 */
export const GATEWAY_SUBNET = "GatewaySubnet";

const SERVICE_SUBNETS: readonly string[] = [
  ROUTE_SERVER_SUBNET,
  GATEWAY_SUBNET,
  "AzureBastionSubnet",
  "AzureFirewallSubnet",
  "AzureFirewallManagementSubnet",
];

/** The name of the subnet of an Azure service that a text is, apart from its capitals. Azure needs the name exactly. */
export function serviceSubnetLike(name: string): string | undefined {
  return SERVICE_SUBNETS.find((each) => each.toLowerCase() === name.toLowerCase());
}

/**
 * Whether only one Azure service can be in a subnet of this name.
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-for-azure-services
 */
export function isServiceSubnet(name: string): boolean {
  return SERVICE_SUBNETS.includes(name);
}

/**
 * Prefix lengths of subnets. Azure makes route servers in a /27, although its documentation asks for a /26 today.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 */
export const SUBNET_LENGTHS = {
  shortest: 2,
  longest: 29,
  longestOfRouteServer: 27,
  advisedOfRouteServer: 26,
  advisedOfGateways: 27,
} as const;

/**
 * How many addresses at the start of every subnet Azure keeps for itself.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
export const RESERVED_AT_START = 4;

/**
 * Says why Azure assigns an address of a subnet to no machine, or `undefined` when it does.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
export function whyReserved(address: Ipv4Address, subnet: Ipv4Prefix): string | undefined {
  if (address.value === subnet.last) return "the last address of a subnet is its broadcast address";
  if (address.value - subnet.first < RESERVED_AT_START) return "Azure keeps the first four addresses of every subnet";
  return undefined;
}

/**
 * The addresses of both instances of a route server. Azure takes the first two that it does not reserve: this is
 * observed, not documented, so a deployment has to compare them with those that the route server reports.
 */
export function routeServerAddressesIn(subnet: Ipv4Prefix): string[] {
  return [RESERVED_AT_START, RESERVED_AT_START + 1].map((offset) => subnet.addressAt(offset).toString());
}
