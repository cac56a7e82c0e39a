import type { Ipv4Address, Ipv4Prefix } from "../net";

/**
 * Says why Azure gives an address of a subnet to nobody, or `undefined` when a machine can have it.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
export function whyReserved(address: Ipv4Address, subnet: Ipv4Prefix): string | undefined {
  if (address.value === subnet.last) return "the last address of a subnet is its broadcast address";
  if (address.value - subnet.first < 4) return "Azure keeps the first four addresses of every subnet";
  return undefined;
}
