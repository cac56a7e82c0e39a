import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformStack, type App } from "cdktf";
import { ExpressRouteHub, Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, HubLink } from "../../../lib/constructs/networks";
import { SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { collectTopology, type Topology } from "../../../lib/topology";
import { ONE, TWO } from "../../support/cross-subscription";
import { APP, DATA, NORTH, WEST, temporaryApp } from "../../support/network";
import { unpackedScript } from "../../../lib/machine";

function stackIn(app: App, id: string, subscriptionId?: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, "azurerm", { features: [{}], subscriptionId });
  return stack;
}

/** Two hubs in the subscription ONE, and two spokes in a stack each, of the subscription TWO. */
function inSeveralStacks(
  subscriptions: { readonly hubs?: string; readonly spokes?: string } = { hubs: ONE, spokes: TWO },
) {
  const app = temporaryApp();
  const hubs = stackIn(app, "hubs", subscriptions.hubs);
  const peerings = stackIn(app, "peerings", subscriptions.hubs);
  const [one, two, last] = ["one", "two", "last"].map((id) => stackIn(app, id, subscriptions.spokes));
  const west = new ExpressRouteHub(hubs, "west", { ...WEST, peeringScope: peerings });
  const north = new ExpressRouteHub(hubs, "north", { ...NORTH, peeringScope: peerings });
  const spokes = [
    new Spoke(one, "app", { ...APP, peeringScope: last }),
    new Spoke(two, "data", { ...DATA, peeringScope: last }),
  ];
  new DualHomedNetwork(hubs, "network", { hubs: [west, north], spokes });
  return { app, hubs, peerings, one, two, last, west, north };
}

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

function resourcesOf(stack: TerraformStack): Resources {
  stack.prepareStack();
  return (JSON.parse(JSON.stringify(stack.toTerraform())) as { resource?: Resources }).resource ?? {};
}

/** The names in Azure of the resources of a type. */
const namesOf = (stack: TerraformStack, type: string) =>
  Object.values(resourcesOf(stack)[type] ?? {}).map(({ name }) => name);

const withoutPaths = (topology: Topology) =>
  JSON.parse(JSON.stringify(topology, (key, value: unknown) => (key === "path" ? undefined : value))) as unknown;

