import { GATEWAY_SUBNET, PAGES } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const gatewaySubnetHasNoNetworkSecurityGroup: Rule = {
  id: "ARS017",
  severity: "error",
  title: "GatewaySubnet has no network security group",
  why: "A network security group on GatewaySubnet is not supported and stops the gateway from working.",
  fix: "Take the network security group off GatewaySubnet and filter on the subnets behind it.",
  page: PAGES.vpnGatewaySettings,
  check(topology) {
    return subnetsOf(topology, GATEWAY_SUBNET)
      .filter(({ subnet }) => subnet.networkSecurityGroup)
      .map((place) =>
        findingAtSubnet(
          place,
          "networkSecurityGroup",
          `GatewaySubnet of "${place.network.name}" has a network security group`,
        ),
      );
  },
};
