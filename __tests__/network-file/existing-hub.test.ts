import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { FIREWALL, HUB_SUBSCRIPTION, IDS, RANGES, existingWith, fileWithHub } from "../support/existing-file";
import { networkText, terraformOf, withApp } from "../support/network-file";

const topologyOf = (text: string) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));

/** What is made in the hub's subscription, as type and name. */
function madeInHub(text: string): string[] {
  const { resource } = terraformOf(text);
  return Object.entries(resource)
    .flatMap(([type, byId]) =>
      Object.values(byId)
        .filter(({ provider }) => provider === `azurerm.subscription-${HUB_SUBSCRIPTION}`)
        .map((each) => `${type.replace("azurerm_", "")} ${String(each.name ?? each.subnet_id)}`),
    )
    .sort();
}

const resourcesOf = (text: string, type: string) => Object.values(terraformOf(text).resource[type] ?? {});

describe("a hub that exists already, in a file", () => {
  it("gets half a peering and a route when everything else is there", () => {
    const existing = existingWith(
      ["expressRouteGatewayId", "routeServerId", "gatewayRouteTableId"],
      "connectedCircuits: [amsterdam, {circuit: dublin, routingWeight: 10, fastPath: true}]",
    );
    const text = fileWithHub(existing, FIREWALL, `expressRoute: {gatewaySku: ErGw3AZ, ${RANGES}}`);
    expect(madeInHub(text)).toEqual(["route udr-app", "virtual_network_peering peer-west-to-app"]);
    expect(topologyOf(text)).toMatchObject({
      gateways: [{ name: "west-ergw", sku: "ErGw3AZ", existing: true }],
      gatewayConnections: [
        { circuit: "amsterdam", routingWeight: 0, fastPath: false },
        { circuit: "dublin", routingWeight: 10, fastPath: true },
      ],
      routeServers: [{ name: "west-rs", existing: true }, { name: "app-rs" }],
    });
  });

  it("gets a route server, its sessions, a route table and a connection that it lacks", () => {
    const existing = existingWith(["expressRouteGatewayId"], "connectedCircuits: amsterdam");
    const text = fileWithHub(existing, FIREWALL, `expressRoute: {circuits: dublin, ${RANGES}}`);
    expect(madeInHub(text)).toEqual([
      "public_ip pip-west-rs",
      "route udr-app",
      "route_server rs-west",
      "route_server_bgp_connection bgp-west-nva-1",
      "route_table rt-west-gateway",
      "subnet RouteServerSubnet",
      expect.stringMatching(/^subnet_route_table_association .*\/virtualNetworks\/vnet-hub\/subnets\/GatewaySubnet$/),
      "virtual_network_gateway_connection con-west-ergw-dublin",
      "virtual_network_peering peer-west-to-app",
    ]);
  });

  it("has the scale units that it has, which no resource is made for", () => {
    const scalable = `expressRoute: {gatewaySku: ErGwScale, minimumScaleUnits: 10, ${RANGES}}`;
    const text = fileWithHub(existingWith(["expressRouteGatewayId", "routeServerId"]), FIREWALL, scalable);
    expect(topologyOf(text).gateways).toMatchObject([{ sku: "ErGwScale", minimumScaleUnits: 10, existing: true }]);
    expect(terraformOf(text).resource).not.toHaveProperty("azurerm_virtual_network_gateway");
  });

  it("says whether its gateway accepts traffic from other virtual networks", () => {
    const open = `expressRoute: {remoteVirtualNetworkTraffic: true, ${RANGES}}`;
    const text = fileWithHub(existingWith(["expressRouteGatewayId", "routeServerId"]), FIREWALL, open);
    expect(topologyOf(text).gateways).toMatchObject([{ remoteVirtualNetworkTraffic: true, existing: true }]);
  });

  it("says what its appliance runs", () => {
    const withBird = FIREWALL.replace("asn: 65001", "asn: 65001, software: bird");
    const [withSoftware, without] = [withBird, FIREWALL].map(
      (appliance) => topologyOf(fileWithHub(existingWith([]), appliance)).virtualAppliances[0],
    );
    expect(withSoftware.software).toBe("bird");
    expect(without).not.toHaveProperty("software");
  });

  it("is given a key by a circuit that is ordered here, in another subscription", () => {
    const ordered =
      "dublin: {location: northeurope, resourceGroupName: rg-circuits, serviceProviderName: Equinix, peeringLocation: Dublin, bandwidthInMbps: 200, provisioned: true}";
    const text = fileWithHub(
      existingWith(["expressRouteGatewayId"]),
      FIREWALL,
      `expressRoute: {circuits: dublin, ${RANGES}}`,
    ).replace(/dublin: .*/, ordered);
    expect(resourcesOf(text, "azurerm_express_route_circuit_authorization")).toMatchObject([
      { name: "auth-west-ergw" },
    ]);
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toMatchObject([
      { authorization_key: expect.stringMatching(/^\$\{azurerm_express_route_circuit_authorization\..*\}$/) as string },
    ]);
  });

  it("gets an appliance and subnets that it lacks", () => {
    const text = fileWithHub(
      existingWith([]),
      "asn: 65001",
      "applianceSubnetAddressPrefix: 10.10.3.0/27",
      "applianceInstances: 2",
      "subnets: [{name: tools, addressPrefix: 10.10.2.0/26}]",
      "tags: {team: network}",
    );
    expect(madeInHub(text)).toEqual(
      expect.arrayContaining([
        "linux_virtual_machine vm-west-nva-1",
        "linux_virtual_machine vm-west-nva-2",
        "subnet snet-tools",
        "subnet snet-west-nva",
      ]),
    );
    expect(resourcesOf(text, "azurerm_virtual_network").map(({ name }) => name)).toEqual(["vnet-north", "vnet-app"]);
    const [machine] = resourcesOf(text, "azurerm_linux_virtual_machine");
    expect(machine).toMatchObject({ tags: { team: "network" }, resource_group_name: "rg-hubs" });
  });

  it("may have a VPN gateway, with tunnels that are there and new ones", () => {
    const existing = existingWith(["vpnGatewayId", "routeServerId"], "connectedSites: branch");
    const tunnel = "{site: office, routerAddress: 203.0.113.10, sharedKeyVariable: office_key}";
    const text = fileWithHub(existing, FIREWALL, `vpn: {gatewaySku: VpnGw2AZ, connections: [${tunnel}], ${RANGES}}`);
    expect(topologyOf(text)).toMatchObject({
      gateways: [{ name: "west-vpng", type: "Vpn", sku: "VpnGw2AZ", existing: true }],
      gatewayConnections: [{ site: "branch" }, { site: "office" }],
    });
    expect(resourcesOf(text, "azurerm_virtual_network_gateway_connection")).toMatchObject([
      { name: "con-west-vpng-office", virtual_network_gateway_id: IDS.vpnGatewayId, shared_key: "${var.office_key}" },
    ]);
  });

  it("may have both gateways", () => {
    const existing = existingWith(["expressRouteGatewayId", "vpnGatewayId"], "connectedSites: [branch, office]");
    const more =
      "routeServerAddresses: [10.10.0.70, 10.10.0.71], routingPreference: ASPath, returnThroughAppliance: false";
    const topology = topologyOf(fileWithHub(existing, FIREWALL, `expressRoute: {${more}, ${RANGES}}`));
    expect(topology).toMatchObject({
      gateways: [{ name: "west-ergw" }, { name: "west-vpng" }],
      gatewayConnections: [{ site: "branch" }, { site: "office" }],
    });
    expect(topology.routeServers[0]).toMatchObject({
      addresses: ["10.10.0.70", "10.10.0.71"],
      routingPreference: "ASPath",
    });
    const gatewaySubnet = topology.virtualNetworks[0].subnets.find(({ name }) => name === "GatewaySubnet");
    expect(gatewaySubnet).not.toHaveProperty("routeTable");
  });

  it("has its sessions with the appliance, or lacks them", () => {
    const existing = existingWith(["expressRouteGatewayId", "routeServerId"], "peeringExists: false");
    const text = fileWithHub(existing, FIREWALL, `expressRoute: {${RANGES}}`);
    expect(madeInHub(text)).toContain("route_server_bgp_connection bgp-west-nva-1");
  });
});

describe("a spoke that exists already, in a file", () => {
  const text = networkText({
    spoke: `${existingWith([])}
    routeServerSubnetAddressPrefix: 10.30.1.0/26
    subnets: [{name: web, addressPrefix: 10.30.2.0/26}]`,
  });

  it("gets a route server, its half of the peerings and the subnets that are named", () => {
    expect(madeInHub(text)).toEqual([
      "public_ip pip-app-rs",
      "route_server rs-app",
      "route_server_bgp_connection bgp-north-nva-1",
      "route_server_bgp_connection bgp-west-nva-1",
      "subnet RouteServerSubnet",
      "subnet snet-web",
      "virtual_network_peering peer-app-to-north",
      "virtual_network_peering peer-app-to-west",
    ]);
  });

  it("leaves the halves of the hubs to the hubs' subscription", () => {
    const halves = resourcesOf(text, "azurerm_virtual_network_peering").filter(
      ({ provider }) => provider === undefined,
    );
    expect(halves.map(({ name }) => name)).toEqual(["peer-west-to-app", "peer-north-to-app"]);
  });
});
