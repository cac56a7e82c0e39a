import { VpnGatewaySku } from "../../../lib/constructs/gateways";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { collectTopology } from "../../../lib/topology";
import { hubPart } from "../../support/existing";
import { bodyAt, emptyStack, resourcesOf } from "../../support/network";
import { existingVpnHub } from "../../support/existing-vpn-hub";

describe("a VPN hub that exists already", () => {
  it("gets nothing when nothing is missing, and is known to rules and router configurations all the same", () => {
    const { stack, hub } = existingVpnHub({ vpnGatewaySku: VpnGatewaySku.VPN_GW_2_AZ });
    expect(resourcesOf(stack)).toEqual([]);
    expect(hub.vpnGateway.gatewayId).toBe(hubPart("virtualNetworkGateways/vpng"));
    expect(collectTopology(stack)).toMatchObject({
      gateways: [{ name: "west-vpng", type: "Vpn", asn: 65515, sku: "VpnGw2AZ", existing: true }],
      gatewayConnections: [{ name: "west-vpng-branch", site: "branch" }],
      routeServers: [{ name: "west-rs", branchToBranch: true, existing: true }],
    });
  });

  it("gets new tunnels, to a site that has one already under another name", () => {
    const { stack, hub, tunnel } = existingVpnHub();
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
    const { hub, tunnel } = existingVpnHub();
    expect(() => {
      hub.vpnGateway.connectTo(tunnel);
    }).toThrow("connections.branch: west-vpng is connected to branch already; connect them once");
  });

  it("cannot be connected with a site twice", () => {
    const stack = emptyStack();
    const office = new OnPremisesSite(stack, "office", { addressPrefixes: ["192.168.1.0/24"] });
    expect(() => existingVpnHub({ connectedSites: [office, office] }, stack)).toThrow(
      "connectedSites: west-vpng is connected to office already",
    );
  });

  it("needs the id of a gateway", () => {
    expect(() => existingVpnHub({ vpnGatewayId: "vpng-west" })).toThrow(
      'vpnGatewayId: "vpng-west" is no id of a virtual network gateway; expected',
    );
  });
});
