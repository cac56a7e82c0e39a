import { applianceAddressesOf } from "../views/appliance-addresses";
import { findingAt, type Rule } from "../rule";
import { few } from "../../text";

export const applianceAddressesLieInTheirNetwork: Rule = {
  id: "ARS043",
  severity: "error",
  title: "The addresses of an appliance lie in its virtual network",
  why: "BGP with a route server, and every next hop, needs an address that Azure can deliver to. Loopback and link-local addresses do not work, nor do addresses behind the appliance.",
  fix: "Use the private address of the appliance's network interface, or of the load balancer in front of it.",
  page: "peerWithAppliance",
  check(topology, lookup) {
    return applianceAddressesOf(topology).flatMap(({ appliance, element, field, address }) => {
      const ranges = lookup.rangesOf(appliance.virtualNetwork);
      if (address.isLoopback) {
        return findingAt(element, field, `${address} is a loopback address, which Azure does not deliver to`);
      }
      if (address.isLinkLocal) {
        return findingAt(element, field, `${address} is a link-local address, which Azure does not deliver to`);
      }
      if (ranges.length === 0 || ranges.some((range) => range.containsAddress(address))) return [];
      const message = `${address} of appliance "${appliance.name}" is not in "${appliance.virtualNetwork}", ${few(ranges.map(String))}`;
      return findingAt(element, field, message);
    });
  },
};
