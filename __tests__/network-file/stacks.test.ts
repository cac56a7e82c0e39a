import { TerraformStack } from "cdktf";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, problemsOfNetwork, terraformJson, withApp, type TerraformJson } from "../support/network-file";

const ONE = "11111111-1111-1111-1111-111111111111";
const TWO = "22222222-2222-2222-2222-222222222222";

/** Two hubs, one with a gateway and a circuit that is made, and spokes of every kind. */
const textWith = (top: string) =>
  networkText({
    top: `subscription: ${ONE}\n${top}`,
    west: `asn: 65001
    expressRoute: { circuits: amsterdam }`,
    spoke: `hubs: [west, north]
  data: { location: northeurope, addressSpace: 10.40.0.0/22, subscription: ${TWO} }
  legacy: { location: westeurope, addressSpace: 10.50.0.0/24, useGatewaysOf: west }
  more: { location: westeurope, addressSpace: 10.60.0.0/24, useRouteServerOf: app }`,
    sites: `sites:
  datacentre: { addressPrefixes: 192.168.0.0/16, asn: 65100, circuits: amsterdam }
circuits:
  amsterdam:
    location: westeurope
    resourceGroupName: rg-circuits
    serviceProviderName: Equinix
    peeringLocation: Amsterdam
    bandwidthInMbps: 1000
    provisioned: true`,
  });

interface Made {
  readonly json: TerraformJson;
  readonly after: readonly string[];
}

/** The stacks of a network file by their names. */
function stacksOf(text: string): ReadonlyMap<string, Made> {
  return withApp((app) => {
    networkFromFile(app, parseNetworkFile(text, "network.yaml"));
    const stacks = app.node.children.filter((each) => TerraformStack.isStack(each));
    for (const stack of stacks) stack.prepareStack();
    return new Map(
      stacks.map((stack) => {
        const after = stack.dependencies.map(({ node }) => node.id).sort();
        return [stack.node.id, { json: terraformJson(stack), after }];
      }),
    );
  });
}

/** The elements of the topology, without their constructs, and in an order that does not follow from the stacks. */
function topologyOf(text: string) {
  const topology = withApp((app) => {
    networkFromFile(app, parseNetworkFile(text, "network.yaml"));
    return collectTopology(app);
  });
  const elementsOf = (list: unknown) =>
    Array.isArray(list)
      ? list.map((each) => JSON.stringify(each, (key, value: unknown) => (key === "path" ? undefined : value))).sort()
      : list;
  return Object.fromEntries(Object.entries(topology).map(([kind, list]) => [kind, elementsOf(list)]));
}

/** The types and names of all resources. */
const resourcesOf = (text: string) =>
  [...stacksOf(text).values()]
    .flatMap(({ json }) => Object.entries(json.resource ?? {}))
    .flatMap(([type, resources]) => Object.values(resources).map(({ name }) => `${type} ${String(name)}`))
    .sort();

