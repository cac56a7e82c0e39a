import { join } from "node:path";
import { freshWorkingDirectory, repository } from "../support/command-line";
import { frrNeighbours } from "../support/frr-neighbours";
import { resourcesIn, type Resource, type SynthesizedResource } from "../support/network";

/** The network that `npm start` synthesizes: two hubs with ExpressRoute, two spokes, a data centre behind two circuits. */
const EXAMPLE = join(repository, "examples/network.yaml");

const directory = freshWorkingDirectory();

/** What `synth` writes for the example: the resources of the Terraform JSON, and the configuration of each appliance. */
async function synthesized() {
  expect(await directory().run(["synth", EXAMPLE])).toMatchObject({ exitCode: 0 });
  const resources = resourcesIn(JSON.parse(directory().read("cdktf.out/stacks/network/cdk.tf.json")));
  return {
    resources,
    ofType: (type: string) => resources.filter(({ address }) => address.startsWith(`${type}.`)),
    configurationOf: (instance: string) => directory().read(`cdktf.out/router-config/${instance}.frr.conf`),
  };
}

/** The name of the resource that an expression such as `${azurerm_route_server.x.id}` is about. */
function referredTo(resources: readonly SynthesizedResource[], expression: unknown): unknown {
  const [, address] = /^\$\{(.*)\.\w+\}$/.exec(String(expression)) ?? [];
  return resources.find((resource) => resource.address === address)?.body.name;
}

/** Both addresses of a route server in a /26 from this one on. */
const LAST_OF_ADDRESSES = [4, 5];
const ROUTE_SERVERS: Readonly<Record<string, string>> = {
  "west-rs": "10.10.0.",
  "north-rs": "10.20.0.",
  "app-rs": "10.30.0.",
  "data-rs": "10.40.0.",
};

