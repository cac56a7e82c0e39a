import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformOutput, TerraformStack, TerraformVariable, type App } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { ExpressRouteHub, Hub, type HubProps } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, HubLink, Redundancy } from "../../../lib/constructs/networks";
import { Spoke } from "../../../lib/constructs/spokes";
import { networkFromFile, parseNetworkFile } from "../../../lib/network-file";
import { DeploymentGraph } from "../../support/deployment-graph";
import { orderOfMachines, unorderedMachines } from "../../support/machine-order";
import { APP, NORTH, WEST, emptyStack, resourcesOf, temporaryApp } from "../../support/network";
import { networkText } from "../../support/network-file";
import { applianceTunnel } from "../../support/tunnel-network";

/** Hubs with these names, in the order of the names, which are also that of their addresses. */
function hubsIn(stack: TerraformStack, names: string, props: Partial<HubProps> = {}): Record<string, Hub> {
  return Object.fromEntries(
    [...names].map((name, index) => [
      name,
      new Hub(stack, name, { ...WEST, addressSpace: [`10.${index + 1}.0.0/22`], asn: 65001 + index, ...props }),
    ]),
  );
}

function network(hubs: readonly Hub[], id: string, redundancy?: Redundancy): DualHomedNetwork {
  return new DualHomedNetwork(hubs[0], id, { hubs: [...hubs], spokes: [], redundancy });
}

/** The order of the hubs' machines, by the letters of the hubs, and that of all is certain. */
function orderIn(stack: TerraformStack): string {
  const graph = new DeploymentGraph(resourcesOf(stack));
  expect(graph.cycles).toEqual([]);
  expect(unorderedMachines(graph)).toEqual([]);
  return orderOfMachines(graph)
    .map((name) => name.replace("-nva-", ""))
    .join(" ");
}

/** The order in networks, each as the letters of its hubs in the order of their rank. */
function orderOf(hubs: string, ...networks: string[]): string {
  const stack = emptyStack();
  const made = hubsIn(stack, hubs);
  for (const ranked of networks) {
    network(
      [...ranked].map((name) => made[name]),
      ranked,
    );
  }
  return orderIn(stack).replaceAll("1", "").replaceAll(" ", "");
}

/** The neighbours whose sessions the script of each run command asks for in the end. */
function awaitedIn(stack: TerraformStack): Record<string, string> {
  const commands = resourcesOf(stack).filter(({ address }) => address.includes("run_command"));
  const awaited = (script: string) => /^dual-homed-sessions \d+ \S+(?: (.*))?$/m.exec(script)?.[1] ?? "";
  return Object.fromEntries(
    commands.map(({ body }) => [String(body.name), awaited((body.source as { script: string }).script)]),
  );
}

