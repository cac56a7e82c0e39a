import { GATEWAY_SUBNET } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const fastPathPassesNoApplianceBy: Rule = {
  id: "ARS103",
  severity: "warning",
  title: "A connection with FastPath belongs to a gateway that sends nothing through an appliance",
  why: "With FastPath, packets from on-premises bypass the gateway. The routes of GatewaySubnet do not apply to them, and the appliance does not see them.",
  fix: "Switch FastPath off, or remove the routes to the appliance from GatewaySubnet.",
  page: "fastPath",
  check(topology, lookup) {
    return topology.gatewayConnections.flatMap((connection) => {
      const network = lookup.gateway(connection.gateway)?.virtualNetwork;
      if (!connection.fastPath || network === undefined) return [];
      const routes = lookup.subnet(network, GATEWAY_SUBNET)?.routeTable?.routes ?? [];
      const through = routes.find(({ nextHopType }) => nextHopType === "VirtualAppliance");
      if (!through) return [];
      const message = `"${connection.name}" has FastPath on, so packets from on-premises bypass the routes of GatewaySubnet of "${network}", such as that for ${through.addressPrefix} to the appliance`;
      return findingAt(connection, "fastPath", message);
    });
  },
};
