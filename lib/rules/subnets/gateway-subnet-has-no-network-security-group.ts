import { GATEWAY_SUBNET } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const gatewaySubnetHasNoNetworkSecurityGroup: Rule = {
  id: "ARS017",
  severity: "error",
  title: "GatewaySubnet has no network security group",
  why: "Azure does not support a network security group on GatewaySubnet. The gateway stops working.",
  fix: "Remove the network security group from GatewaySubnet, and filter on the subnets behind it.",
  page: "vpnGatewaySettings",
  check: (topology) =>
    subnetsOf(topology, GATEWAY_SUBNET)
      .filter(({ subnet }) => subnet.networkSecurityGroup)
      .map((place) => {
        const message = `GatewaySubnet of "${place.network.name}" has a network security group`;
        return findingAtSubnet(place, "networkSecurityGroup", message);
      }),
};
