import { DeploymentGraph } from "./deployment-graph";
import { missingDependencies } from "./missing-dependencies";
import { resourcesIn } from "./network";
import { unorderedWrites } from "./unordered-writes";

type Bodies = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The graph of a few resources, each written as `type.id` and its fields. */
function graphOf(bodies: Bodies): DeploymentGraph {
  const resource: Record<string, Record<string, unknown>> = {};
  for (const [address, body] of Object.entries(bodies)) {
    const [type, id] = address.split(".");
    (resource[type] ??= {})[id] = { ...body, "//": { metadata: { path: `stack/${id}` } } };
  }
  return new DeploymentGraph(resourcesIn({ resource }));
}

const GROUP = { resource_group_name: "rg" };
const inHub = { ...GROUP, virtual_network_name: "${azurerm_virtual_network.hub.name}" };
const HUB: Bodies = {
  "azurerm_virtual_network.hub": { ...GROUP, name: "vnet-hub", address_space: ["10.10.0.0/22"] },
  "azurerm_subnet.gateways": { ...inHub, name: "GatewaySubnet" },
  "azurerm_subnet.servers": { ...inHub, name: "RouteServerSubnet", depends_on: ["azurerm_subnet.gateways"] },
  "azurerm_virtual_network_gateway.gateway": {
    type: "ExpressRoute",
    ip_configuration: [{ subnet_id: "${azurerm_subnet.gateways.id}" }],
    depends_on: ["azurerm_subnet.servers"],
  },
};
const SERVER = { subnet_id: "${azurerm_subnet.servers.id}", branch_to_branch_traffic_enabled: true };
const half = (from: string, to: string, more: object = {}) => ({
  ...GROUP,
  virtual_network_name: from,
  remote_virtual_network_id: `/subscriptions/0/resourceGroups/RG/providers/Microsoft.Network/virtualNetworks/${to}`,
  ...more,
});

describe("the graph of a deployment", () => {
  it("follows references and depends_on through other resources", () => {
    const graph = graphOf(HUB);
    expect(graph.isBefore("azurerm_virtual_network.hub", "azurerm_virtual_network_gateway.gateway")).toBe(true);
    expect(graph.isBefore("azurerm_subnet.gateways", "azurerm_virtual_network_gateway.gateway")).toBe(true);
    expect(graph.isBefore("azurerm_virtual_network_gateway.gateway", "azurerm_subnet.gateways")).toBe(false);
    expect(graph.cycles).toEqual([]);
  });

  it("tells what waits for itself", () => {
    const graph = graphOf({
      "azurerm_subnet.a": { depends_on: ["azurerm_subnet.b"] },
      "azurerm_subnet.b": { depends_on: ["azurerm_subnet.a"] },
    });
    expect(graph.cycles).toEqual(["azurerm_subnet.a", "azurerm_subnet.b"]);
  });
});

describe("writes that may be under way at once", () => {
  it("are none when all are in one chain", () => {
    expect(unorderedWrites(graphOf({ ...HUB, "azurerm_route_server.server": SERVER }))).toHaveLength(1);
    const chained = { ...SERVER, depends_on: ["azurerm_virtual_network_gateway.gateway"] };
    expect(unorderedWrites(graphOf({ ...HUB, "azurerm_route_server.server": chained }))).toEqual([]);
  });

  it("are a gateway and a route server in one virtual network that do not wait for each other", () => {
    expect(unorderedWrites(graphOf({ ...HUB, "azurerm_route_server.server": SERVER }))).toEqual([
      "gateway and server write on network rg/vnet-hub at once",
    ]);
  });

  it("are a half of a peering and what happens in the other network", () => {
    const graph = graphOf({
      ...HUB,
      "azurerm_virtual_network_peering.there": half("vnet-spoke", "vnet-hub"),
    });
    expect(unorderedWrites(graph)).toEqual(
      ["hub", "gateways", "servers", "gateway"].map((name) => `${name} and there write on network rg/vnet-hub at once`),
    );
  });

  it("are the two halves of one peering, but not halves of two, which azurerm itself makes one by one", () => {
    const graph = graphOf({
      "azurerm_virtual_network_peering.there": half("vnet-spoke", "vnet-hub"),
      "azurerm_virtual_network_peering.back": half("vnet-hub", "vnet-spoke"),
      "azurerm_virtual_network_peering.other": half("vnet-hub", "vnet-data"),
    });
    expect(unorderedWrites(graph)).toEqual([
      "there and back write on network rg/vnet-spoke and network rg/vnet-hub at once",
    ]);
  });

  it("are connections of one gateway or route server, here or known by its id", () => {
    const connection = { virtual_network_gateway_id: "${azurerm_virtual_network_gateway.gateway.id}" };
    const graph = graphOf({
      ...HUB,
      "azurerm_virtual_network_gateway_connection.one": connection,
      "azurerm_virtual_network_gateway_connection.two": connection,
      "azurerm_route_server_bgp_connection.three": { route_server_id: "/rs", peer_ip: "10.10.0.4" },
      "azurerm_route_server_bgp_connection.four": { route_server_id: "/rs", peer_ip: "10.10.0.5" },
    });
    expect(unorderedWrites(graph)).toEqual([
      "one and two write on gateway azurerm_virtual_network_gateway.gateway at once",
      "three and four write on route server /rs at once",
    ]);
  });
});

