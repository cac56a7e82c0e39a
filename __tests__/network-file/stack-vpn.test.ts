import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { NetworkTopology } from "../../lib/constructs/networks";
import { collectTopology } from "../../lib/topology";
import { BGP_ENABLED } from "../support/bindings";
import { networkText, problemsThrownBy, terraformOf, withApp } from "../support/network-file";

const SITES = `sites:
  branch: {addressPrefixes: 192.168.0.0/24, asn: 65100}
  shop: {addressPrefixes: [192.168.1.0/24, 192.168.2.0/24]}`;
const BRANCH =
  "{site: branch, routerAddress: 203.0.113.10, routerBgpAddress: 192.168.0.1, sharedKeyVariable: branch_key}";
const SHOP = "{site: shop, routerAddress: 203.0.113.20, sharedKeyVariable: branch_key, name: shop-1}";

const textWith = (vpn: string, hub = "asn: 65001", sites = SITES) =>
  networkText({ west: `${hub}\n    vpn: ${vpn}`, sites });
const topologyOf = (text: string) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
const resourcesOf = (text: string, type: string) => Object.values(terraformOf(text).resource[type] ?? {});
const problemsOf = (text: string) =>
  withApp((app) => problemsThrownBy(() => networkFromFile(app, parseNetworkFile(text, "network.yaml"))));

describe("a hub with vpn", () => {
  it("has a gateway, a route server beside it and tunnels", () => {
    const topology = topologyOf(textWith(`{connections: [${BRANCH}, ${SHOP}]}`));
    expect(topology.gateways).toMatchObject([{ name: "west-vpng", type: "Vpn", sku: "VpnGw1AZ" }]);
    expect(topology.gatewayConnections).toMatchObject([
      { name: "west-vpng-branch", gateway: "west-vpng", site: "branch" },
      { name: "west-vpng-shop-1", gateway: "west-vpng", site: "shop" },
    ]);
    expect(topology.routeServers[0]).toMatchObject({ name: "west-rs", branchToBranch: true });
  });

  it("has a single tunnel with or without a list around it", () => {
    const { gatewayConnections } = topologyOf(textWith(`{connections: ${BRANCH}}`));
    expect(gatewayConnections).toMatchObject([{ name: "west-vpng-branch", gateway: "west-vpng", site: "branch" }]);
    expect(gatewayConnections).toEqual(topologyOf(textWith(`{connections: [${BRANCH}]}`)).gatewayConnections);
    expect(problemsOf(textWith("{connections: []}"))).toEqual([expect.stringContaining("is empty")]);
  });

  it("may have no tunnel yet", () => {
    const { gateways, gatewayConnections } = topologyOf(textWith("{}"));
    expect([gateways.length, gatewayConnections.length]).toEqual([1, 0]);
  });

  it("passes every field on", () => {
    const { gateways, routeServers, virtualNetworks } = topologyOf(
      textWith(`
      gatewaySku: VpnGw3AZ
      gatewaySubnetAddressPrefix: 10.10.1.0/27
      routeServerSubnetAddressPrefix: 10.10.2.0/26
      routeServerAddresses: [10.10.2.6, 10.10.2.7]
      routingPreference: VpnGateway
      returnThroughAppliance: false`),
    );
    expect(gateways[0].sku).toBe("VpnGw3AZ");
    expect(routeServers[0]).toMatchObject({ addresses: ["10.10.2.6", "10.10.2.7"], routingPreference: "VpnGateway" });
    const subnets = new Map(virtualNetworks[0].subnets.map((subnet) => [subnet.name, subnet]));
    expect(subnets.get("GatewaySubnet")?.addressPrefix).toBe("10.10.1.0/27");
    expect(subnets.get("GatewaySubnet")?.routeTable).toBeUndefined();
    expect(subnets.get("RouteServerSubnet")?.addressPrefix).toBe("10.10.2.0/26");
  });

  it("speaks BGP with routers that do, and has static routes to the others", () => {
    const text = textWith(`{connections: [${BRANCH}, ${SHOP}]}`);
    expect(resourcesOf(text, "azurerm_local_network_gateway")).toMatchObject([
      { gateway_address: "203.0.113.10", bgp_settings: { asn: 65100, bgp_peering_address: "192.168.0.1" } },
      { gateway_address: "203.0.113.20", address_space: ["192.168.1.0/24", "192.168.2.0/24"] },
    ]);
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toMatchObject([
      { type: "IPsec", [BGP_ENABLED]: true },
      { type: "IPsec", [BGP_ENABLED]: false },
    ]);
  });

  it("passes the algorithms on", () => {
    const policy =
      "{dhGroup: ECP384, ikeEncryption: AES256, ikeIntegrity: SHA384, ipsecEncryption: GCMAES256, ipsecIntegrity: GCMAES256, pfsGroup: ECP384}";
    const text = textWith(`{connections: [${BRANCH.replace("}", `, ipsecPolicy: ${policy}}`)}]}`);
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toMatchObject([
      {
        ipsec_policy: {
          dh_group: "ECP384",
          ike_encryption: "AES256",
          ike_integrity: "SHA384",
          ipsec_encryption: "GCMAES256",
          ipsec_integrity: "GCMAES256",
          pfs_group: "ECP384",
        },
      },
    ]);
  });
});

