import { applianceAddressesOf } from "../views/appliance-addresses";
import { GATEWAY_SUBNET, ROUTE_SERVER_SUBNET, whyReserved } from "../../azure";
import { subnetHolding } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

export const applianceAddressesCanBeAssigned: Rule = {
  id: "ARS044",
  severity: "error",
  title: "Azure can assign every address of an appliance",
  why: "Azure reserves the first four addresses and the last one of every subnet. It allows nothing but its own services in RouteServerSubnet and GatewaySubnet. A route server ignores a peer in RouteServerSubnet.",
  fix: "Use the fifth address of the appliance's subnet, such as 10.10.0.4 of 10.10.0.0/27, or a later one.",
  page: "virtualNetworkFaq",
  check(topology, lookup) {
    return applianceAddressesOf(topology).flatMap(({ appliance, element, field, address }) => {
      const network = lookup.virtualNetwork(appliance.virtualNetwork);
      const place = network && subnetHolding(network, address);
      if (!place?.prefix) return [];
      const { name } = place.subnet;
      if (name === ROUTE_SERVER_SUBNET || name === GATEWAY_SUBNET) {
        return findingAt(element, field, `${address} is in ${name}, which takes no appliances`);
      }
      const why = whyReserved(address, place.prefix);
      if (why === undefined) return [];
      return findingAt(element, field, `${address} cannot be used in subnet "${name}", ${place.prefix}: ${why}`);
    });
  },
};