describe("stacks of a network file", () => {
  it("is one stack unless the file says otherwise", () => {
    expect([...stacksOf(textWith("")).keys()]).toEqual(["network"]);
  });

  it.each([
    [
      "perHub",
      {
        "network-circuits": [],
        "network-west": ["network-circuits", "network-north"],
        "network-north": [],
        "network-spokes": [],
        "network-west-peerings": ["network-spokes", "network-west"],
        "network-north-peerings": ["network-north", "network-spokes", "network-west-peerings"],
        "network-spokes-peerings": [
          "network-north",
          "network-north-peerings",
          "network-spokes",
          "network-west",
          "network-west-peerings",
        ],
      },
    ],
    [
      "perSpoke",
      {
        "network-circuits": [],
        "network-west": ["network-circuits", "network-north"],
        "network-north": [],
        "network-app": [],
        "network-data": [],
        "network-legacy": [],
        "network-west-peerings": ["network-app", "network-data", "network-legacy", "network-west"],
        "network-north-peerings": ["network-app", "network-data", "network-north", "network-west-peerings"],
        "network-app-peerings": [
          "network-app",
          "network-north",
          "network-north-peerings",
          "network-west",
          "network-west-peerings",
        ],
        "network-data-peerings": [
          "network-data",
          "network-north",
          "network-north-peerings",
          "network-west",
          "network-west-peerings",
        ],
        "network-legacy-peerings": ["network-legacy", "network-west", "network-west-peerings"],
      },
    ],
  ])("has the stacks of %s, each after those that it needs", (stacks, expected) => {
    const made = stacksOf(textWith(`stacks: ${stacks}`));
    expect(Object.fromEntries([...made].map(([name, { after }]) => [name, after]))).toEqual(expected);
  });

  it.each(["perHub", "perSpoke"])("has the same resources and the same topology %s as in one stack", (stacks) => {
    const text = textWith(`stacks: ${stacks}`);
    expect(resourcesOf(text)).toEqual(resourcesOf(textWith("")));
    expect(topologyOf(text)).toEqual(topologyOf(textWith("")));
  });

  it("gives each stack the subscription of what is in it as the default, and reads no other state", () => {
    const made = stacksOf(textWith("stacks: perSpoke"));
    const subscriptions = [...made].map(([name, { json }]) => [
      name,
      ...json.provider.azurerm.map((provider) => provider.subscription_id),
    ]);
    expect(subscriptions.filter(([, ...ids]) => ids.length !== 1 || ids[0] !== ONE)).toEqual([
      ["network-data", TWO],
      ["network-data-peerings", TWO],
    ]);
    expect(JSON.stringify([...made])).not.toContain("terraform_remote_state");
  });

  it("has all of a spoke in the spoke's stack, and all that is written into a hub in the hub's", () => {
    const made = stacksOf(textWith("stacks: perSpoke"));
    const namesIn = (stack: string, type: string) =>
      Object.values(made.get(stack)?.json.resource[type] ?? {}).map(({ name }) => name);
    expect(namesIn("network-data-peerings", "azurerm_virtual_network_peering")).toEqual([
      "peer-data-to-west",
      "peer-data-to-north",
    ]);
    expect(namesIn("network-data-peerings", "azurerm_route_server_bgp_connection")).toHaveLength(2);
    expect(namesIn("network-data", "azurerm_route")).toEqual([]);
    expect(namesIn("network-west", "azurerm_route")).toEqual(
      expect.arrayContaining(["udr-app", "udr-data", "udr-more"]),
    );
    expect(namesIn("network-north", "azurerm_network_security_rule")).toContain("AllowBgp-data-rs");
    expect(namesIn("network-app", "azurerm_virtual_network")).toEqual(["vnet-app", "vnet-more"]);
  });

  it("needs no further stack for a hub in which nothing is made", () => {
    const id = (type: string, name: string) =>
      `/subscriptions/${ONE}/resourceGroups/rg-hub/providers/Microsoft.Network/${type}/${name}`;
    const west = `existing: { virtualNetworkId: ${id("virtualNetworks", "vnet-hub")} }
    appliance: { privateIps: [10.10.0.4], asn: 65001 }`;
    const made = stacksOf(networkText({ top: `subscription: ${ONE}\nstacks: perSpoke`, west }));
    expect(Object.fromEntries([...made].map(([name, { after }]) => [name, after]))).toEqual({
      "network-west": ["network-app"],
      "network-north": [],
      "network-app": [],
      "network-north-peerings": ["network-app", "network-north", "network-west"],
      "network-app-peerings": ["network-app", "network-north", "network-north-peerings", "network-west"],
    });
  });

  it("links hubs of two regions, with the variable of the key in the stack of each hub", () => {
    const top = `subscription: ${ONE}\nstacks: perHub\nhubToHub: true\nhubToHubKeyVariable: links_key`;
    const made = stacksOf(
      networkText({
        top,
        spoke: "hubs: west\n  data: { location: northeurope, addressSpace: 10.40.0.0/22, hubs: north }",
      }),
    );
    const variables = [...made].flatMap(([name, { json }]) =>
      json.variable ? [[name, Object.keys(json.variable)]] : [],
    );
    expect(variables).toEqual([
      ["network-west", ["links_key"]],
      ["network-north", ["links_key"]],
    ]);
    for (const hub of ["west", "north"]) {
      expect(JSON.stringify(made.get(`network-${hub}`)?.json.resource)).toContain('"value":"${var.links_key}"');
      expect(JSON.stringify(made.get(`network-${hub}-peerings`)?.json.resource)).toContain("peer-");
    }
    expect(JSON.stringify([...made])).not.toContain("terraform_remote_state");
  });

  it("gives each stack a state of its own in the backend of the file", () => {
    const made = (backend: string) =>
      [...stacksOf(networkText({ top: `stacks: perHub\nbackend: ${backend}` }))].map(([name, { json }]) => [
        name,
        json.terraform,
      ]);
    expect(made('{ cloud: { organization: contoso, workspace: "azure-{stack}" } }')).toContainEqual([
      "network-north",
      expect.objectContaining({ cloud: { organization: "contoso", workspaces: { name: "azure-network-north" } } }),
    ]);
    expect(
      made('{ azurerm: { storageAccountName: ststate, containerName: tfstate, key: "{stack}.tfstate" } }'),
    ).toContainEqual([
      "network-spokes",
      expect.objectContaining({ backend: { azurerm: expect.objectContaining({ key: "network-spokes.tfstate" }) } }),
    ]);
  });

  it.each([
    [
      "{ azurerm: { storageAccountName: ststate, containerName: tfstate, key: a.tfstate } }",
      "azurerm.key",
      "{stack}.tfstate",
    ],
    ["{ cloud: { organization: contoso, workspace: azure } }", "cloud.workspace", "azure-{stack}"],
    ["{ cloud: { organization: contoso, tags: [azure] } }", "cloud.tags", "{stack}"],
  ])("refuses one state for several stacks: %s", (backend, field, example) => {
    expect(problemsOfNetwork(networkText({ top: `stacks: perHub\nbackend: ${backend}` }))).toEqual([
      expect.stringContaining(
        `backend.${field}: is the same for all stacks, and each needs a state of its own; write {stack} in it, such as "${example}"`,
      ),
    ]);
    expect(problemsOfNetwork(networkText({ top: `backend: ${backend}` }))).toEqual([]);
  });

  it("refuses names with which two stacks would be one", () => {
    const spokes = "hubs: west\n  west-peerings: { location: westeurope, addressSpace: 10.40.0.0/22 }";
    const text = (stacks: string) => networkText({ top: `stacks: ${stacks}`, spoke: spokes });
    expect(problemsOfNetwork(text("perSpoke"))).toEqual([
      expect.stringContaining(
        'stacks: makes two stacks called "network-west-peerings"; give one of the hubs or spokes another name',
      ),
    ]);
    expect(problemsOfNetwork(text("perHub"))).toEqual([]);
  });
});
