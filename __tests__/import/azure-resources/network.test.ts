import { readTerraform } from "../../../lib/import";
import { changed, dualHomedPlan, plannedHalf, plannedNetwork, richPlan } from "../../support/planned-network";
import { planJson, planned, ref, stateJson, type Planned } from "../../support/terraform-plan";

const read = (plan: readonly Planned[]) => readTerraform([{ text: planJson(plan), file: "plan.json" }]);

test("reads gateways, what they connect, and what stands before appliances", () => {
  const { topology, report } = read(richPlan());
  expect(report.unknown).toEqual([]);
  expect(topology.gateways).toMatchObject([
    { name: "Vpn", virtualNetwork: "vnet-west", type: "Vpn", asn: 65515, activeActive: true, sku: "VpnGw1AZ" },
    { name: "ExpressRoute", type: "ExpressRoute", remoteVirtualNetworkTraffic: false },
  ]);
  expect(topology.gatewayConnections).toMatchObject([
    { name: "branch-connection", gateway: "Vpn", site: "on-premises-as65100", routingWeight: 0 },
    { name: "circuit-connection", gateway: "ExpressRoute", circuit: "circuit" },
  ]);
  expect(topology.circuits).toMatchObject([{ sites: ["on-premises-as65200"], peeringLocation: "Amsterdam" }]);
  expect(topology.onPremisesSites).toMatchObject([
    { name: "on-premises-as65200", asn: 65200, prefixes: ["192.0.2.0/24"] },
    { name: "on-premises-as65100", asn: 65100, prefixes: ["192.168.0.0/24"] },
  ]);
  const west = topology.virtualAppliances.find(({ name }) => name === "vm-west-nva");
  expect(west).toMatchObject({
    loadBalancerIp: "10.10.0.5",
    subnetGateway: "10.10.0.1",
  });
  expect(report.assumed).toContain("10.10.0.5, a free address of nva, stands for that of west, which is not known yet");
});

test("reads routes, associations and NAT gateways of subnets", () => {
  const { topology } = read(richPlan());
  const west = topology.virtualNetworks.find(({ name }) => name === "vnet-west");
  expect(west?.subnets.find(({ name }) => name === "nva")).toMatchObject({ natGateway: "nat" });
  expect(west?.subnets.find(({ name }) => name === "GatewaySubnet")?.routeTable).toEqual({
    bgpRoutePropagation: true,
    routes: ["10.30.0.0/16", "10.40.0.0/16"].map((addressPrefix) => ({
      addressPrefix,
      nextHopType: "VirtualAppliance",
      nextHopIp: "10.10.0.5",
    })),
  });
});

test("tells networks of one name apart by their resource groups", () => {
  const one = plannedNetwork("one", "10.1.0.0/16", {}).map((each) => ({
    ...each,
    values: { ...each.values, name: "net" },
  }));
  const other = plannedNetwork("other", "10.2.0.0/16", {}).map((each) => ({
    ...each,
    values: { ...each.values, name: "net", resource_group_name: "rg-2" },
  }));
  const half = changed([plannedHalf("one", "other")], "azurerm_virtual_network_peering.one-other", {
    virtual_network_name: "net",
  });
  const { topology } = read([...one, ...other, ...half]);
  expect(topology.virtualNetworks.map(({ name }) => name)).toEqual(["rg/net", "rg-2/net"]);
  expect(topology.virtualNetworkPeerings).toMatchObject([{ from: "rg/net", to: "rg-2/net" }]);
});

test("takes a network with a gateway or a router for a hub, and others for spokes", () => {
  const roles = read(dualHomedPlan()).topology.virtualNetworks.map(({ name, role }) => [name, role]);
  expect(roles).toEqual([
    ["vnet-app", "spoke"],
    ["vnet-data", "spoke"],
    ["vnet-west", "hub"],
    ["vnet-north", "hub"],
  ]);
});

test("ranks the hubs of spokes that are connected with them", () => {
  expect(read(dualHomedPlan()).topology.dualHomedNetworks).toEqual([
    {
      name: "vnet-west+vnet-north",
      hubs: ["vnet-west", "vnet-north"],
      spokes: ["vnet-app", "vnet-data"],
      mode: "active-passive",
      spokeToSpoke: false,
    },
  ]);
});

test("does not take a next hop that is not known for none", () => {
  const plan = changed(richPlan(), "azurerm_route.to-app", {
    next_hop_in_ip_address: ref("azurerm_firewall.fw.private_ip"),
  });
  const { topology, report } = read(plan);
  const west = topology.virtualNetworks.find(({ name }) => name === "vnet-west");
  expect(west?.subnets.find(({ name }) => name === "GatewaySubnet")?.routeTable?.routes).toHaveLength(1);
  expect(report.unknown).toEqual([
    "route to-app of gateways: azurerm_route.to-app.next_hop_in_ip_address is not known yet",
  ]);
  expect(report.incomplete).toEqual(["vnet-west"]);
});