describe("the machines of a stack", () => {
  it.each([
    ["standby hubs before the active one", "abc", ["abc"], "cba"],
    ["whatever the order in which the hubs were made", "abc", ["bca"], "acb"],
    ["the hubs of a second network with other hubs too", "abcd", ["ab", "dc"], "cdba"],
    ["a hub that stands by behind one that is active elsewhere", "abcd", ["abc", "cd"], "dcba"],
    ["a hub that is active here and stands by there", "abc", ["ab", "ca"], "bac"],
    ["some order if each of two hubs stands by for the other one", "abc", ["ab", "ba", "ca"], "bac"],
    ["the last hub first if the hubs are in no network", "ab", [], "ba"],
  ])("are changed one after another: %s", (_what, hubs, networks, order) => {
    expect(orderOf(hubs, ...networks)).toBe(order);
  });

  it("are changed in the same order where all hubs are active", () => {
    const stack = emptyStack();
    const { a, b } = hubsIn(stack, "ab");
    network([b, a], "n", Redundancy.activeActive());
    expect(orderIn(stack)).toBe("a1 b1");
  });

  it("are changed instance after instance, each with all of its run commands", () => {
    const stack = emptyStack();
    const tunnels = [applianceTunnel(stack, { insideAddressPrefix: "169.254.21.0/29" })];
    const { a, b } = hubsIn(stack, "ab", { applianceInstances: 2, tunnels });
    network([a, b], "n");
    const sharedKey = new TerraformVariable(stack, "key", { type: "string", sensitive: true }).stringValue;
    // After the network, and by a construct of its own.
    new HubLink(stack, "link", { hubs: [a, b], sharedKey });
    expect(resourcesOf(stack).filter(({ address }) => address.includes("run_command"))).toHaveLength(12);
    expect(orderIn(stack)).toBe("b1 b2 a1 a2");
  });

  it("need not be there: an appliance that exists has none", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65009,
      privateIp: "10.20.0.4",
    });
    const { location, addressSpace } = NORTH;
    const hubs = [new Hub(stack, "a", WEST), new Hub(stack, "b", { location, addressSpace, appliance })];
    network(hubs, "n");
    expect(orderIn(stack)).toBe("a1");
  });

  it("are configured again after another size, before the next one gets it", () => {
    const stack = emptyStack();
    hubsIn(stack, "a");
    const [command] = resourcesOf(stack).filter(({ address }) => address.includes("run_command"));
    expect(command.body.parameter).toEqual([
      {
        name: "MACHINE_SIZE",
        value: expect.stringMatching(/^\$\{azurerm_linux_virtual_machine\.a_.*\.size\}$/) as string,
      },
    ]);
  });

  it("wait for the sessions whose BGP connections are made in their stack", () => {
    const stack = emptyStack();
    const west = new ExpressRouteHub(stack, "west", { ...WEST, applianceInstances: 2 });
    const north = new Hub(stack, "north", NORTH);
    new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [new Spoke(stack, "app", APP)] });
    const own = "10.10.0.68 10.10.0.69";
    const ofSpoke = "10.30.0.4 10.30.0.5";
    expect(awaitedIn(stack)).toEqual({
      "runcmd-west-nva-1": `${own} ${ofSpoke}`,
      "runcmd-west-nva-2": `${own} ${ofSpoke}`,
      "runcmd-north-nva-1": ofSpoke,
    });
  });
});

describe("the machines of several stacks", () => {
  function stackIn(app: App, id: string): TerraformStack {
    const stack = new TerraformStack(app, id);
    new AzurermProvider(stack, "azurerm", { features: [{}], subscriptionId: "11111111-1111-1111-1111-111111111111" });
    return stack;
  }
  const waits = (stack: TerraformStack) => stack.dependencies.map(({ node }) => node.id);

  function twoStacks() {
    const app = temporaryApp();
    const [one, two] = ["one", "two"].map((id) => stackIn(app, id));
    const hubs = [new Hub(one, "west", WEST), new Hub(two, "north", NORTH)];
    network(hubs, "n");
    return { app, one, two };
  }

  it("are changed in the same order: the active hub's stack waits for the standby's", () => {
    const { app, one, two } = twoStacks();
    app.synth();
    expect([one, two].map(waits)).toEqual([["two"], []]);
  });

  it("keep an order that something else asks for", () => {
    const { app, one, two } = twoStacks();
    // cdktf makes the second stack wait for the first one, when it is prepared.
    new TerraformOutput(two, "name", {
      value: one.node.findAll().flatMap((each) => (each instanceof Hub ? each.virtualNetworkId : []))[0],
    });
    app.synth();
    expect([one, two].map(waits)).toEqual([[], ["one"]]);
  });

  it("are awaited by nobody for connections that come later", () => {
    const app = temporaryApp();
    const [hubs, spokes, peerings] = ["hubs", "spokes", "peerings"].map((id) => stackIn(app, id));
    const west = new Hub(hubs, "west", WEST);
    new Spoke(spokes, "app", { ...APP, peeringScope: peerings }).connectTo(west);
    expect(awaitedIn(hubs)).toEqual({ "runcmd-west-nva-1": "" });
  });

  it.each(["perHub", "perSpoke"])("of a network file wait for each other, too: %s", (layout) => {
    const app = temporaryApp();
    networkFromFile(app, parseNetworkFile(networkText({ top: `stacks: ${layout}` }), "network.yaml"));
    const stack = (id: string) => app.node.findChild(id) as TerraformStack;
    expect(waits(stack("network-west"))).toEqual(["network-north"]);
    expect(waits(stack("network-north"))).toEqual([]);
  });
});
