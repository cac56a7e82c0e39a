import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, problemsThrownBy, terraformOf, withApp } from "../support/network-file";

const ONE = "11111111-1111-1111-1111-111111111111";
const TWO = "22222222-2222-2222-2222-222222222222";
const circuitId = (name: string, subscription = ONE) =>
  `/subscriptions/${subscription}/resourceGroups/rg-circuits/providers/Microsoft.Network/expressRouteCircuits/${name}`;

const AMSTERDAM = `{existing: {circuitId: ${circuitId("amsterdam", TWO)}}, peeringLocation: Amsterdam, authorizationKeyVariable: amsterdam_key}`;
const DUBLIN = `{existing: {circuitId: ${circuitId("dublin")}}}`;
const ORDERED = `location: westeurope
    resourceGroupName: rg-circuits
    serviceProviderName: Equinix
    peeringLocation: London
    bandwidthInMbps: 1000`;
const SITES = "sites: {dc: {addressPrefixes: 192.168.0.0/16, asn: 65100, circuits: [amsterdam, dublin]}}";

const textWith = (expressRoute: string, top = "", sites = SITES) =>
  networkText({
    top: `${top}\ncircuits:\n  amsterdam: ${AMSTERDAM}\n  dublin: ${DUBLIN}`,
    west: `asn: 65001\n    expressRoute: ${expressRoute}`,
    sites,
  });
const textWithCircuit = (circuit: string, expressRoute = "{circuits: london}", top = "") =>
  networkText({
    top: `${top}\ncircuits:\n  london:\n    ${circuit}`,
    west: `asn: 65001\n    expressRoute: ${expressRoute}`,
  });

const topologyOf = (text: string) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
const resourcesOf = (text: string, type: string) => Object.values(terraformOf(text).resource[type] ?? {});
const problemsOf = (text: string) =>
  withApp((app) => problemsThrownBy(() => networkFromFile(app, parseNetworkFile(text, "network.yaml"))));

describe("a hub with expressRoute", () => {
  it("has a gateway, a route server beside it and connections", () => {
    const topology = topologyOf(
      textWith("{circuits: [amsterdam, {circuit: dublin, routingWeight: 10, fastPath: true}]}"),
    );
    expect(topology.gateways).toMatchObject([{ name: "west-ergw", virtualNetwork: "west", sku: "ErGw1AZ" }]);
    expect(topology.circuits).toMatchObject([
      { name: "amsterdam", sites: ["dc"], peeringLocation: "Amsterdam", existing: true },
      { name: "dublin", sites: ["dc"], existing: true },
    ]);
    expect(topology.gatewayConnections).toMatchObject([
      { gateway: "west-ergw", circuit: "amsterdam", routingWeight: 0, fastPath: false },
      { gateway: "west-ergw", circuit: "dublin", routingWeight: 10, fastPath: true },
    ]);
    expect(topology.routeServers[0]).toMatchObject({ name: "west-rs", branchToBranch: true });
    expect(topology.onPremisesSites).toMatchObject([{ name: "dc", asn: 65100 }]);
  });

  it("may have no circuit yet", () => {
    const { gateways, gatewayConnections } = topologyOf(textWith("{}"));
    expect([gateways.length, gatewayConnections.length]).toEqual([1, 0]);
  });

  it("passes every field on", () => {
    const text = textWith(`
      gatewaySku: ErGw3AZ
      gatewaySubnetAddressPrefix: 10.10.1.0/27
      routeServerSubnetAddressPrefix: 10.10.2.0/26
      routeServerAddresses: [10.10.2.6, 10.10.2.7]
      routingPreference: ASPath
      returnThroughAppliance: false`);
    const { gateways, routeServers, virtualNetworks } = topologyOf(text);
    expect(gateways[0].sku).toBe("ErGw3AZ");
    expect(routeServers[0]).toMatchObject({
      addresses: ["10.10.2.6", "10.10.2.7"],
      routingPreference: "ASPath",
    });
    expect(virtualNetworks[0].subnets).toMatchObject([
      {},
      {},
      { name: "RouteServerSubnet", addressPrefix: "10.10.2.0/26" },
    ]);
    const subnet = virtualNetworks[0].subnets.find(({ name }) => name === "GatewaySubnet");
    expect(subnet?.addressPrefix).toBe("10.10.1.0/27");
    expect(subnet?.routeTable).toBeUndefined();
  });

  it("can have a gateway that scales, for which the stack asks for an azurerm that knows it", () => {
    const text = textWith("{gatewaySku: ErGwScale, minimumScaleUnits: 2, maximumScaleUnits: 10}");
    const { resource, terraform } = terraformOf(text);
    expect(Object.values(resource.azurerm_virtual_network_gateway)).toMatchObject([
      { sku: "ErGwScale", minimum_scale_unit: 2, maximum_scale_unit: 10 },
    ]);
    expect(terraform).toMatchObject({ required_providers: { azurerm: { version: "~> 4.79", source: "azurerm" } } });
    expect(topologyOf(text).gateways[0].minimumScaleUnits).toBe(2);
  });

  it("can have a gateway that accepts traffic from other virtual networks", () => {
    const traffic = (text: string) =>
      Object.values(terraformOf(textWith(text)).resource.azurerm_virtual_network_gateway).map(
        (gateway) => gateway.remote_vnet_traffic_enabled,
      );
    expect(traffic("{}")).toEqual([false]);
    expect(traffic("{remoteVirtualNetworkTraffic: true}")).toEqual([true]);
  });

  it("takes the circuits of a single name, a list and mappings alike", () => {
    const connections = ["dublin", "[dublin]", "[{circuit: dublin}]"].map((circuits) =>
      resourcesOf(textWith(`{circuits: ${circuits}}`), "azurerm_virtual_network_gateway_connection"),
    );
    expect(connections[0]).toHaveLength(1);
    expect(connections[1]).toEqual(connections[0]);
    expect(connections[2]).toEqual(connections[0]);
  });
});

