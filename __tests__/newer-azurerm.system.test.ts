import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { refusedOf, type Configuration } from "./support/azurerm/configuration";
import { providerSchema } from "./support/azurerm/schema-cache";
import { PROVIDER_VERSIONS } from "./support/bindings";
import { describeWithTool } from "./support/tools";
import { synthesized } from "./upgrade/synthesized";
import { EXAMPLES } from "./support/examples";

/** The newest bindings here: those of cdktn. In the tree that is written for cdktn they are the only ones. */
const FOLDERS = [join(".ci", "cdktn", "node_modules"), "node_modules"];
const newest = FOLDERS.map((folder) => join(folder, "@cdktn", "provider-azurerm")).find((path) => existsSync(path));

type Stack = Configuration & { readonly terraform: { readonly required_providers: object } };

/**
 * A stack allows newer versions of azurerm 4 than that of its bindings. So no argument that it sets may be gone, of
 * another type, or forbidden there.
 */
const suite = () => {
  const outdir = mkdtempSync(join(tmpdir(), "newer-azurerm-"));
  const schema = providerSchema(newest);

  afterAll(() => {
    rmSync(outdir, { recursive: true, force: true });
  });

  it.each(EXAMPLES)("takes examples/%s", (example) => {
    const text = readFileSync(join("examples", example), "utf8");
    for (const folder of synthesized(text, join(outdir, basename(example, ".yaml"))).values()) {
      const stack = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as Stack;
      expect(stack.terraform.required_providers).toMatchObject({ azurerm: { version: PROVIDER_VERSIONS } });
      expect(refusedOf(stack, schema)).toEqual([]);
    }
  });

  it("is another version, which has other arguments", () => {
    const connection = {
      name: "connection",
      location: "westeurope",
      resource_group_name: "rg",
      type: "IPsec",
      virtual_network_gateway_id: "${azurerm_virtual_network_gateway.it.id}",
      local_network_gateway_id: "${azurerm_local_network_gateway.it.id}",
      shared_key: "${var.key}",
    };
    const refused = (name: string) =>
      refusedOf(
        { resource: { azurerm_virtual_network_gateway_connection: { it: { ...connection, [name]: true } } } },
        schema,
      );
    expect(refused("bgp_enabled")).toEqual([]);
    expect(refused("bgp_possible").join()).toContain("there is no bgp_possible");
  });
};
describeWithTool([], "the newest azurerm 4", suite, newest === undefined ? ["npm run install:cdktn was not run"] : []);
