import { TerraformVariable } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { VpnGatewaySku } from "../../../lib/constructs/gateways";
import { VpnHub } from "../../../lib/constructs/hubs";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import type { VpnHubAttributes } from "../../../lib/constructs/hubs";
import { collectTopology } from "../../../lib/topology";
import { GATEWAY_SUBNETS, HUB_NETWORK, hubPart } from "../../support/existing";
import { bodyAt, emptyStack, resourcesOf } from "../../support/network";

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

describe("a VPN hub that exists already", () => {
  it("gets nothing when nothing is missing, and is known to rules and router configurations all the same", () => {
    const { stack, hub } = existing({ vpnGatewaySku: VpnGatewaySku.VPN_GW_2_AZ });
    expect(resourcesOf(stack)).toEqual([]);
    expect(hub.vpnGateway.gatewayId).toBe(hubPart("virtualNetworkGateways/vpng"));
    expect(collectTopology(stack)).toMatchObject({
      gateways: [{ name: "west-vpng", type: "Vpn", asn: 65515, sku: "VpnGw2AZ", existing: true }],
      gatewayConnections: [{ name: "west-vpng-branch", site: "branch" }],
      routeServers: [{ name: "west-rs", branchToBranch: true, existing: true }],
    });
  });

  it("gets new tunnels, to a site that has one already under another name", () => {
    const { stack, hub, tunnel } = existing();
    hub.vpnGateway.connectTo({ ...tunnel, name: "branch-2" });
    expect(bodyAt(stack, "west/VpnGateway/Connection-branch-2/Resource")).toMatchObject({
      name: "con-west-vpng-branch-2",
      type: "IPsec",
      resource_group_name: "rg-hubs",
      virtual_network_gateway_id: hubPart("virtualNetworkGateways/vpng"),
      shared_key: "${var.key}",
    });
    expect(resourcesOf(stack)).toHaveLength(2);
  });

  it("cannot have two tunnels of one name", () => {
    const { hub, tunnel } = existing();
    expect(() => {
      hub.vpnGateway.connectTo(tunnel);
    }).toThrow("connections.branch: west-vpng is connected to branch already; connect them once");
  });

  it("cannot be connected with a site twice", () => {
    const stack = emptyStack();
    const office = new OnPremisesSite(stack, "office", { addressPrefixes: ["192.168.1.0/24"] });
    expect(() => existing({ connectedSites: [office, office] }, stack)).toThrow(
      "connectedSites: west-vpng is connected to office already",
    );
  });

  it("needs the id of a gateway", () => {
    expect(() => existing({ vpnGatewayId: "vpng-west" })).toThrow(
      'vpnGatewayId: "vpng-west" is no id of a virtual network gateway; expected',
    );
  });
});
