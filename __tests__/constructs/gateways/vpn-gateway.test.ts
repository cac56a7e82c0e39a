import { TerraformVariable } from "cdktf";
import {
  VpnGateway,
  type IVpnGateway,
  type VpnConnectionProps,
  type VpnGatewaySku,
} from "../../../lib/constructs/gateways";
import { Hub } from "../../../lib/constructs/hubs";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { collectTopology } from "../../../lib/topology";
import { hubPart } from "../../support/existing";
import { WEST, bodiesOf, bodyAt, emptyStack } from "../../support/network";

/** A gateway that exists already, and a tunnel for it. */
function existing(gatewayId = hubPart("virtualNetworkGateways/vpng")) {
  const stack = emptyStack();
  const virtualNetwork = new Hub(stack, "west", WEST);
  const gateway = VpnGateway.fromVpnGatewayAttributes(stack, "gateway", { virtualNetwork, gatewayId });
  const key = new TerraformVariable(stack, "key", { type: "string", sensitive: true });
  const site = new OnPremisesSite(stack, "branch", { addressPrefixes: ["192.168.0.0/24"], asn: 65100 });
  const tunnel: VpnConnectionProps = { site, routerAddress: "203.0.113.10", sharedKey: key.stringValue };
  return { stack, gateway, tunnel };
}

describe("VpnGateway", () => {
  it.each<[string, (gateway: IVpnGateway, tunnels: VpnConnectionProps[]) => void]>([
    [
      "connectTo",
      (gateway, tunnels) => {
        for (const tunnel of tunnels) gateway.connectTo(tunnel);
      },
    ],
    [
      "connect, which is deprecated",
      (gateway, tunnels) => {
        gateway.connect(tunnels);
      },
    ],
  ])("creates a connection for each tunnel, one after another, with %s", (_method, connect) => {
    const { stack, gateway, tunnel } = existing();
    connect(gateway, [tunnel, { ...tunnel, name: "branch-2", routerAddress: "203.0.113.11" }]);
    const routers = bodiesOf(stack, "azurerm_local_network_gateway");
    expect(routers.map(({ gateway_address: address }) => address)).toEqual(["203.0.113.11", "203.0.113.10"]);
    expect(JSON.stringify(bodyAt(stack, "gateway/Connection-branch/Resource").depends_on)).not.toContain("Connection-");
    expect(JSON.stringify(bodyAt(stack, "gateway/Connection-branch-2/Resource").depends_on)).toContain(
      "gateway_Connection-branch_",
    );
    expect(collectTopology(stack).gatewayConnections.map(({ name }) => name)).toEqual([
      "west-vpng-branch",
      "west-vpng-branch-2",
    ]);
  });

  it("says in the topology that a tunnel has static routes although its site has an ASN", () => {
    const { stack, gateway, tunnel } = existing();
    const plain = new OnPremisesSite(stack, "plain", { addressPrefixes: ["192.168.1.0/24"] });
    gateway.connectTo(tunnel);
    gateway.connectTo({ ...tunnel, name: "with-bgp", routerBgpAddress: "192.168.0.1" });
    gateway.connectTo({ ...tunnel, site: plain });
    expect(bodiesOf(stack, "azurerm_local_network_gateway").filter((body) => "bgp_settings" in body)).toHaveLength(1);
    expect(collectTopology(stack).gatewayConnections.map(({ name, bgp }) => [name, bgp])).toEqual([
      ["west-vpng-branch", false],
      ["west-vpng-with-bgp", undefined],
      ["west-vpng-plain", undefined],
    ]);
  });

  it("refuses an SKU that Azure does not have, and proposes the likely one", () => {
    const stack = emptyStack();
    const virtualNetwork = new Hub(stack, "west", WEST);
    const sku = "VpnGw1" as VpnGatewaySku;
    expect(() => new VpnGateway(stack, "gateway", { virtualNetwork, subnetId: "id", sku })).toThrow(
      '[network/gateway] sku: "VpnGw1" is not possible; did you mean "VpnGw1AZ"? Allowed are VpnGw1AZ, VpnGw2AZ',
    );
  });

  it("refuses algorithms that Azure does not have, and those that do not go together", () => {
    const { gateway, tunnel } = existing();
    const policy = {
      dhGroup: "DHGroup15",
      ikeEncryption: "AES256",
      ikeIntegrity: "SHA384",
      ipsecEncryption: "GCMAES256",
      ipsecIntegrity: "SHA256",
      pfsGroup: "PFS24",
    };
    expect(() => {
      gateway.connectTo({ ...tunnel, ipsecPolicy: policy });
    }).toThrow(
      '[network/gateway] connections.branch.ipsecPolicy.dhGroup: "DHGroup15" is not possible; did you mean "DHGroup1"? Allowed are None, DHGroup1, DHGroup14, DHGroup2, DHGroup2048, DHGroup24, ECP256, ECP384\n' +
        "[network/gateway] connections.branch.ipsecPolicy.ipsecIntegrity: is SHA256, but ipsecEncryption is GCMAES256; with GCMAES both must be the same",
    );
  });

  it("refuses an id that is not the id of a gateway", () => {
    expect(() => existing(hubPart("virtualNetworks/vnet-hub"))).toThrow("[network/gateway] gatewayId: ");
  });
});