describe("an authorization key", () => {
  it("is a sensitive variable that is declared when a connection needs it", () => {
    const { resource, variable } = terraformOf(textWith("{circuits: [amsterdam, dublin]}"));
    expect(variable).toEqual({ amsterdam_key: { type: "string", sensitive: true, nullable: false } });
    const connections = Object.values(resource.azurerm_virtual_network_gateway_connection);
    expect(connections.map((each) => [each.express_route_circuit_id, each.authorization_key])).toEqual([
      [circuitId("amsterdam", TWO), "${var.amsterdam_key}"],
      [circuitId("dublin"), undefined],
    ]);
    expect(terraformOf(textWith("{circuits: dublin}"))).not.toHaveProperty("variable");
  });

  it("of a connection is used rather than that of the circuit", () => {
    const text = textWith("{circuits: [{circuit: amsterdam, authorizationKeyVariable: west_key}]}");
    expect(Object.keys(terraformOf(text).variable ?? {})).toEqual(["west_key"]);
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toMatchObject([
      { authorization_key: "${var.west_key}" },
    ]);
  });
});

describe("a circuit that is ordered", () => {
  const PEERING = `privatePeering:
      primaryAddressPrefix: 172.16.0.0/30
      secondaryAddressPrefix: 172.16.0.4/30
      vlanId: 100
      peerAsn: 65100
      sharedKeyVariable: london_key`;

  it("passes every field on", () => {
    const text = textWithCircuit(
      `${ORDERED}\n    tier: Premium\n    family: UnlimitedData\n    provisioned: true\n    tags: {a: b}\n    ${PEERING}`,
      undefined,
      "naming: {prefix: prod}\ntags: {team: network}",
    );
    expect(resourcesOf(text, "azurerm_express_route_circuit")).toMatchObject([
      {
        name: "erc-prod-london",
        location: "westeurope",
        resource_group_name: "rg-circuits",
        service_provider_name: "Equinix",
        peering_location: "London",
        bandwidth_in_mbps: 1000,
        sku: { tier: "Premium", family: "UnlimitedData" },
        tags: { team: "network", a: "b" },
      },
    ]);
    expect(resourcesOf(text, "azurerm_express_route_circuit_peering")).toMatchObject([
      {
        primary_peer_address_prefix: "172.16.0.0/30",
        secondary_peer_address_prefix: "172.16.0.4/30",
        vlan_id: 100,
        peer_asn: 65100,
        shared_key: "${var.london_key}",
      },
    ]);
    const { variable, output } = terraformOf(text);
    expect(variable).toMatchObject({ london_key: { sensitive: true } });
    expect(output).toMatchObject({ "london-service-key": { sensitive: true } });
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toHaveLength(1);
  });

  it("is not connected before its provider has provisioned it", () => {
    const text = textWithCircuit(`${ORDERED}\n    ${PEERING}`);
    expect(resourcesOf(text, "azurerm_express_route_circuit")).toHaveLength(1);
    expect(resourcesOf(text, "azurerm_express_route_circuit_peering")).toEqual([]);
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toEqual([]);
  });

  it("can be on an ExpressRoute Direct port", () => {
    const port = circuitId("port").replace("Circuits", "Ports");
    const circuit = `location: a\n    resourceGroupName: rg\n    expressRoutePortId: ${port}\n    bandwidthInGbps: 10`;
    expect(resourcesOf(textWithCircuit(circuit), "azurerm_express_route_circuit")).toMatchObject([
      { express_route_port_id: port, bandwidth_in_gbps: 10 },
    ]);
  });

  it("authorizes each hub that is in another subscription, and nobody else", () => {
    const circuit = `${ORDERED}\n    provisioned: true\n    subscription: ${TWO}`;
    const text = textWithCircuit(circuit).replace("asn: 65002", "asn: 65002\n    expressRoute: {circuits: london}");
    const { resource, output, variable } = terraformOf(text);
    const authorizations = Object.entries(resource.azurerm_express_route_circuit_authorization);
    expect(authorizations.map(([, { name, provider }]) => [name, provider])).toEqual([
      ["auth-west-ergw", `azurerm.subscription-${TWO}`],
      ["auth-north-ergw", `azurerm.subscription-${TWO}`],
    ]);
    const keys = authorizations.map(
      ([id]) => `\${azurerm_express_route_circuit_authorization.${id}.authorization_key}`,
    );
    const connections = Object.values(resource.azurerm_virtual_network_gateway_connection);
    expect(connections.map((connection) => connection.authorization_key)).toEqual(keys);
    // Keys that are used here need not leave the state.
    expect(Object.keys(output ?? {})).toEqual(["london-service-key"]);
    expect(variable).toBeUndefined();
    const same = terraformOf(text.replaceAll(`subscription: ${TWO}`, "tags: {}"));
    expect(same.resource).not.toHaveProperty("azurerm_express_route_circuit_authorization");
  });

  it("has authorizations for others, whose keys are sensitive outputs", () => {
    const { resource, output } = terraformOf(textWithCircuit(`${ORDERED}\n    authorizations: partner`));
    expect(Object.values(resource.azurerm_express_route_circuit_authorization)).toMatchObject([
      { name: "auth-partner", resource_group_name: "rg-circuits" },
    ]);
    expect(output).toMatchObject({ "london-partner-authorization-key": { sensitive: true } });
  });

  it("is made in its own subscription, with the provider of the hubs that are there", () => {
    const circuit = `${ORDERED}\n    subscription: ${TWO}`;
    const text = textWithCircuit(circuit).replace("asn: 65001", `asn: 65001\n    subscription: ${TWO}`);
    expect(resourcesOf(text, "azurerm_express_route_circuit")).toMatchObject([
      { provider: `azurerm.subscription-${TWO}` },
    ]);
    expect(terraformOf(text).provider.azurerm).toHaveLength(2);
  });
});

