import { TerraformVariable } from "cdktf";
import { VirtualAppliance } from "../../lib/constructs/appliances";
import { VpnHub, type VpnHubAttributes } from "../../lib/constructs/hubs";
import { OnPremisesSite } from "../../lib/constructs/on-premises";
import { GATEWAY_SUBNETS, HUB_NETWORK, hubPart } from "./existing";
import { emptyStack } from "./network";

/** A VPN hub that exists already, connected to a branch, and a tunnel to the branch. */
export function existingVpnHub(attrs: Partial<VpnHubAttributes> = {}, stack = emptyStack()) {
  const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "firewall", {
    asn: 65001,
    privateIp: "10.10.0.4",
    subnetAddressPrefix: "10.10.0.0/27",
  });
  const branch = new OnPremisesSite(stack, "branch", { addressPrefixes: ["192.168.0.0/24"], asn: 65100 });
  const sharedKey = new TerraformVariable(stack, "key", { type: "string", sensitive: true, default: "" }).stringValue;
  const hub = VpnHub.fromVpnHubAttributes(stack, "west", {
    ...HUB_NETWORK,
    ...GATEWAY_SUBNETS,
    appliance,
    vpnGatewayId: hubPart("virtualNetworkGateways/vpng"),
    routeServerId: hubPart("virtualHubs/rs"),
    gatewayRouteTableId: hubPart("routeTables/rt-gateway"),
    connectedSites: [branch],
    ...attrs,
  });
  const tunnel = { site: branch, routerAddress: "203.0.113.10", routerBgpAddress: "192.168.0.1", sharedKey };
  return { stack, hub, branch, tunnel };
}
