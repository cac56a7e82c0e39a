import { type App, TerraformStack } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../../lib/constructs/networks";
import { Spoke, type SpokeAttributes } from "../../../lib/constructs/spokes";
import { networkFromFile, parseNetworkFile } from "../../../lib/network-file";
import { networkText, problemsOf, withApp } from "../../support/network-file";
import { APP, WEST, bodiesOf, bodyAt, emptyStack, resourcesOf } from "../../support/network";

const EXISTING = {
  virtualNetworkId:
    "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet",
  addressSpace: ["10.30.0.0/22"],
  location: "westeurope",
  routeServerId:
    "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/rs",
  routeServerSubnetAddressPrefix: "10.30.0.0/26",
};

const COMMUNITY = "bgpCommunity: 12076:20001";

describe("Spoke", () => {
  it("makes the network, a workload subnet and the route server with branch-to-branch off", () => {
    const stack = emptyStack();
    const spoke = new Spoke(stack, "app", APP);
    expect(
      resourcesOf(stack)
        .map(({ address }) => address.split(".")[0])
        .sort(),
    ).toEqual([
      "azurerm_public_ip",
      "azurerm_resource_group",
      "azurerm_route_server",
      "azurerm_subnet",
      "azurerm_subnet",
      "azurerm_virtual_network",
    ]);
    expect(bodiesOf(stack, "azurerm_route_server")[0]).toMatchObject({
      name: "rs-app",
      sku: "Standard",
      branch_to_branch_traffic_enabled: false,
    });
    expect(bodiesOf(stack, "azurerm_public_ip")[0]).toMatchObject({ sku: "Standard", allocation_method: "Static" });
    expect(spoke.routeServer.addresses).toEqual(["10.30.0.4", "10.30.0.5"]);
  });

  it("keeps the first /26 for the route server and puts workloads behind it, private by default", () => {
    const stack = emptyStack();
    new Spoke(stack, "app", {
      ...APP,
      subnets: [{ name: "web" }, { name: "db", prefixLength: 27, defaultOutboundAccess: true }],
    });
    const subnets = bodiesOf(stack, "azurerm_subnet").map((s) => [
      s.name,
      s.address_prefixes,
      s.default_outbound_access_enabled,
    ]);
    expect(subnets).toEqual([
      ["RouteServerSubnet", ["10.30.0.0/26"], undefined],
      ["snet-db", ["10.30.0.128/27"], true],
      ["snet-web", ["10.30.0.64/26"], false],
    ]);
  });

  // https://learn.microsoft.com/azure/firewall/firewall-faq, https://learn.microsoft.com/azure/bastion/configuration-settings
  it("leaves the names that Azure needs for its services as they are", () => {
    const stack = emptyStack();
    const services = ["AzureFirewallSubnet", "AzureFirewallManagementSubnet", "AzureBastionSubnet", "GatewaySubnet"];
    const spoke = new Spoke(stack, "app", { ...APP, subnets: [...services, "web"].map((name) => ({ name })) });
    const subnets = bodiesOf(stack, "azurerm_subnet").map((each) => [each.name, each.default_outbound_access_enabled]);
    expect(subnets).toEqual([
      ["RouteServerSubnet", undefined],
      ["AzureBastionSubnet", undefined],
      ["AzureFirewallManagementSubnet", undefined],
      ["AzureFirewallSubnet", undefined],
      ["GatewaySubnet", undefined],
      ["snet-web", false],
    ]);
    expect(spoke.subnetId("AzureFirewallSubnet")).toBeDefined();
    expect(() => new Spoke(stack, "data", { ...APP, subnets: [{ name: "azurefirewallsubnet" }] })).toThrow(
      'subnets[0].name: "azurefirewallsubnet" cannot be used; Azure needs "AzureFirewallSubnet"',
    );
  });

  it("never moves a subnet when another one is appended", () => {
    const prefixes = (names: string[]) => {
      const stack = emptyStack();
      new Spoke(stack, "app", { ...APP, subnets: names.map((name) => ({ name })) });
      return bodiesOf(stack, "azurerm_subnet").map(
        (subnet) => `${String(subnet.name)} ${String(subnet.address_prefixes)}`,
      );
    };
    expect(prefixes(["web", "db", "cache"])).toEqual(expect.arrayContaining(prefixes(["web", "db"])));
  });

  it("stops the deployment when the route server reports other addresses than the routers know", () => {
    const stack = emptyStack();
    new Spoke(stack, "app", { ...APP, routeServerAddresses: ["10.30.0.6", "10.30.0.7"] });
    const { lifecycle } = bodyAt(stack, "app/RouteServer/Resource") as unknown as {
      lifecycle: { postcondition: { condition: string; error_message: string }[] };
    };
    expect(lifecycle.postcondition[0].condition).toContain('["10.30.0.6", "10.30.0.7"]');
    expect(lifecycle.postcondition[0].error_message).toContain("give the reported ones as `addresses`");
  });

  it.each([
    ["TypeScript", () => new Spoke(emptyStack(), "app", { ...APP, bgpCommunity: "12076:20001" })],
    ["network.yaml", (app: App) => networkFromFile(app, parseNetworkFile(networkText({ spoke: COMMUNITY }), "n.yaml"))],
  ])("has the BGP community that ExpressRoute attaches to its routes, from %s", (_source, create) => {
    const { bgp_community } = withApp((app) => bodyAt(TerraformStack.of(create(app)), "app/Resource"));
    expect(bgp_community).toBe("12076:20001");
  });

  it("refuses a community of another AS, in TypeScript and in network.yaml alike", () => {
    const message = 'bgpCommunity: "65001:1" cannot be used; expected a form such as "12076:20001"';
    expect(() => new Spoke(emptyStack(), "app", { ...APP, bgpCommunity: "65001:1" })).toThrow(message);
    const text = networkText({ spoke: COMMUNITY.replace("12076:20001", "65001:1") });
    expect(problemsOf(text)).toEqual([`network.yaml:17:19 spokes.app.${message}`]);
  });

  it("uses an existing one with its route server, and makes only what connects it", () => {
    const stack = emptyStack();
    const spoke = Spoke.fromSpokeAttributes(stack, "app", EXISTING);
    expect(resourcesOf(stack)).toEqual([]);
    spoke.connectTo(new Hub(stack, "west", WEST));
    const made = resourcesOf(stack).filter(({ path }) => path.startsWith("app/"));
    expect(made.map(({ path }) => path).sort()).toEqual([
      "app/Bgp-west/AllowBgp-app-rs",
      "app/Bgp-west/west-nva-1",
      "app/Peering-west/FromHub",
      "app/Peering-west/FromSpoke",
    ]);
    expect(bodyAt(stack, "app/Bgp-west/west-nva-1")).toMatchObject({
      route_server_id: EXISTING.routeServerId,
      peer_asn: 65001,
      peer_ip: "10.10.0.4",
    });
  });

  it("gives an existing one without a route server what it lacks, and nothing else", () => {
    const stack = emptyStack();
    const spoke = Spoke.fromSpokeAttributes(stack, "app", {
      ...EXISTING,
      routeServerId: undefined,
      subnets: [{ name: "web", addressPrefix: "10.30.1.0/26" }],
    });
    expect(
      resourcesOf(stack)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["app/RouteServer/PublicIp", "app/RouteServer/Resource", "app/RouteServer/Subnet", "app/Subnet-web"]);
    expect(bodyAt(stack, "app/RouteServer/Subnet")).toMatchObject({
      name: "RouteServerSubnet",
      address_prefixes: [EXISTING.routeServerSubnetAddressPrefix],
      virtual_network_name: spoke.virtualNetworkName,
    });
    expect(bodyAt(stack, "app/RouteServer/Resource").branch_to_branch_traffic_enabled).toBe(false);
    // One write on the virtual network after another.
    expect(bodyAt(stack, "app/RouteServer/Subnet").depends_on).toEqual([expect.stringContaining("Subnet-web")]);
  });

  it.each<[string, Partial<SpokeAttributes>, string]>([
    ["of a gateway as route server", { routeServerId: EXISTING.virtualNetworkId }, "not of a route server; expected"],
    ["without a range for a subnet", { subnets: [{ name: "web" }] }, "subnets[0].addressPrefix: is missing"],
  ])("refuses an existing one %s", (_what, attrs, message) => {
    expect(() => Spoke.fromSpokeAttributes(emptyStack(), "app", { ...EXISTING, ...attrs })).toThrow(message);
  });

  it.each([
    [
      "a range without room for the route server",
      { addressSpace: ["10.30.0.0/27"] },
      "has no room for the route server's /26",
    ],
    [
      "a route server subnet that is too small",
      { routeServerSubnetAddressPrefix: "10.30.0.0/28" },
      "10.30.0.0/28 is too small for a route server",
    ],
    [
      "one address for two instances",
      { routeServerAddresses: ["10.30.0.4"] },
      "addresses: has [10.30.0.4]; a route server has exactly two different ones",
    ],
    ["a malformed address", { routeServerAddresses: ["10.30.0.4", "x"] }, 'addresses[1]: "x" is not an IPv4 address'],
    [
      "a malformed subnet",
      { subnets: [{ name: "a", addressPrefix: "10.30.0.0" }] },
      'subnets[0].addressPrefix: "10.30.0.0" has no prefix length; did you mean "10.30.0.0/32"?',
    ],
    ["a missing location", { location: undefined as unknown as string }, "location: is missing: the Azure region"],
    ["an empty location", { location: "" }, 'location: "" is no region; expected letters, digits and spaces'],
    ["a location that no region can have", { location: "west;europe" }, 'location: "west;europe" is no region'],
    ["a name server that has no address", { dnsServers: ["10.10"] }, 'dnsServers[0]: "10.10" is not an IPv4 address'],
    ["IPv6", { dnsServers: ["10.10.0.4", "fe80::1"] }, 'dnsServers[1]: "fe80::1" is IPv6'],
    [
      "a name of a subnet",
      { subnets: [{ name: "web/1" }] },
      'subnets[0].name: "web/1" cannot be used; expected letters',
    ],
    [
      "a subnet length that is none",
      { subnets: [{ name: "a", prefixLength: 33 }] },
      "subnets[0].prefixLength: 33 is not possible",
    ],
  ])("refuses %s", (_what, props, message) => {
    expect(() => new Spoke(emptyStack(), "app", { ...APP, ...props })).toThrow(message);
  });

  it("refuses to be connected to one hub twice", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", WEST);
    const spoke = new Spoke(stack, "app", APP);
    spoke.connectTo(hub);
    expect(() => spoke.connectTo(hub)).toThrow(
      "[network/app] hub: the spoke is connected to west already; connect them once",
    );
    expect(() => new DualHomedNetwork(stack, "n", { hubs: [hub], spokes: [spoke] })).toThrow(
      "connected to west already",
    );
  });

  it("peers with a vendor's appliance in an existing hub", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65010,
      privateIps: ["10.10.1.4", "10.10.1.5"],
    });
    const hub = Hub.fromHubAttributes(stack, "west", {
      virtualNetworkId:
        "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub",
      addressSpace: ["10.10.0.0/16"],
      location: "westeurope",
      appliance,
    });
    new Spoke(stack, "app", APP).connectTo(hub);
    expect(bodiesOf(stack, "azurerm_route_server_bgp_connection").map((c) => [c.name, c.peer_ip, c.peer_asn])).toEqual([
      ["bgp-fw-1", "10.10.1.4", 65010],
      ["bgp-fw-2", "10.10.1.5", 65010],
    ]);
    expect(bodiesOf(stack, "azurerm_network_security_rule")).toEqual([]);
    expect(bodyAt(stack, "app/Peering-west/FromHub")).toMatchObject({
      resource_group_name: "hub",
      virtual_network_name: "hub",
    });
  });
});