describe("the architecture, as its Terraform JSON and router configurations have it", () => {
  test("one route server for each hub and each dual-homed spoke, which exchanges routes with gateways in hubs only", async () => {
    const { resources, ofType } = await synthesized();
    const servers = ofType("azurerm_route_server").map(({ body }) => {
      const subnet = resources.find(({ address }) => String(body.subnet_id).includes(`{${address}.`));
      return [
        referredTo(resources, subnet?.body.virtual_network_name),
        [subnet?.body.name, body.branch_to_branch_traffic_enabled],
      ];
    });
    expect(servers).toHaveLength(4);
    expect(Object.fromEntries(servers)).toEqual({
      "vnet-west": ["RouteServerSubnet", true],
      "vnet-north": ["RouteServerSubnet", true],
      "vnet-app": ["RouteServerSubnet", false],
      "vnet-data": ["RouteServerSubnet", false],
    });
  });

  test("four peerings of two halves, none of which uses remote gateways or offers them, all of which take forwarded traffic", async () => {
    const { resources, ofType } = await synthesized();
    const halves = ofType("azurerm_virtual_network_peering");
    const ends = halves.map(({ body }) =>
      [body.virtual_network_name, body.remote_virtual_network_id]
        .map((each) => referredTo(resources, each))
        .join(" to "),
    );
    expect(ends.sort()).toEqual([
      "vnet-app to vnet-north",
      "vnet-app to vnet-west",
      "vnet-data to vnet-north",
      "vnet-data to vnet-west",
      "vnet-north to vnet-app",
      "vnet-north to vnet-data",
      "vnet-west to vnet-app",
      "vnet-west to vnet-data",
    ]);
    for (const { body } of halves) {
      expect(body).toMatchObject({
        use_remote_gateways: false,
        allow_gateway_transit: false,
        allow_forwarded_traffic: true,
        allow_virtual_network_access: true,
      });
    }
  });

  test("a BGP connection for each NVA on the route server of its hub and on that of each spoke", async () => {
    const { resources, ofType } = await synthesized();
    const connections = ofType("azurerm_route_server_bgp_connection").map(({ body }) => [
      referredTo(resources, body.route_server_id),
      body.peer_ip,
      body.peer_asn,
    ]);
    const west = ["10.10.0.4", 65001];
    const north = ["10.20.0.4", 65002];
    expect(connections.sort()).toEqual([
      ["rs-app", ...west],
      ["rs-app", ...north],
      ["rs-data", ...west],
      ["rs-data", ...north],
      ["rs-north", ...north],
      ["rs-west", ...west],
    ]);
    const interfaces = ofType("azurerm_network_interface").map(({ body }) => {
      const [{ private_ip_address }] = body.ip_configuration as Resource[];
      return [body.name, body.ip_forwarding_enabled, private_ip_address];
    });
    expect(interfaces).toEqual([
      ["nic-north-nva-1", true, "10.20.0.4"],
      ["nic-west-nva-1", true, "10.10.0.4"],
    ]);
  });

  test.each([
    ["west-nva-1", ["west-rs", "app-rs", "data-rs"]],
    ["north-nva-1", ["north-rs", "app-rs", "data-rs"]],
  ])(
    "as-override towards both instances of every route server in the configuration of %s",
    async (instance, servers) => {
      const { configurationOf } = await synthesized();
      const configured = frrNeighbours(configurationOf(instance)).map(({ address, asOverride }) => [
        address,
        asOverride,
      ]);
      const expected = servers.flatMap((server) => {
        // In a hub the subnet of the appliances and a second one come first.
        const offset = server.startsWith("app") || server.startsWith("data") ? 0 : 64;
        return LAST_OF_ADDRESSES.map((last) => [`${ROUTE_SERVERS[server]}${offset + last}`, true]);
      });
      expect(configured).toEqual(expected.sort());
    },
  );

  test("the data centre for spokes, spokes for the gateways, and longer paths in both directions through the standby hub", async () => {
    const { configurationOf } = await synthesized();
    const facts = (instance: string) =>
      frrNeighbours(configurationOf(instance)).map(({ description, announces, prepended }) => [
        description,
        announces.join(" "),
        prepended.join(" "),
      ]);
    const expected = (own: string, prepended: string) => [
      [own, "10.30.0.0/22 10.40.0.0/22", prepended],
      [own, "10.30.0.0/22 10.40.0.0/22", prepended],
      ...["app-rs", "app-rs", "data-rs", "data-rs"].map((spoke) => [spoke, "172.16.0.0/12 192.168.0.0/16", prepended]),
    ];
    expect(facts("west-nva-1")).toEqual(expected("west-rs", ""));
    expect(facts("north-nva-1")).toEqual(expected("north-rs", "65002 65002"));
  });

  test("a gateway in each hub, connected with its circuit, whose traffic for spokes passes the NVA", async () => {
    const { resources, ofType } = await synthesized();
    expect(ofType("azurerm_virtual_network_gateway").map(({ body }) => [body.name, body.type])).toEqual([
      ["ergw-north", "ExpressRoute"],
      ["ergw-west", "ExpressRoute"],
    ]);
    const connections = ofType("azurerm_virtual_network_gateway_connection").map(({ body }) => [
      referredTo(resources, body.virtual_network_gateway_id),
      String(body.express_route_circuit_id).split("/").pop(),
    ]);
    expect(connections).toEqual([
      ["ergw-north", "dublin"],
      ["ergw-west", "amsterdam"],
    ]);
    const routes = ofType("azurerm_route")
      .filter(({ body }) => body.next_hop_type === "VirtualAppliance")
      .map(({ body }) => [
        referredTo(resources, body.route_table_name),
        body.address_prefix,
        body.next_hop_in_ip_address,
      ]);
    expect(routes.sort()).toEqual([
      ["rt-north-gateway", "10.30.0.0/22", "10.20.0.4"],
      ["rt-north-gateway", "10.40.0.0/22", "10.20.0.4"],
      ["rt-west-gateway", "10.30.0.0/22", "10.10.0.4"],
      ["rt-west-gateway", "10.40.0.0/22", "10.10.0.4"],
    ]);
  });
});
