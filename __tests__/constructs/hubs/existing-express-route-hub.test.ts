import { TerraformVariable, type TerraformStack } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { ExpressRouteGatewaySku } from "../../../lib/constructs/gateways";
import { ExpressRouteHub, type ExpressRouteHubAttributes } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology } from "../../../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { GATEWAY_SUBNETS, HUB_NETWORK, hubPart } from "../../support/existing";
import { APP, SSH_KEY, bodiesOf, bodyAt, emptyStack, resourcesOf } from "../../support/network";

function circuitOf(stack: TerraformStack, name: string) {
  return ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, {
    circuitId: hubPart(`expressRouteCircuits/${name}`),
  });
}

/** A hub of which everything is there; `attrs` says what is not. */
function existing(attrs: Partial<ExpressRouteHubAttributes> = {}, stack = emptyStack()) {
  const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "firewall", {
    asn: 65001,
    privateIp: "10.10.0.4",
    subnetAddressPrefix: "10.10.0.0/27",
  });
  const amsterdam = circuitOf(stack, "amsterdam");
  new OnPremisesSite(stack, "datacentre", { addressPrefixes: ["10.100.0.0/16"], circuits: [amsterdam] });
  const hub = ExpressRouteHub.fromExpressRouteHubAttributes(stack, "west", {
    ...HUB_NETWORK,
    ...GATEWAY_SUBNETS,
    appliance,
    expressRouteGatewayId: hubPart("virtualNetworkGateways/ergw"),
    routeServerId: hubPart("virtualHubs/rs"),
    gatewayRouteTableId: hubPart("routeTables/rt-gateway").replace("rg-hubs", "rg-tables"),
    connectedCircuits: [{ circuit: amsterdam, routingWeight: 10 }],
    ...attrs,
  });
  return { stack, hub };
}

/** The rules that the hub breaks with a spoke behind it, besides the one that asks for a second hub. */
function brokenWithSpoke({ stack, hub }: ReturnType<typeof existing>, range = "10.30.0.0/22"): string[] {
  const spoke = new Spoke(stack, "app", { ...APP, addressSpace: [range] });
  new DualHomedNetwork(stack, "network-of-one", { hubs: [hub], spokes: [spoke] });
  const broken = NetworkTopology.of(stack).violations();
  return broken.map(({ rule }) => rule).filter((rule) => rule !== "ARS070");
}

const typesIn = (stack: TerraformStack) =>
  resourcesOf(stack)
    .map(({ address }) => address.split(".")[0])
    .sort();