describe("a hub with vpn and expressRoute", () => {
  it("has both gateways and one route server, as expressRoute says", () => {
    const { gateways, gatewayConnections, routeServers } = topologyOf(
      textWith(
        `{gatewaySku: VpnGw2AZ, connections: [${BRANCH}]}`,
        "asn: 65001\n    expressRoute: {routingPreference: ASPath}",
      ),
    );
    expect(gateways).toMatchObject([
      { name: "west-ergw", type: "ExpressRoute", sku: "ErGw1AZ" },
      { name: "west-vpng", type: "Vpn", sku: "VpnGw2AZ" },
    ]);
    expect(gatewayConnections).toMatchObject([{ gateway: "west-vpng", site: "branch" }]);
    expect(routeServers.filter(({ virtualNetwork }) => virtualNetwork === "west")).toMatchObject([
      { name: "west-rs", routingPreference: "ASPath" },
    ]);
  });
});

describe("a shared key", () => {
  it("is a sensitive variable that several tunnels may have", () => {
    const text = textWith(`{connections: [${BRANCH}, ${SHOP}]}`);
    expect(terraformOf(text).variable).toEqual({ branch_key: { type: "string", sensitive: true, nullable: false } });
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toMatchObject([
      { shared_key: "${var.branch_key}" },
      { shared_key: "${var.branch_key}" },
    ]);
    expect(terraformOf(textWith("{}"))).not.toHaveProperty("variable");
  });
});

describe("a site", () => {
  const sites =
    "sites:\n  dc: {addressPrefixes: 172.16.0.0/12, reachedThrough: [north, west]}\n  branch: {addressPrefixes: 192.168.0.0/24, asn: 65100, moreSpecifics: true, reachedThrough: west}";

  it("is reached through appliances, in the order of the file, and through tunnels", () => {
    const { virtualAppliances, onPremisesSites } = topologyOf(textWith(`{connections: [${BRANCH}]}`, undefined, sites));
    expect(virtualAppliances.map((appliance) => [appliance.name, appliance.sites])).toEqual([
      ["west-nva", ["dc", "branch"]],
      ["north-nva", ["dc"]],
    ]);
    expect(onPremisesSites).toMatchObject([
      { name: "dc", moreSpecifics: false },
      { name: "branch", asn: 65100, moreSpecifics: true, maximumPrefixes: 1000 },
    ]);
  });

  it("behind a tunnel is in the router's configuration", () => {
    withApp((app) => {
      const text = textWith(`{connections: [${BRANCH}]}`);
      networkFromFile(app, parseNetworkFile(text, "network.yaml"));
      const topology = NetworkTopology.of(app);
      expect(topology.routerConfiguration("west-nva")).toContain("ip prefix-list SITES permit 192.168.0.0/24");
      expect(topology.routerConfiguration("north-nva")).not.toContain("192.168.0.0/24");
    });
  });
});

describe("what constructs refuse", () => {
  it.each([
    [
      textWith("{gatewaySubnetAddressPrefix: 10.10.1.0/28}"),
      /^network.yaml:9:39 hubs.west.vpn.gatewaySubnetAddressPrefix/,
    ],
    [textWith("{routeServerSubnetAddressPrefix: 10.10.1.0/28}"), /:9:43 hubs.west.vpn.routeServerSubnetAddressPrefix/],
    [textWith("{}").replace("10.10.0.0/22", "10.10.0.0/26"), / hubs.west.addressSpace: 10.10.0.0\/26 has/],
    [
      textWith("{}", "asn: 65001\n    expressRoute: {gatewaySubnetAddressPrefix: 10.10.1.0/28}"),
      / hubs.west.expressRoute.gatewaySubnetAddressPrefix/,
    ],
  ])("is said of the line: case %#", (text, expected) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(expected);
  });
});
