import { readTerraform } from "../../../lib/import";
import { plannedHalf, plannedNetwork } from "../../support/planned-network";
import { instanceOf, planJson, planned, ref, type Planned } from "../../support/terraform-plan";

const networkIn = (module: string, name: string): Planned => ({
  address: `${module}.azurerm_virtual_network.this`,
  values: { resource_group_name: "rg", name, address_space: [name === "a" ? "10.1.0.0/16" : "10.2.0.0/16"] },
});

const half = (references: readonly string[], address = "azurerm_virtual_network_peering.a"): Planned => ({
  address,
  values: {
    resource_group_name: "rg",
    name: "half",
    virtual_network_name: "hub",
    remote_virtual_network_id: ref(...references),
  },
});

const hub = planned("azurerm_virtual_network.hub", {
  resource_group_name: "rg",
  name: "hub",
  address_space: ["10.0.0.0/16"],
});

/** What the halves of peerings of a plan lead to, where modules `net` have an output for their network. */
function remotesOf(halves: readonly Planned[], { networks = [] as readonly Planned[], calls = {} } = {}): string[] {
  const plan = JSON.parse(planJson([hub, ...halves])) as {
    planned_values: { root_module: Record<string, unknown> };
    configuration: { root_module: Record<string, unknown> };
    resource_changes: unknown[];
  };
  plan.planned_values.root_module.child_modules = networks.map((network) => ({
    address: network.address.replace(".azurerm_virtual_network.this", ""),
    resources: [instanceOf(network)],
  }));
  plan.configuration.root_module.module_calls = calls;
  const { topology } = readTerraform([{ text: JSON.stringify(plan), file: "plan.json" }]);
  return topology.virtualNetworkPeerings.map(({ to }) => to);
}

const netModule = {
  resources: [{ address: "azurerm_virtual_network.this", expressions: {} }],
  outputs: {
    id: { expression: { references: ["azurerm_virtual_network.this.id", "azurerm_virtual_network.this"] } },
  },
};

test("follows a reference to a resource", () => {
  expect(remotesOf([half(["azurerm_virtual_network.hub.id", "azurerm_virtual_network.hub"])])).toEqual(["hub"]);
});

test("follows a reference to the output of a module", () => {
  const its = { networks: [networkIn("module.net", "a")], calls: { net: { module: netModule } } };
  expect(remotesOf([half(["module.net.id", "module.net"])], its)).toEqual(["a"]);
});

test("follows a reference to one instance of a module", () => {
  const networks = [networkIn('module.net["a.b"]', "a"), networkIn('module.net["c"]', "c")];
  const its = { networks, calls: { net: { module: netModule } } };
  expect(remotesOf([half(['module.net["a.b"].id', 'module.net["a.b"]', "module.net"])], its)).toEqual(["a"]);
  expect(remotesOf([half(['module.net["c"].id', 'module.net["c"]', "module.net"])], its)).toEqual(["c"]);
});

test("follows each.value to the instance of the same key", () => {
  const spoke = (key: string) =>
    planned(`azurerm_virtual_network.spoke["${key}"]`, { resource_group_name: "rg", name: key, address_space: [] });
  const plan = planJson([
    hub,
    spoke("x"),
    spoke("y"),
    half(["each.value.id", "each.value"], 'azurerm_virtual_network_peering.a["y"]'),
  ]);
  const withForEach = plan.replace(
    '"address":"azurerm_virtual_network_peering.a",',
    '$&"for_each_expression":{"references":["azurerm_virtual_network.spoke"]},',
  );
  const { topology } = readTerraform([{ text: withForEach, file: "plan.json" }]);
  expect(topology.virtualNetworkPeerings).toMatchObject([{ from: "hub", to: "y" }]);
});

test("follows each.key as the index of another resource", () => {
  const spoke = (key: string) =>
    planned(`azurerm_virtual_network.spoke["${key}"]`, { resource_group_name: "rg", name: key, address_space: [] });
  const its = half(["azurerm_virtual_network.spoke", "each.key"], 'azurerm_virtual_network_peering.a["x"]');
  const { topology } = readTerraform([{ text: planJson([hub, spoke("x"), spoke("y"), its]), file: "plan.json" }]);
  expect(topology.virtualNetworkPeerings).toMatchObject([{ to: "x" }]);
});

test("says what an expression of several resources leaves open, and takes it for none", () => {
  const other = plannedNetwork("other", "10.9.0.0/16", {});
  const open = half(["azurerm_virtual_network.hub.id", "azurerm_virtual_network.other.id"]);
  const { topology, report } = readTerraform([{ text: planJson([hub, ...other, open]), file: "plan.json" }]);
  expect(topology.virtualNetworkPeerings).toEqual([]);
  expect(report.unknown).toEqual([
    "the network that hub is peered with by half: azurerm_virtual_network_peering.a.remote_virtual_network_id is not known yet",
  ]);
  expect(report.incomplete).toEqual(["hub"]);
});

test("does not follow expressions in a circle for ever", () => {
  const call = {
    expressions: { x: { references: ["module.net.id"] } },
    module: { outputs: { id: { expression: { references: ["var.x"] } } } },
  };
  expect(remotesOf([half(["module.net.id"])], { calls: { net: call } })).toEqual([]);
});

test("takes an id for that of a resource that is made in the same plan", () => {
  const id = "/subscriptions/0-1/resourceGroups/RG/providers/Microsoft.Network/virtualNetworks/vnet-B";
  const networks = [...plannedNetwork("a", "10.1.0.0/16", {}), ...plannedNetwork("b", "10.2.0.0/16", {})];
  const plan = planJson([...networks, plannedHalf("a", "b", { remote_virtual_network_id: id })]);
  const { topology } = readTerraform([{ text: plan, file: "plan.json" }]);
  expect(topology.virtualNetworkPeerings).toMatchObject([{ from: "vnet-a", to: "vnet-b" }]);
});
