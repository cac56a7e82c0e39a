import { refusedNames } from "./azure-names";

function refused(type: string, ...bodies: Readonly<Record<string, unknown>>[]): string[] {
  return refusedNames({ resource: { [type]: Object.fromEntries(bodies.map((body, index) => [`it${index}`, body])) } });
}

describe("names of resources", () => {
  it.each([
    ["azurerm_resource_group", "rg-a_(1).b", "rg."],
    ["azurerm_resource_group", "r".repeat(90), "r".repeat(91)],
    ["azurerm_virtual_network", "vn", "v"],
    ["azurerm_virtual_network", "v".repeat(64), "v".repeat(65)],
    ["azurerm_subnet", "s".repeat(80), "s".repeat(81)],
    ["azurerm_public_ip", "1.a-b_", "_a"],
    ["azurerm_public_ip", "a_", "a-"],
    ["azurerm_linux_virtual_machine", "vm-1", "vm-1."],
    ["azurerm_linux_virtual_machine", "v".repeat(64), "v".repeat(65)],
    ["azurerm_linux_virtual_machine", "vm-1", "vm 1"],
  ])("%s may be called %p, but not %p", (type, name, wrong) => {
    expect(refused(type, { name })).toEqual([]);
    expect(refused(type, { name: wrong })).toEqual([expect.stringContaining("does not take the name")]);
  });

  it("are checked of computers and disks too, and not of what is known only later", () => {
    const machine = { name: "vm", computer_name: "west-1", os_disk: [{ name: "osdisk-1" }] };
    expect(refused("azurerm_linux_virtual_machine", machine)).toEqual([]);
    expect(refused("azurerm_linux_virtual_machine", { ...machine, computer_name: "12" })).toHaveLength(1);
    expect(refused("azurerm_linux_virtual_machine", { ...machine, os_disk: [{ name: "-" }] })).toHaveLength(1);
    expect(refused("azurerm_public_ip", { name: "${var.name}" })).toEqual([]);
  });

  it("are taken once in a place, however they are written", () => {
    const pip = { name: "pip-a", resource_group_name: "rg" };
    expect(refused("azurerm_public_ip", pip, { ...pip, name: "PIP-A" })).toEqual([
      'azurerm_public_ip.it1: "PIP-A" is taken',
    ]);
    expect(refused("azurerm_public_ip", pip, { ...pip, resource_group_name: "other" })).toEqual([]);
    expect(refused("azurerm_public_ip", pip, { ...pip, provider: "azurerm.other" })).toEqual([]);
  });

  it("of a type without a rule are no names", () => {
    expect(refused("azurerm_firewall", { name: "a" })).toEqual([expect.stringContaining("has no rule")]);
  });
});
