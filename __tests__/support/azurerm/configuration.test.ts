import { refusedOf, type Configuration } from "./configuration";
import { providerSchema } from "./schema-cache";

const schema = providerSchema();

const SUBNET = {
  name: "snet",
  resource_group_name: "${azurerm_resource_group.rg.name}",
  virtual_network_name: "vnet",
  address_prefixes: ["10.0.0.0/24"],
};
const GROUP = { name: "rg", location: "westeurope" };

function refused(type: string, body: Readonly<Record<string, unknown>>): string[] {
  return refusedOf({ resource: { [type]: { it: body } } }, schema).map((each) => each.replace(`${type}.it: `, ""));
}

describe("a configuration in JSON", () => {
  it("is accepted as Terraform and azurerm accept it", () => {
    expect(refused("azurerm_subnet", { ...SUBNET, "//": {}, depends_on: ["a.b"], lifecycle: {} })).toEqual([]);
    // What an expression stands for is not known, and blocks may be single ones.
    expect(refused("azurerm_subnet", { ...SUBNET, address_prefixes: ["${var.range}"] })).toEqual([]);
    expect(refused("azurerm_resource_group", { ...GROUP, timeouts: { create: "1h" }, tags: { a: "b" } })).toEqual([]);
    expect(refusedOf({ provider: { azurerm: [{ alias: "a", features: [{}] }] } }, schema)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["azurerm_nothing", {}, "the provider has no azurerm_nothing"],
    ["azurerm_subnet", { ...SUBNET, colour: "red" }, "there is no colour"],
    ["azurerm_subnet", { ...SUBNET, name: null }, "name is required"],
    ["azurerm_subnet", { ...SUBNET, name: ["a"] }, "name is no string"],
    ["azurerm_subnet", { ...SUBNET, address_prefixes: ["10.0.0.1/24"] }, "it has host bits"],
    ["azurerm_subnet", { ...SUBNET, default_outbound_access_enabled: "yes" }, "is no bool"],
    ["azurerm_subnet", { ...SUBNET, delegation: [{ name: "a" }] }, "delegation.service_delegation is there 0 times"],
    ["azurerm_resource_group", { ...GROUP, name: "$${x}" }, "no dot last"],
    ["azurerm_resource_group", { ...GROUP, tags: ["a"] }, "tags is no map"],
    ["azurerm_resource_group", { ...GROUP, timeouts: { ever: "1h" } }, "there is no timeouts.ever"],
    [
      "azurerm_route_table",
      { ...GROUP, resource_group_name: "rg", route: [{ colour: 1 }] },
      "there is no route.colour",
    ],
  ])("is refused with %s %j", (type, body, expected) => {
    expect(refused(type, body)).toContainEqual(expect.stringContaining(expected));
  });

  it("is refused with what is wrong with its provider and its data", () => {
    const data = { azurerm_subnet: { it: { name: "snet" } } };
    const configuration: Configuration = { provider: { azurerm: [{ features: [{}], colour: "red" }] }, data };
    expect(refusedOf(configuration, schema)).toEqual([
      "provider: there is no colour",
      "data.azurerm_subnet.it: resource_group_name is required",
      "data.azurerm_subnet.it: virtual_network_name is required",
    ]);
  });
});
