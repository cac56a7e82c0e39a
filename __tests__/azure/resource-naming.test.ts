import { ResourceNaming, type ResourceKind } from "../../lib/azure";
import { Hub } from "../../lib/constructs/hubs";
import { ResourceKind as Kind, whyNotResourceName } from "../../lib/azure/resource-naming";
import { WEST, bodiesOf, emptyStack } from "../support/network";

describe("names of resources", () => {
  it("are Microsoft's abbreviation and the name", () => {
    expect(ResourceNaming.abbreviated().resourceName(Kind.VIRTUAL_NETWORK, "west")).toBe("vnet-west");
    expect(ResourceNaming.withAffixes("prod").resourceName(Kind.ROUTE_SERVER, "app")).toBe("rs-prod-app");
    expect(ResourceNaming.withAffixes("prod", "weu").resourceName(Kind.ROUTE_SERVER, "app")).toBe("rs-prod-app-weu");
  });

  it("can be decided by the user, for everything but the subnets that Azure names", () => {
    const stack = emptyStack();
    const naming = {
      resourceName: (kind: ResourceKind, name: string) => `${name}.${kind}.contoso`.replace(/^(.*)\.vm\./, "$1-vm-"),
    };
    new Hub(stack, "west", {
      ...WEST,
      naming: { resourceName: (kind, name) => naming.resourceName(kind, name).replaceAll(".", "-") },
    });
    expect(bodiesOf(stack, "azurerm_virtual_network")[0].name).toBe("west-vnet-contoso");
    expect(bodiesOf(stack, "azurerm_linux_virtual_machine")[0].name).toBe("west-nva-1-vm-contoso");
  });

  it.each([
    [Kind.ROUTE_SERVER, "", "1 to 80 letters"],
    [Kind.ROUTE_SERVER, "rs-", "not ending with a dot or hyphen"],
    [Kind.ROUTE_SERVER, "-rs", "starting with a letter or digit"],
    [Kind.VIRTUAL_NETWORK, "v".repeat(65), "2 to 64"],
    [Kind.VIRTUAL_NETWORK, "v", "2 to 64"],
    [Kind.SUBNET, "snet-web\n", "1 to 80"],
    [Kind.VIRTUAL_MACHINE, "vm_1", "letters, digits and hyphens"],
    [Kind.VIRTUAL_MACHINE, "12", "not only digits"],
    [Kind.RESOURCE_GROUP, "rg.", "not ending with a dot"],
    [Kind.SUBNET, "sub net", "letters, digits, dots, hyphens and underscores"],
  ])("of kind %s are refused when they are %p", (kind, name, allowed) => {
    expect(whyNotResourceName(kind, name)).toContain(allowed);
  });

  it.each([
    [Kind.ROUTE_SERVER, "rs-app_1", "rs-app+1"],
    [Kind.ROUTE_SERVER, "r", "-"],
    [Kind.RESOURCE_GROUP, "r", ""],
    [Kind.VIRTUAL_MACHINE, "vm-west-nva-1", "vm-west-nva_1"],
    [Kind.NETWORK_SECURITY_RULE, "AllowBgp-app-rs", "AllowBgp-app-rs-"],
  ])("of kind %s can be %p, but not %p", (kind, name, wrong) => {
    expect(whyNotResourceName(kind, wrong)).toBeDefined();
    expect(whyNotResourceName(kind, name)).toBeUndefined();
  });
});