describe("an ExpressRoute hub that exists already", () => {
  it("gets nothing when nothing is missing, and is known to rules and router configurations all the same", () => {
    const { stack } = existing({ expressRouteGatewaySku: ExpressRouteGatewaySku.ER_GW_3_AZ });
    expect(resourcesOf(stack)).toEqual([]);
    expect(collectTopology(stack)).toMatchObject({
      gateways: [{ name: "west-ergw", type: "ExpressRoute", sku: "ErGw3AZ", existing: true }],
      gatewayConnections: [{ name: "west-ergw-amsterdam", circuit: "amsterdam", routingWeight: 10 }],
      routeServers: [{ name: "west-rs", branchToBranch: true, existing: true }],
      routeServerPeerings: [
        { routeServer: "west-rs", virtualAppliance: "firewall", accept: ["sites"], advertise: ["spokes"] },
      ],
    });
  });

  it("breaks no rule when a spoke is connected with it", () => {
    // The hub's own range as that of its spoke.
    expect(brokenWithSpoke(existing(), "10.10.0.0/22")).toContain("ARS007");
    expect(brokenWithSpoke(existing())).toEqual([]);
  });

  it("gets the sessions that it lacks", () => {
    expect(typesIn(existing({ peeringExists: false }).stack)).toEqual(["azurerm_route_server_bgp_connection"]);
  });

  it("gets a route server and the sessions when it has none", () => {
    expect(typesIn(existing({ routeServerId: undefined }).stack)).toEqual([
      "azurerm_public_ip",
      "azurerm_route_server",
      "azurerm_route_server_bgp_connection",
      "azurerm_subnet",
    ]);
  });

  it("gets the sessions with an appliance that is deployed, whether or not its route server is there", () => {
    const { stack } = existing({
      appliance: undefined,
      asn: 65001,
      adminSshPublicKey: SSH_KEY,
      applianceSubnetAddressPrefix: "10.10.3.0/27",
    });
    expect(bodyAt(stack, "west/RouteServerPeering/west-nva-1")).toMatchObject({
      route_server_id: hubPart("virtualHubs/rs"),
      peer_ip: "10.10.3.4",
    });
  });

  it("gets routes for spokes in the route table of its GatewaySubnet, wherever that is", () => {
    const { stack, hub } = existing();
    new Spoke(stack, "app", APP).connectTo(hub);
    expect(bodyAt(stack, "app/Peering-west/GatewayRoute")).toMatchObject({
      resource_group_name: "rg-tables",
      route_table_name: "rt-gateway",
      address_prefix: "10.30.0.0/22",
      next_hop_in_ip_address: "10.10.0.4",
    });
    expect(bodiesOf(stack, "azurerm_route_table")).toEqual([]);
  });

  it("takes the id of a route table that is only known when it is deployed", () => {
    const stack = emptyStack();
    const id = new TerraformVariable(stack, "table", { type: "string" });
    new Spoke(stack, "app", APP).connectTo(existing({ gatewayRouteTableId: id.stringValue }, stack).hub);
    expect(bodyAt(stack, "app/Peering-west/GatewayRoute")).toMatchObject({
      resource_group_name: '${element(split("/", var.table), 4)}',
      route_table_name: '${element(split("/", var.table), 8)}',
    });
  });

  it("gets a route table when its GatewaySubnet has none", () => {
    const { stack, hub } = existing({ gatewayRouteTableId: undefined });
    new Spoke(stack, "app", APP).connectTo(hub);
    expect(bodyAt(stack, "west/GatewaySubnet/RouteTable")).toMatchObject({
      name: "rt-west-gateway",
      resource_group_name: "rg-hubs",
      bgp_route_propagation_enabled: true,
    });
    expect(bodyAt(stack, "west/GatewaySubnet/RouteTableAssociation").subnet_id).toBe(
      `${HUB_NETWORK.virtualNetworkId}/subnets/GatewaySubnet`,
    );
    expect(bodyAt(stack, "app/Peering-west/GatewayRoute").address_prefix).toBe("10.30.0.0/22");
  });

  it("gets no routes when packets may pass the appliance by", () => {
    const direct = existing({ gatewayRouteTableId: undefined, returnThroughAppliance: false });
    expect(brokenWithSpoke(direct)).toEqual(["ARS094"]);
    expect(typesIn(direct.stack)).not.toContain("azurerm_route");
  });

  it("gets new connections, after the route server that is made beside its gateway", () => {
    const stack = emptyStack();
    const key = new TerraformVariable(stack, "key", { type: "string", sensitive: true });
    const circuits = [{ circuit: circuitOf(stack, "dublin"), routingWeight: 5, authorizationKey: key.stringValue }];
    existing({ circuits, routeServerId: undefined }, stack);
    const connection = bodyAt(stack, "west/ExpressRouteGateway/Connection-dublin/Resource");
    expect(connection).toMatchObject({
      name: "con-west-ergw-dublin",
      resource_group_name: "rg-hubs",
      type: "ExpressRoute",
      virtual_network_gateway_id: hubPart("virtualNetworkGateways/ergw"),
      express_route_circuit_id: hubPart("expressRouteCircuits/dublin"),
      authorization_key: "${var.key}",
      routing_weight: 5,
    });
    expect(connection.depends_on?.join()).toContain("azurerm_route_server_bgp_connection.");
    expect(bodiesOf(stack, "azurerm_virtual_network_gateway_connection")).toHaveLength(1);
    expect(collectTopology(stack).gatewayConnections.map(({ circuit }) => circuit)).toEqual(["amsterdam", "dublin"]);
  });

  it("may have a VPN gateway, too, with tunnels that are there and new ones", () => {
    const stack = emptyStack();
    const sharedKey = new TerraformVariable(stack, "key", { type: "string", sensitive: true }).stringValue;
    const [branch, office] = ["192.168.0.0/24", "192.168.1.0/24"].map(
      (prefix, index) => new OnPremisesSite(stack, ["branch", "office"][index], { addressPrefixes: [prefix] }),
    );
    existing(
      {
        vpnGatewayId: hubPart("virtualNetworkGateways/vpng"),
        connectedSites: [branch],
        connections: [{ site: office, routerAddress: "203.0.113.10", sharedKey }],
      },
      stack,
    );
    expect(typesIn(stack)).toEqual(["azurerm_local_network_gateway", "azurerm_virtual_network_gateway_connection"]);
    expect(bodyAt(stack, "west/VpnGateway/Connection-office/Resource").virtual_network_gateway_id).toBe(
      hubPart("virtualNetworkGateways/vpng"),
    );
    expect(collectTopology(stack).gateways.map(({ name, existing: there }) => [name, there])).toEqual([
      ["west-ergw", true],
      ["west-vpng", true],
    ]);
  });

  it.each<[string, Partial<ExpressRouteHubAttributes>, string]>([
    [
      "sessions of a route server that is yet to be made",
      { routeServerId: undefined, peeringExists: true },
      "peeringExists: is true, but the route server is yet to be made; give routeServerId",
    ],
    [
      "sessions of an appliance that is yet to be deployed",
      { appliance: undefined, peeringExists: true },
      "peeringExists: is true, but the appliance is yet to be deployed; give appliance",
    ],
    [
      "a route table without routes",
      { returnThroughAppliance: false },
      "gatewayRouteTableId: is for the routes that returnThroughAppliance leaves out; give one of them",
    ],
    [
      "the id of a network as gateway",
      { expressRouteGatewayId: HUB_NETWORK.virtualNetworkId },
      "is the id of a virtual network, not of a virtual network gateway; expected",
    ],
    ["another id as route server", { routeServerId: "rs" }, 'routeServerId: "rs" is no id of a route server; expected'],
    ["another id as route table", { gatewayRouteTableId: "rt" }, 'gatewayRouteTableId: "rt" is no id of a route table'],
    ["a range that is none", { gatewaySubnetAddressPrefix: "10.10.0.128" }, "gatewaySubnetAddressPrefix: "],
    [
      "one gateway as both",
      { vpnGatewayId: hubPart("virtualnetworkgateways/ERGW") },
      "vpnGatewayId: is the id of the ExpressRoute gateway; give that of the VPN gateway",
    ],
    ["tunnels without a VPN gateway", { connections: [] }, "connections: is for a VPN gateway, of which there is none"],
  ])("cannot have %s", (_what, attrs, message) => {
    expect(() => existing(attrs)).toThrow(message);
  });

  it("cannot be connected with a circuit that it is connected with already", () => {
    const { stack, hub } = existing();
    const again = stack.node.findChild("amsterdam") as ReturnType<typeof circuitOf>;
    expect(() => {
      hub.expressRouteGateway.connectTo({ circuit: again });
    }).toThrow("circuits: west-ergw is connected to amsterdam already; connect them once");
  });
});
