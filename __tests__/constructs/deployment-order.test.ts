import { join } from "node:path";
import { ExpressRouteHub, Hub } from "../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../lib/constructs/networks";
import { RouteServer } from "../../lib/constructs/route-servers";
import { RemoteRouteServerSpoke, SingleHomedSpoke, Spoke } from "../../lib/constructs/spokes";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { DeploymentGraph } from "../support/deployment-graph";
import { EXAMPLES } from "../support/examples";
import { GATEWAY_SUBNETS, HUB_NETWORK, hubPart } from "../support/existing";
import { orderOfMachines, unorderedMachines } from "../support/machine-order";
import { missingDependencies } from "../support/missing-dependencies";
import { bothGateways, threeKinds, twoCircuits } from "../support/mixed-hubs";
import { APP, NORTH, WEST, emptyStack, resourcesOf, type SynthesizedResource } from "../support/network";
import { withApp } from "../support/network-file";
import { unorderedWrites } from "../support/unordered-writes";

const folder = join(__dirname, "../../examples");

function example(name: string): SynthesizedResource[] {
  return withApp((app) => resourcesOf(networkFromFile(app, readNetworkFile(join(folder, name)))));
}

/** A spoke with two hubs, and a second one that uses the gateways of one of them. */
function withSingleHomedSpoke(): SynthesizedResource[] {
  const stack = emptyStack();
  const west = new ExpressRouteHub(stack, "west", { ...WEST, vpnGateway: {} });
  const app = new Spoke(stack, "app", APP);
  for (const hub of [west, new Hub(stack, "north", NORTH)]) app.connectTo(hub);
  new SingleHomedSpoke(stack, "legacy", { location: "westeurope", addressSpace: ["10.70.0.0/24"], hub: west });
  return resourcesOf(stack);
}

/** A hub that gets a route server when its spokes are connected already. */
function withLateRouteServer(): SynthesizedResource[] {
  const stack = emptyStack();
  const west = new Hub(stack, "west", WEST);
  for (const [id, range] of Object.entries({ app: "10.30.0.0/22", data: "10.40.0.0/22" })) {
    new Spoke(stack, id, { ...APP, addressSpace: [range] }).connectTo(west);
  }
  new RouteServer(stack, "late", {
    virtualNetwork: west,
    subnetAddressPrefix: "10.10.0.64/26",
    branchToBranch: true,
  });
  return resourcesOf(stack);
}

/** A hub with a gateway that exists already, in which a route server and two instances of an appliance are made. */
function withExistingGateway(): SynthesizedResource[] {
  const stack = emptyStack();
  const west = ExpressRouteHub.fromExpressRouteHubAttributes(stack, "west", {
    ...HUB_NETWORK,
    ...GATEWAY_SUBNETS,
    asn: WEST.asn,
    adminSshPublicKey: WEST.adminSshPublicKey,
    applianceSubnetAddressPrefix: "10.10.0.0/27",
    applianceInstances: 2,
    subnets: [{ name: "tools", addressPrefix: "10.10.2.0/26" }],
    expressRouteGatewayId: hubPart("virtualNetworkGateways/ergw-hub"),
  });
  new Spoke(stack, "app", APP).connectTo(west);
  new SingleHomedSpoke(stack, "legacy", { location: "westeurope", addressSpace: ["10.70.0.0/24"], hub: west });
  return resourcesOf(stack);
}

/** A spoke that exists already and gets a route server, which others use before and after it is connected with hubs. */
function withExistingSpoke(): SynthesizedResource[] {
  const stack = emptyStack();
  const hubs = [new ExpressRouteHub(stack, "west", WEST), new Hub(stack, "north", NORTH)];
  const app = Spoke.fromSpokeAttributes(stack, "app", {
    virtualNetworkId: hubPart("virtualNetworks/vnet-app"),
    location: "westeurope",
    addressSpace: ["10.30.0.0/22"],
    routeServerSubnetAddressPrefix: "10.30.0.0/26",
  });
  const use = (id: string, range: string) =>
    new RemoteRouteServerSpoke(stack, id, { location: "westeurope", addressSpace: [range], spoke: app });
  use("before", "10.50.0.0/24");
  use("beside", "10.51.0.0/24");
  new DualHomedNetwork(stack, "network", { hubs, spokes: [app] });
  use("after", "10.52.0.0/24");
  return resourcesOf(stack);
}

const NETWORKS: readonly (readonly [string, () => SynthesizedResource[]])[] = [
  ...EXAMPLES.map((name) => [`examples/${name}`, () => example(name)] as const),
  ["hubs of three kinds", () => resourcesOf(threeKinds().stack)],
  ["two hubs with a circuit each", () => resourcesOf(twoCircuits().stack)],
  ["a hub with both gateways beside one with a VPN gateway", () => resourcesOf(bothGateways().stack)],
  ["a spoke that uses the gateways of its hub beside one with two hubs", withSingleHomedSpoke],
  ["a hub that gets a route server after its spokes", withLateRouteServer],
  ["a hub with a gateway that exists, without a route server and an appliance", withExistingGateway],
  ["a spoke that exists, without a route server, and spokes that are to use it", withExistingSpoke],
];

// Terraform destroys in exact reverse of this order. So what holds for creation holds for destruction: no two writes at
// once, BGP goes before the peerings its sessions need, connections before gateways, gateways after the route
// server beside them, and what Azure refuses to delete while it is in use after what uses it.
describe.each(NETWORKS)("the deployment of %s", (_name, network) => {
  const resources = network();
  const graph = new DeploymentGraph(resources);
  /** The same without any `depends_on`: only what refers to something waits for it. */
  const unordered = new DeploymentGraph(
    resources.map((resource) => ({ ...resource, body: { ...resource.body, depends_on: [] } })),
  );

  it("is possible at all: nothing waits for itself", () => {
    const [first, second] = resources;
    const circular = [
      { ...first, body: { ...first.body, depends_on: [second.address] } },
      { ...second, body: { ...second.body, depends_on: [first.address] } },
    ];
    expect(new DeploymentGraph(circular).cycles).toEqual([first.address, second.address]);
    expect(graph.cycles).toEqual([]);
  });

  it("never has two writes on one virtual network, gateway, route server or circuit under way at once", () => {
    expect(unorderedWrites(unordered)).not.toEqual([]);
    expect(unorderedWrites(graph)).toEqual([]);
  });

  it("makes everything after what Azure wants to be there", () => {
    expect(missingDependencies(unordered)).not.toEqual([]);
    expect(missingDependencies(graph)).toEqual([]);
  });

  it("never has two machines, or their run commands, under way at once", () => {
    if (graph.ofType("azurerm_linux_virtual_machine").length > 1) {
      expect(unorderedMachines(unordered)).not.toEqual([]);
    }
    expect(unorderedMachines(graph)).toEqual([]);
    expect(orderOfMachines(graph)).toHaveLength(graph.ofType("azurerm_linux_virtual_machine").length);
  });

  it("deletes subnets and public addresses only when the route servers and gateways in them are gone", () => {
    for (const { address, body } of graph.ofType("azurerm_route_server", "azurerm_virtual_network_gateway")) {
      const used = JSON.stringify(body).match(/azurerm_(subnet|public_ip)\.[\w-]+/g) ?? [];
      expect(used.length).toBeGreaterThan(0);
      for (const each of used) expect(graph.isBefore(each, address)).toBe(true);
    }
  });
});
