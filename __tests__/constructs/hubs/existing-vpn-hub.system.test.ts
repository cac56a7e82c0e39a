import { TerraformVariable } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { VpnHub } from "../../../lib/constructs/hubs";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Spoke } from "../../../lib/constructs/spokes";
import type { VpnHubAttributes } from "../../../lib/constructs/hubs";
import { GATEWAY_SUBNETS, HUB_NETWORK, hubPart } from "../../support/existing";
import { APP, emptyStack, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform, planStack } from "../../support/terraform";

function existing(attrs: Partial<VpnHubAttributes> = {}, stack = emptyStack()) {
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
  const tunnel = { site: branch, routerAddress: "203.0.113.10", bgpPeeringAddress: "192.168.0.1", sharedKey };
  return { stack, hub, branch, tunnel };
}

describeWithTerraform("a VPN hub that exists already", () => {
  it("can be planned with a route server, a route table and a tunnel that it lacks", async () => {
    const { folder, stackFolder } = synthesize((stack) => {
      withProvider(stack);
      const lacking = { routeServerId: undefined, gatewayRouteTableId: undefined, connectedSites: [] };
      const { hub, tunnel } = existing(lacking, stack);
      hub.vpnGateway.connectTo(tunnel);
      new Spoke(stack, "app", APP).connectTo(hub);
    });
    expect(folder).toBeValidTerraform();
    const { text } = await planStack(stackFolder);
    expect(text).toContain("0 to change, 0 to destroy.");
    expect(text).not.toContain("azurerm_virtual_network_gateway.");
  }, 60_000);
});