describe("hubs and spokes in several stacks", () => {
  it("has each half of a peering, and what else is written into a hub, in the hub's stacks", () => {
    const { hubs, peerings, one, last } = inSeveralStacks();
    expect(namesOf(last, "azurerm_virtual_network_peering")).toEqual([
      "peer-app-to-west",
      "peer-app-to-north",
      "peer-data-to-west",
      "peer-data-to-north",
    ]);
    expect(namesOf(peerings, "azurerm_virtual_network_peering")).toEqual([
      "peer-west-to-app",
      "peer-north-to-app",
      "peer-west-to-data",
      "peer-north-to-data",
    ]);
    expect(namesOf(hubs, "azurerm_route").filter((name) => String(name).startsWith("udr-"))).toEqual(
      expect.arrayContaining(["udr-app", "udr-data"]),
    );
    expect(namesOf(hubs, "azurerm_network_security_rule")).toEqual(
      expect.arrayContaining(["AllowBgp-app-rs", "AllowBgp-data-rs"]),
    );
    expect(Object.keys(resourcesOf(one))).toEqual(
      expect.not.arrayContaining(["azurerm_route", "azurerm_network_security_rule"]),
    );
    expect(namesOf(last, "azurerm_route_server_bgp_connection")).toHaveLength(4);
  });

  it("makes networks side by side, then the hubs' halves, then the spokes' halves and BGP", () => {
    const { hubs, peerings, one, two, last } = inSeveralStacks();
    const waits = (stack: TerraformStack) => stack.dependencies.map(({ node }) => node.id).sort();
    expect([hubs, one, two].map(waits)).toEqual([[], [], []]);
    expect(waits(peerings)).toEqual(["hubs", "one", "two"]);
    expect(waits(last)).toEqual(["hubs", "one", "peerings", "two"]);
  });

  it("configures the hubs' machines in the hubs' stack", () => {
    const { hubs, one } = inSeveralStacks();
    const commands = Object.values(resourcesOf(hubs).azurerm_virtual_machine_run_command);
    const scripts = commands.map(({ source }) => unpackedScript((source as { readonly script: string }).script));
    expect(scripts.join()).toContain("10.30.0.4");
    expect(JSON.stringify(resourcesOf(one))).not.toMatch(/azurerm_linux_virtual_machine/);
  });

  it("says which stacks would have to wait for each other, through a third one", () => {
    const app = temporaryApp();
    const [first, second] = [stackIn(app, "first"), stackIn(app, "second")];
    const west = new Hub(first, "west", { ...WEST, peeringScope: second });
    const app1 = new Spoke(second, "app", { ...APP, peeringScope: first });
    expect(() => {
      app1.connectTo(west);
    }).toThrow(/the stacks "\w+" and "\w+" would have to wait for each other: .*; give each hub a peeringScope/);
  });

  it("names networks of other stacks by plain ids, so that no stack reads the state of another one", () => {
    const { hubs, peerings, one, two, last } = inSeveralStacks();
    const idOf = (subscription: string, name: string) =>
      `/subscriptions/${subscription}/resourceGroups/rg-${name}/providers/Microsoft.Network/virtualNetworks/vnet-${name}`;
    const remotes = (stack: TerraformStack) =>
      Object.values(resourcesOf(stack).azurerm_virtual_network_peering).map((half) => half.remote_virtual_network_id);
    expect(remotes(last).slice(0, 2)).toEqual([idOf(ONE, "west"), idOf(ONE, "north")]);
    expect(remotes(peerings).slice(0, 2)).toEqual([idOf(TWO, "app"), idOf(TWO, "app")]);
    const half = Object.values(resourcesOf(peerings).azurerm_virtual_network_peering)[0];
    expect(half).toMatchObject({ resource_group_name: "rg-west", virtual_network_name: "vnet-west" });
    const [connection] = Object.values(resourcesOf(last).azurerm_route_server_bgp_connection);
    expect(connection.route_server_id).toBe(idOf(TWO, "app").replace("virtualNetworks/vnet", "virtualHubs/rs"));
    for (const stack of [hubs, peerings, one, two, last]) {
      expect(JSON.stringify(stack.toTerraform())).not.toContain("terraform_remote_state");
    }
  });

  it("passes the ids as outputs where only the environment knows the subscription", () => {
    const { last } = inSeveralStacks({});
    expect(JSON.stringify(resourcesOf(last).azurerm_virtual_network_peering)).toContain("terraform_remote_state");
  });

  it("is the same network as in one stack", () => {
    const { app } = inSeveralStacks();
    const alone = temporaryApp();
    const stack = stackIn(alone, "network");
    const hubs = [new ExpressRouteHub(stack, "west", WEST), new ExpressRouteHub(stack, "north", NORTH)];
    const spokes = [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)];
    new DualHomedNetwork(stack, "network", { hubs, spokes });
    expect(withoutPaths(collectTopology(app))).toEqual(withoutPaths(collectTopology(alone)));
  });

  it("gives a spoke that uses a hub's gateways its half after the hub's half", () => {
    const { west, one, peerings, last } = inSeveralStacks();
    new SingleHomedSpoke(one, "legacy", {
      location: "westeurope",
      addressSpace: ["10.70.0.0/24"],
      hub: west,
      peeringScope: last,
    });
    expect(namesOf(last, "azurerm_virtual_network_peering")).toContain("peer-legacy-to-west");
    expect(namesOf(peerings, "azurerm_virtual_network_peering")).toContain("peer-west-to-legacy");
    expect(last.dependsOn(peerings)).toBe(true);
    expect(peerings.dependsOn(one)).toBe(true);
  });

  it("links hubs of different stacks", () => {
    const app = temporaryApp();
    const stacks = ["west", "north", "west-peerings", "north-peerings"].map((id) => stackIn(app, id, ONE));
    const west = new Hub(stacks[0], "west", { ...WEST, peeringScope: stacks[2] });
    const north = new Hub(stacks[1], "north", { ...NORTH, peeringScope: stacks[3] });
    new HubLink(stacks[0], "link", { hubs: [west, north] });
    expect(namesOf(stacks[2], "azurerm_virtual_network_peering")).toEqual(["peer-west-to-north"]);
    expect(namesOf(stacks[3], "azurerm_virtual_network_peering")).toEqual(["peer-north-to-west"]);
    expect(namesOf(stacks[1], "azurerm_network_security_rule")).toContain("AllowOverlay-west");
  });

  it("asks for a peeringScope, without which each stack would wait for the other one", () => {
    const app = temporaryApp();
    const west = new Hub(stackIn(app, "hubs"), "west", WEST);
    const spoke = new Spoke(stackIn(app, "spokes"), "app", APP);
    expect(() => {
      spoke.connectTo(west);
    }).toThrow(
      '[spokes/app/Peering-west] peeringScope: west is in the stack "hubs", app in "spokes", and Azure creates a half of a ' +
        "peering only when both exist; give app a peeringScope, a stack that is deployed after both",
    );
  });

  it("asks for a provider of the peerings' stack where the hub has one of its own", () => {
    const app = temporaryApp();
    const [hubs, spokes, peerings] = ["hubs", "spokes", "peerings"].map((id) => stackIn(app, id));
    const peeringScope = stackIn(app, "last");
    const other = (stack: TerraformStack) => new AzurermProvider(stack, "other", { alias: "other", features: [{}] });
    const provider = other(hubs);
    const west = new Hub(hubs, "west", { ...WEST, provider, peeringScope: peerings });
    const spoke = new Spoke(spokes, "app", { ...APP, peeringScope });
    expect(() => {
      spoke.connectTo(west);
    }).toThrow(
      '[hubs/west] peeringProvider: is of the stack "hubs"; give a provider of the same subscription in the stack "peerings"',
    );
    const peeringProvider = other(peerings);
    const north = new Hub(hubs, "north", { ...NORTH, provider, peeringScope: peerings, peeringProvider });
    new Spoke(spokes, "data", { ...DATA, peeringScope }).connectTo(north);
    const [half] = Object.values(resourcesOf(peerings).azurerm_virtual_network_peering);
    expect(half.provider).toBe("azurerm.other");
  });
});
