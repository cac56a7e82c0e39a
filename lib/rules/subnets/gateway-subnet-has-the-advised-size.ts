import { GATEWAY_SUBNET, SUBNET_LENGTHS } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const gatewaySubnetHasTheAdvisedSize: Rule = {
  id: "ARS016",
  severity: "warning",
  title: "GatewaySubnet is a /27 or larger",
  why: "A smaller GatewaySubnet cannot hold an ExpressRoute gateway and a VPN gateway together.",
  fix: "Make GatewaySubnet a /27, or a /26 for up to 16 circuits.",
  page: "expressRouteGateway",
  check: (topology) =>
    subnetsOf(topology, GATEWAY_SUBNET)
      .filter(({ prefix }) => prefix && prefix.length > SUBNET_LENGTHS.advisedOfGateways)
      .map((place) => {
        const message = `GatewaySubnet is ${place.subnet.addressPrefix}; Microsoft recommends a /27 or larger`;
        return findingAtSubnet(place, "addressPrefix", message);
      }),
};
