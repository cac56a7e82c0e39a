import { TerraformVariable, type TerraformStack } from "cdktf";
import { Hub, VpnHub, type HubProps } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { APP, NORTH, WEST, bodiesOf, emptyStack, resourcesOf } from "../../support/network";

/** The zone of each machine, by its name. */
function zonesOfMachines(stack: TerraformStack): Record<string, unknown> {
  const machines = bodiesOf(stack, "azurerm_linux_virtual_machine");
  return Object.fromEntries(machines.map(({ computer_name, zone }) => [String(computer_name), zone]));
}

const zonesOf = (stack: TerraformStack, type: string) => bodiesOf(stack, type).map(({ zones }) => zones);

/** Hubs called `a`, `b` and so on. */
function hubsWith(...props: Partial<HubProps>[]): TerraformStack {
  const stack = emptyStack();
  for (const [index, own] of props.entries()) {
    const addressSpace = [`10.${10 + index}.0.0/22`];
    new Hub(stack, "abcd"[index], { ...WEST, asn: 65001 + index, addressSpace, ...own });
  }
  return stack;
}

describe("the zones of a virtual network", () => {
  it("are those of its region: instances are spread, and public addresses are in all", () => {
    const stack = hubsWith({ applianceInstances: 4 });
    expect(zonesOfMachines(stack)).toEqual({ "a-nva-1": "1", "a-nva-2": "2", "a-nva-3": "3", "a-nva-4": "1" });
    expect(bodiesOf(stack, "azurerm_availability_set")).toEqual([]);
    expect(zonesOf(stack, "azurerm_public_ip")).toEqual([["1", "2", "3"]]);
    expect(bodiesOf(stack, "azurerm_lb")[0].frontend_ip_configuration).toMatchObject([{ zones: ["1", "2", "3"] }]);
    const [appliance] = collectTopology(stack).virtualAppliances;
    expect(appliance.instances.map(({ zone }) => zone)).toEqual(["1", "2", "3", "1"]);
  });

  it("differ for single machines in hubs of one region, each with its NAT gateway", () => {
    const stack = hubsWith({}, { location: "West Europe" }, { location: "northeurope" }, {});
    expect(zonesOfMachines(stack)).toEqual({ "a-nva-1": "1", "b-nva-1": "2", "c-nva-1": "1", "d-nva-1": "3" });
    expect(zonesOf(stack, "azurerm_nat_gateway")).toEqual([["1"], ["2"], ["1"], ["3"]]);
    const subnets = collectTopology(stack).virtualNetworks.flatMap((network) => network.subnets);
    expect(subnets.map(({ natGatewayZone }) => natGatewayZone)).toEqual(["1", "2", "1", "3"]);
  });

  it("stay with a hub when one is added after it, and do not depend on hubs that say their own", () => {
    const before = zonesOfMachines(hubsWith({}, { zones: ["3"] }, {}));
    expect(before).toEqual({ "a-nva-1": "1", "b-nva-1": "3", "c-nva-1": "2" });
    expect(zonesOfMachines(hubsWith({}, { zones: ["3"] }, {}, {}))).toEqual({ ...before, "d-nva-1": "3" });
  });

  it("are none where the region has none: Azure would refuse them", () => {
    const stack = emptyStack();
    new VpnHub(stack, "west", { ...WEST, location: "ukwest", applianceInstances: 2 });
    new Spoke(stack, "app", { ...APP, location: "ukwest" });
    const text = JSON.stringify(resourcesOf(stack).map(({ body: { lifecycle, ...body } }) => body));
    expect(text).not.toContain('"zone');
    expect(bodiesOf(stack, "azurerm_availability_set")).toHaveLength(1);
    expect(bodiesOf(stack, "azurerm_virtual_network_gateway")).toMatchObject([{ sku: "VpnGw1AZ" }]);
  });

  it("are none when the hub says so, and those that it says where the region is not known", () => {
    const none = hubsWith({ zones: [] });
    expect(zonesOfMachines(none)).toEqual({ "a-nva-1": undefined });
    expect(bodiesOf(none, "azurerm_availability_set")).toHaveLength(1);
    expect(zonesOf(none, "azurerm_public_ip")).toEqual([undefined]);
    expect(zonesOf(none, "azurerm_nat_gateway")).toEqual([undefined]);

    const given = hubsWith(
      { location: "marsnorth", zones: ["2", "3"], applianceInstances: 2 },
      { location: "marsnorth" },
    );
    expect(zonesOfMachines(given)).toEqual({ "a-nva-1": "2", "a-nva-2": "3", "b-nva-1": undefined });
    expect(zonesOf(given, "azurerm_public_ip")).toEqual([["1", "2", "3"], undefined]);
    expect(zonesOf(given, "azurerm_nat_gateway")).toEqual([["2"], undefined]);
  });

  it("are none where Terraform computes the region, unless they are given", () => {
    const stack = emptyStack();
    const location = new TerraformVariable(stack, "region", { type: "string" }).stringValue;
    new Hub(stack, "west", { ...WEST, location });
    new Hub(stack, "north", { ...NORTH, location, zones: ["1", "2"] });
    expect(zonesOfMachines(stack)).toEqual({ "west-nva-1": undefined, "north-nva-1": "1" });
  });

  it("are in all of what a VPN gateway and the route server of a spoke have of public addresses", () => {
    const stack = emptyStack();
    new VpnHub(stack, "west", WEST);
    new Spoke(stack, "app", APP);
    expect(zonesOf(stack, "azurerm_public_ip")).toEqual(Array.from({ length: 5 }, () => ["1", "2", "3"]));
  });

  it("change nothing that is there", () => {
    const stack = hubsWith({ applianceInstances: 2 });
    const ignored = (type: string) => bodiesOf(stack, type).map(({ lifecycle }) => lifecycle);
    expect(ignored("azurerm_public_ip")).toMatchObject([{ ignore_changes: ["zones"] }]);
    expect(ignored("azurerm_nat_gateway")).toMatchObject([{ ignore_changes: ["zones"] }]);
    expect(ignored("azurerm_lb")).toMatchObject([{ ignore_changes: ["frontend_ip_configuration[0].zones"] }]);
  });
});