describe("dependencies that are missing", () => {
  it("are that of a route server on the gateway beside it, and of a VPN gateway on an ExpressRoute gateway", () => {
    const vpn = { type: "Vpn", ip_configuration: [{ subnet_id: "${azurerm_subnet.gateways.id}" }] };
    const graph = graphOf({
      ...HUB,
      "azurerm_route_server.server": SERVER,
      "azurerm_virtual_network_gateway.vpn": vpn,
    });
    expect(missingDependencies(graph)).toEqual([
      "vpn does not wait for gateway",
      "server does not wait for gateway",
      "server does not wait for vpn",
    ]);
  });

  it("are that of gateways on the routes of their subnet", () => {
    const association = { subnet_id: "${azurerm_subnet.gateways.id}", route_table_id: "/rt" };
    const graph = graphOf({ ...HUB, "azurerm_subnet_route_table_association.routes": association });
    expect(missingDependencies(graph)).toEqual(["gateway does not wait for routes"]);
  });

  it("are that of a half that uses gateways on the half that offers them, and of that one on the gateways", () => {
    const graph = graphOf({
      ...HUB,
      "azurerm_virtual_network_peering.offer": half("vnet-hub", "vnet-spoke", { allow_gateway_transit: true }),
      "azurerm_virtual_network_peering.use": half("vnet-spoke", "vnet-hub", { use_remote_gateways: true }),
    });
    expect(missingDependencies(graph)).toEqual(["offer does not wait for gateway", "use does not wait for offer"]);
  });

  it("are those of BGP on both halves of the peering, and of the script of a machine on its connections", () => {
    const graph = graphOf({
      ...HUB,
      "azurerm_virtual_network.spoke": { ...GROUP, name: "vnet-spoke", address_space: ["10.30.0.0/22"] },
      "azurerm_subnet.ours": {
        ...GROUP,
        virtual_network_name: "${azurerm_virtual_network.spoke.name}",
        name: "RouteServerSubnet",
      },
      "azurerm_route_server.ours-rs": { subnet_id: "${azurerm_subnet.ours.id}" },
      "azurerm_network_interface.card": { ip_configuration: [{ private_ip_address: "10.10.0.4" }] },
      "azurerm_linux_virtual_machine.machine": { network_interface_ids: ["${azurerm_network_interface.card.id}"] },
      "azurerm_virtual_machine_run_command.script": {
        virtual_machine_id: "${azurerm_linux_virtual_machine.machine.id}",
      },
      "azurerm_virtual_network_peering.there": half("vnet-spoke", "vnet-hub"),
      "azurerm_virtual_network_peering.back": half("vnet-hub", "vnet-spoke"),
      "azurerm_virtual_network_peering.elsewhere": half("vnet-spoke", "vnet-other"),
      "azurerm_route_server_bgp_connection.bgp": {
        route_server_id: "${azurerm_route_server.ours-rs.id}",
        peer_ip: "10.10.0.4",
        depends_on: ["azurerm_virtual_network_peering.there"],
      },
    });
    expect(missingDependencies(graph)).toEqual(["bgp does not wait for back", "script does not wait for bgp"]);
  });

  it("are those of scripts and routes on the load balancer whose address they name", () => {
    const graph = graphOf({
      "azurerm_lb.lb": { frontend_ip_configuration: [{ private_ip_address: "10.10.0.30" }] },
      "azurerm_lb_backend_address_pool.pool": { loadbalancer_id: "${azurerm_lb.lb.id}" },
      "azurerm_lb_rule.rule": { backend_address_pool_ids: ["${azurerm_lb_backend_address_pool.pool.id}"] },
      "azurerm_network_interface.card": { ip_configuration: [{ private_ip_address: "10.10.0.4" }] },
      "azurerm_network_interface_backend_address_pool_association.backend": {
        network_interface_id: "${azurerm_network_interface.card.id}",
        backend_address_pool_id: "${azurerm_lb_backend_address_pool.pool.id}",
      },
      "azurerm_linux_virtual_machine.machine": { network_interface_ids: ["${azurerm_network_interface.card.id}"] },
      "azurerm_virtual_machine_run_command.script": {
        virtual_machine_id: "${azurerm_linux_virtual_machine.machine.id}",
        depends_on: ["azurerm_lb_rule.rule"],
      },
      "azurerm_route.there": { next_hop_in_ip_address: "10.10.0.30" },
      "azurerm_route.elsewhere": { next_hop_in_ip_address: "10.10.0.4" },
    });
    expect(missingDependencies(graph)).toEqual([
      "script does not wait for backend",
      "there does not wait for rule",
      "there does not wait for backend",
    ]);
  });

  it("are those of a gateway's connection on the route server beside it, and on the private peering of its circuit", () => {
    const graph = graphOf({
      ...HUB,
      "azurerm_route_server.server": { ...SERVER, depends_on: ["azurerm_virtual_network_gateway.gateway"] },
      "azurerm_express_route_circuit.circuit": { ...GROUP, name: "erc" },
      "azurerm_express_route_circuit_peering.private": {
        express_route_circuit_name: "${azurerm_express_route_circuit.circuit.name}",
      },
      "azurerm_virtual_network_gateway_connection.connection": {
        virtual_network_gateway_id: "${azurerm_virtual_network_gateway.gateway.id}",
        express_route_circuit_id: "${azurerm_express_route_circuit.circuit.id}",
      },
    });
    expect(missingDependencies(graph)).toEqual([
      "connection does not wait for server",
      "connection does not wait for private",
    ]);
  });
});
