import { GATEWAY_SUBNET } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const gatewaysHaveTheirSubnet: Rule = {
  id: "ARS087",
  severity: "error",
  title: "The virtual network of a gateway has a subnet named GatewaySubnet",
  why: "Azure deploys gateways only into a subnet of exactly this name.",
  fix: "Add a /27 or larger named GatewaySubnet to the virtual network.",
  page: "expressRouteGateway",
  check(topology, lookup) {
    return topology.gateways.flatMap((gateway) => {
      const network = lookup.virtualNetwork(gateway.virtualNetwork);
      if (!network || lookup.subnet(network.name, GATEWAY_SUBNET)) return [];
      // The subnets of a network that exists already need not be described; one that holds a gateway has this one.
      if (network.existing && (gateway.existing || network.subnets.length === 0)) return [];
      const similar = network.subnets.find(({ name }) => name.toLowerCase() === GATEWAY_SUBNET.toLowerCase());
      const hint = similar ? `; "${similar.name}" has another spelling` : "";
      const message = `"${network.name}" of gateway "${gateway.name}" has no subnet ${GATEWAY_SUBNET}${hint}`;
      return findingAt(gateway, "virtualNetwork", message);
    });
  },
};