test("says what is not in the input", () => {
  const { report } = read(dualHomedPlan().filter(({ address }) => !/north/.test(address) || /app-north/.test(address)));
  expect(report.unknown).toEqual([
    "the router 10.20.0.4 that rs-app peers with: no virtual network in the input has this address",
    "the network that vnet-app is peered with by to-north: azurerm_virtual_network_peering.app-north.remote_virtual_network_id is not known yet",
  ]);
  expect(report.incomplete).toEqual(["rs-app", "vnet-app"]);
});

test("takes addresses of route servers that Azure reports", () => {
  const plan = changed(dualHomedPlan(), "azurerm_route_server.app", { virtual_router_ips: ["10.30.0.8", "10.30.0.9"] });
  expect(read(plan).topology.routeServers[0].addresses).toEqual(["10.30.0.8", "10.30.0.9"]);
  expect(read(dualHomedPlan()).topology.routeServers[0].addresses).toEqual(["10.30.0.4", "10.30.0.5"]);
});

test("leaves out what the model cannot say, and says so", () => {
  const wan = planned("azurerm_virtual_hub.hub", { resource_group_name: "rg", name: "hub", virtual_wan_id: "/x" });
  const route = changed(richPlan(), "azurerm_route.to-app", { address_prefix: "AzureMonitor" });
  expect(read([...route, wan]).report.leftOut).toEqual([
    "hub: Virtual WAN is not part of the model",
    "route to-app to AzureMonitor: service tags and IPv6 are not part of the model",
  ]);
});

test("reads a state, in which subnets are inside of their network, too", () => {
  const id = "/subscriptions/1/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net";
  const values = { resource_group_name: "rg", name: "net" };
  const network = planned("azurerm_virtual_network.net", {
    ...values,
    id,
    address_space: ["10.0.0.0/16"],
    subnet: [
      { name: "a", address_prefixes: ["10.0.0.0/24"], security_group: "" },
      { name: "b", address_prefixes: ["10.0.1.0/24"], security_group: "" },
    ],
  });
  const subnet = planned("azurerm_subnet.a", {
    id: `${id}/subnets/a`,
    resource_group_name: "rg",
    name: "a",
    virtual_network_name: "net",
    address_prefixes: ["10.0.0.0/24"],
    default_outbound_access_enabled: false,
  });
  const { topology } = readTerraform([{ text: stateJson([network, subnet]), file: "state.json" }]);
  expect(topology.virtualNetworks[0].subnets).toEqual([
    { name: "a", addressPrefix: "10.0.0.0/24", defaultOutboundAccess: false },
    { name: "b", addressPrefix: "10.0.1.0/24" },
  ]);
});

test("takes what user routes lead to for an appliance without BGP", () => {
  const hub = plannedNetwork("hub", "10.0.0.0/16", { AzureFirewallSubnet: "10.0.0.0/26" });
  const spoke = plannedNetwork("spoke", "10.1.0.0/16", { web: "10.1.0.0/24" });
  const firewall = planned("azurerm_firewall.fw", {
    resource_group_name: "rg",
    name: "fw",
    ip_configuration: [
      { name: "ip", private_ip_address: ref(), subnet_id: ref("azurerm_subnet.hub-AzureFirewallSubnet.id") },
    ],
  });
  const plan = [
    ...hub,
    ...spoke,
    firewall,
    planned("azurerm_route_table.rt", {
      resource_group_name: "rg",
      name: "rt",
      route: [
        {
          name: "default",
          address_prefix: "0.0.0.0/0",
          next_hop_type: "VirtualAppliance",
          next_hop_in_ip_address: ref("azurerm_firewall.fw.ip_configuration[0].private_ip_address"),
        },
      ],
    }),
    planned("azurerm_subnet_route_table_association.a", {
      subnet_id: ref("azurerm_subnet.spoke-web.id"),
      route_table_id: ref("azurerm_route_table.rt.id"),
    }),
  ];
  const { topology, report } = read(plan);
  expect(report.unknown).toEqual([]);
  expect(topology.virtualAppliances).toMatchObject([
    { name: "fw", virtualNetwork: "vnet-hub", instances: [{ name: "fw", privateIp: "10.0.0.4" }], deployed: false },
  ]);
  expect(topology.virtualAppliances[0].asn).toBeUndefined();
  expect(topology.virtualNetworks.map(({ role }) => role)).toEqual(["hub", "spoke"]);
});

test("takes the address of a machine for that of its interface", () => {
  const plan = changed(dualHomedPlan(), "azurerm_route_server_bgp_connection.app-west-nva", {
    peer_ip: ref("azurerm_linux_virtual_machine.west-nva.private_ip_address"),
  });
  const [{ topology, report }, direct] = [read(plan), read(dualHomedPlan())];
  expect({ topology, report }).toEqual({ topology: direct.topology, report: direct.report });
});
