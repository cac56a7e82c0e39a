import { reviewOf } from "./review";

/** Terraform JSON of one resource at `app/Subnet` beside the virtual network of app. */
function stackWith(type: string, body: object): object {
  const at = (path: string) => ({ "//": { metadata: { path: `network/${path}` } } });
  return {
    resource: {
      azurerm_virtual_network: { app_1: { ...at("app/Resource"), location: "westeurope", name: "vnet-app" } },
      [type]: { app_2: { ...at("app/Subnet"), ...body } },
    },
  };
}

describe("reviewOf", () => {
  it("shows every setting, also those within others and those of several", () => {
    const body = { zones: ["1", "2"], os_disk: [{ caching: "None" }], ip: [{ name: "a" }, { name: "b" }], empty: {} };
    expect(reviewOf(stackWith("azurerm_thing", body), [])).toContain(
      [
        "## azurerm_thing",
        "",
        "- at: app/Subnet",
        "- zones: 1, 2",
        "- os_disk.caching: None",
        "- ip.0.name: a",
        "- ip.1.name: b",
        "- empty: {}",
        "",
      ].join("\n"),
    );
  });

  it("shows resources that a setting refers to by their paths", () => {
    const body = { network: "${azurerm_virtual_network.app_1.name}" };
    expect(reviewOf(stackWith("azurerm_thing", body), [])).toContain("- at: app/Subnet\n- network: app\n");
  });

  it("shows where a resource is only when its network is elsewhere", () => {
    expect(reviewOf(stackWith("azurerm_thing", { location: "westeurope" }), [])).toContain("\n\n- at: app/Subnet\n\n");
    expect(reviewOf(stackWith("azurerm_thing", { location: "northeurope" }), [])).toContain(
      "\n- at: app/Subnet\n- location: northeurope\n\n",
    );
  });

  it("shows with which provider a resource is made when its network is made with another", () => {
    const stack = stackWith("azurerm_thing", { name: "x" }) as { resource: Record<string, Record<string, object>> };
    Object.assign(stack.resource.azurerm_virtual_network.app_1, { provider: "azurerm.other" });
    expect(reviewOf(stack, [])).toContain("\n- at: app/Subnet\n- provider: azurerm\n- name: x\n\n");
    Object.assign(stack.resource.azurerm_thing.app_2, { provider: "azurerm.other" });
    expect(reviewOf(stack, [])).toContain("\n- at: app/Subnet\n- name: x\n\n");
  });

  it("leaves out the order of writes and the scripts of machines, which other tests observe", () => {
    const body = {
      depends_on: ["azurerm_virtual_network.app_1"],
      source: { script: "#!/bin/bash" },
      custom_data: "I2Ns",
    };
    expect(reviewOf(stackWith("azurerm_thing", body), [])).toContain("\n\n- at: app/Subnet\n\n");
  });

  it("says once what the resources of a type have in common, and shows in a table what they differ in", () => {
    const network = (name: string) => ({
      "//": { metadata: { path: `network/${name}/Resource` } },
      name,
      sku: "Standard",
    });
    expect(reviewOf({ resource: { azurerm_thing: { app: network("app"), data: network("data") } } }, [])).toContain(
      "## azurerm_thing\n\n- provider: azurerm\n- sku: Standard\n\n| at | name |\n| --- | --- |\n| app | app |\n| data | data |\n",
    );
  });
});