describe("what constructs refuse", () => {
  it.each([
    [
      textWith("{gatewaySubnetAddressPrefix: 10.10.1.0/28}"),
      /^network.yaml:12:48 hubs.west.expressRoute.gatewaySubnetAddr/,
    ],
    [
      textWith("{routeServerSubnetAddressPrefix: 10.10.1.0/28}"),
      /:12:52 hubs.west.expressRoute.routeServerSubnetAddre/,
    ],
    [
      textWith("{circuits: dublin}").replace("10.10.0.0/22", "10.10.0.0/26"),
      / hubs.west.addressSpace: 10.10.0.0\/26 has/,
    ],
    [
      textWithCircuit(
        `${ORDERED}\n    privatePeering: {primaryAddressPrefix: 172.16.0.0/29, secondaryAddressPrefix: 172.16.0.8/30, vlanId: 1, peerAsn: 65100}`,
      ),
      /:11:44 circuits.london.privatePeering.primaryAddressPrefix: is 172.16.0.0\/29; give a \/30$/,
    ],
    [
      textWith("{gatewaySku: ErGw3AZ, minimumScaleUnits: 2}"),
      /^network.yaml:12:60 hubs.west.expressRoute.minimumScaleUnits: is for gateways of the SKU ErGwScale/,
    ],
    [
      textWithCircuit(`${ORDERED}\n    authorizations: [partner-]`),
      /:11:22 circuits.london.authorizations\[0\]: "auth-partner-" is not a name Azure takes/,
    ],
    [
      textWithCircuit(`${ORDERED}\n    provisioned: true\n    authorizations: west-ergw\n    subscription: ${TWO}`),
      /:12:21 circuits.london.authorizations: has "west-ergw", the name of the authorization that is created for the gateway west-ergw/,
    ],
  ])("is said of the line: case %#", (text, expected) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(expected);
  });
});
