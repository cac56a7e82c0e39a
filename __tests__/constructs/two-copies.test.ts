import * as cdktf from "cdktf";
import * as constructs from "constructs";
import * as library from "../../lib";
import { APP, NORTH, SSH_KEY, WEST, emptyStack } from "../support/network";

type Library = typeof library;

/** The library once more, as when two packages bring one each; cdktf and constructs are there once, as peer dependencies. */
function anotherCopy(): Library {
  let copy: Library | undefined;
  jest.isolateModules(() => {
    jest.doMock("cdktf", () => cdktf);
    jest.doMock("constructs", () => constructs);
    copy = jest.requireActual<Library>("../../lib");
  });
  if (!copy) throw new Error("the library was not loaded");
  return copy;
}

const other = anotherCopy();

/** Builds a network with hubs, spokes, ties and site from these copies. */
function build(hubs: Library, spokes: Library, ties: Library, edges: Library): cdktf.TerraformStack {
  const stack = emptyStack();
  const circuit = edges.ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "circuit", {
    circuitId:
      "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/erc",
  });
  const sharedKey = new cdktf.TerraformVariable(stack, "key", { type: "string", sensitive: true }).stringValue;
  const branch = new edges.OnPremisesSite(stack, "branch", { addressPrefixes: ["192.168.0.0/16"], asn: 65020 });
  const west = new hubs.ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit }] });
  const north = new hubs.Hub(stack, "north", {
    ...NORTH,
    tunnels: [{ site: branch, routerAddress: "203.0.113.1", sharedKey, insideAddressPrefix: "169.254.21.0/30" }],
  });
  const firewall = edges.VirtualAppliance.fromVirtualApplianceAttributes(stack, "firewall", {
    asn: 65003,
    privateIp: "10.50.0.4",
  });
  const east = new hubs.Hub(stack, "east", {
    location: "eastus",
    addressSpace: ["10.50.0.0/22"],
    appliance: firewall,
  });
  const app = new spokes.Spoke(stack, "app", APP);
  new spokes.RemoteRouteServerSpoke(stack, "more", {
    location: "westeurope",
    addressSpace: ["10.31.0.0/22"],
    spoke: app,
  });
  new spokes.SingleHomedSpoke(stack, "single", {
    location: "westeurope",
    addressSpace: ["10.32.0.0/22"],
    hub: west,
  });
  new edges.OnPremisesSite(stack, "headquarters", {
    addressPrefixes: ["10.100.0.0/16"],
    asn: 65010,
    circuits: [circuit],
    reachedThrough: [firewall],
  });
  new ties.DualHomedNetwork(stack, "network", {
    hubs: [west, north, east],
    spokes: [app],
    redundancy: edges.Redundancy.activePassive(west, north, east),
    spokeToSpoke: true,
    advertiseHubs: true,
  });
  new ties.RouteServerPeering(stack, "more-bgp", {
    routeServer: new hubs.RouteServer(stack, "rs", {
      virtualNetwork: new spokes.Spoke(stack, "lone", { location: "westeurope", addressSpace: ["10.33.0.0/22"] }),
      subnetAddressPrefix: "10.33.1.0/26",
    }),
    virtualAppliance: firewall,
    advertise: [edges.PrefixSet.SPOKES],
  });
  return stack;
}

const jsonOf = (stack: cdktf.TerraformStack): unknown => {
  stack.prepareStack();
  return JSON.parse(JSON.stringify(stack.toTerraform()));
};

describe("two installed copies of the library", () => {
  const alone = build(library, library, library, library);

  it("are two", () => {
    expect(other.Hub.name).toBe("Hub");
    expect(other.Hub).not.toBe(library.Hub);
  });

  it.each<[string, Parameters<typeof build>]>([
    ["hubs", [other, library, library, library]],
    ["spokes", [library, other, library, library]],
    ["the ties between hubs and spokes", [library, library, other, library]],
    ["circuits, sites and appliances", [library, library, library, other]],
  ])("make the same as one copy when the other one makes %s", (_what, copies) => {
    const mixed = build(...copies);
    expect(jsonOf(mixed)).toEqual(jsonOf(alone));
    for (const { NetworkTopology } of [library, other]) {
      expect(NetworkTopology.of(mixed).toJson()).toBe(library.NetworkTopology.of(alone).toJson());
    }
  });

  it("each notice what the other one adds after a topology was collected", () => {
    const stack = emptyStack();
    const names = () => {
      const { virtualNetworks } = JSON.parse(library.NetworkTopology.of(stack).toJson());
      return virtualNetworks.map(({ name }: { name: string }) => name);
    };
    new library.Hub(stack, "west", WEST);
    expect(names()).toEqual(["west"]);
    new other.Spoke(stack, "app", APP);
    expect(names()).toEqual(["west", "app"]);
  });

  it("say once what is wrong with a network", () => {
    const stack = emptyStack();
    new library.Hub(stack, "west", WEST);
    new other.Hub(stack, "north", { ...NORTH, addressSpace: WEST.addressSpace, adminSshPublicKey: SSH_KEY });
    const messages = stack.node.validate();
    expect(messages.filter((message) => message.includes("overlap"))).toHaveLength(1);
  });
});
