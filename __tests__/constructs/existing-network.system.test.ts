import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformResource, type TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Spoke } from "../../lib/constructs/spokes";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { APP, resourcesOf, temporaryApp, withProvider } from "../support/network";
import { synthesize } from "../support/synthesize";
import { describeWithStandIn, describeWithTerraform, inDeployment, planStack } from "../support/terraform";

/** The example of a user who has two hubs with gateways in other subscriptions, and wants a spoke. */
function exampleOfHubs() {
  const app = temporaryApp();
  networkFromFile(app, readNetworkFile("examples/existing-hubs.yaml"));
  app.synth();
  return join(app.outdir, "stacks", "network");
}

/** How many resources of each type a plan makes, by the provider that makes them. */
function madeBy(stackFolder: string): Record<string, Record<string, number>> {
  const { resource } = JSON.parse(readFileSync(join(stackFolder, "cdk.tf.json"), "utf8")) as {
    resource: Record<string, Record<string, { readonly provider?: string }>>;
  };
  const made: Record<string, Record<string, number>> = {};
  for (const [type, byId] of Object.entries(resource)) {
    for (const { provider = "azurerm" } of Object.values(byId)) {
      const types = (made[provider.replace(/^azurerm\.subscription-(.).*$/, "$1")] ??= {});
      types[type] = (types[type] ?? 0) + 1;
    }
  }
  return made;
}

describeWithTerraform("two hubs with gateways in other subscriptions, and a spoke", () => {
  it("get a plan that makes only what is missing, each part in its own subscription", async () => {
    const stackFolder = exampleOfHubs();
    const { text, output } = await planStack(stackFolder);
    expect(text).toContain("Plan: 19 to add, 0 to change, 0 to destroy.");
    const planned: Record<string, number> = {};
    for (const [, type] of output.matchAll(/# (\w+)\.\S+ will be created/g)) planned[type] = (planned[type] ?? 0) + 1;
    expect(planned).toEqual({
      // The spoke, with its subnets and its route server; the route server of north.
      azurerm_virtual_network: 1,
      azurerm_subnet: 3,
      azurerm_public_ip: 2,
      azurerm_route_server: 2,
      // The appliances of both hubs with the route server of the spoke, that of north with its own.
      azurerm_route_server_bgp_connection: 3,
      azurerm_virtual_network_peering: 4,
      // The way back from the gateways: a route in the table that west has, and a table for north.
      azurerm_route: 2,
      azurerm_route_table: 1,
      azurerm_subnet_route_table_association: 1,
    });
    expect(madeBy(stackFolder)).toEqual({
      azurerm: {
        azurerm_virtual_network: 1,
        azurerm_subnet: 2,
        azurerm_public_ip: 1,
        azurerm_route_server: 1,
        azurerm_route_server_bgp_connection: 2,
        azurerm_virtual_network_peering: 2,
      },
      "2": { azurerm_virtual_network_peering: 1, azurerm_route: 1 },
      "3": {
        azurerm_subnet: 1,
        azurerm_public_ip: 1,
        azurerm_route_server: 1,
        azurerm_route_server_bgp_connection: 1,
        azurerm_virtual_network_peering: 1,
        azurerm_route_table: 1,
        azurerm_subnet_route_table_association: 1,
        azurerm_route: 1,
      },
    });
  }, 60_000);
});

const PARTS = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-app";

/** Where the page says that a part of a spoke is, and the id of what was made by hand. */
const CLICKED: Readonly<Record<string, string>> = {
  "app/Resource": `${PARTS}/providers/Microsoft.Network/virtualNetworks/vnet-app`,
  "app/RouteServer/Subnet": `${PARTS}/providers/Microsoft.Network/virtualNetworks/vnet-app/subnets/RouteServerSubnet`,
};

function spokeIn(stack: TerraformStack) {
  const subscriptionId = "11111111-1111-1111-1111-111111111111";
  const provider = new AzurermProvider(withProvider(stack), "theirs", {
    features: [{}],
    alias: "theirs",
    subscriptionId,
  });
  return new Spoke(stack, "app", { ...APP, resourceGroupName: "rg-app", provider });
}

describeWithStandIn("what was made by hand", () => {
  it("is taken over by import blocks beside the Terraform JSON, with the provider of its subscription", async () => {
    const found: { addresses?: Map<string, string> } = {};
    const { stackFolder } = synthesize((stack) => {
      spokeIn(stack);
      found.addresses = new Map(resourcesOf(stack).map(({ path, address }) => [path, address]));
    });
    const blocks = Object.entries(CLICKED).map(
      ([path, id]) => `import {\n  to = ${String(found.addresses?.get(path))}\n  id = "${id}"\n}\n`,
    );
    writeFileSync(join(stackFolder, "imports.tf"), blocks.join("\n"));
    await inDeployment(async (deployment) => {
      expect((await deployment.plan(stackFolder)).text).toMatch(
        /Plan: 2 to import, 3 to add, \d to change, 0 to destroy/,
      );
      expect((await deployment.apply(stackFolder)).text).toContain("Apply complete! Resources: 2 imported, 3 added");
      expect((await deployment.plan(stackFolder)).text).toContain("No changes.");
    });
  }, 60_000);

  it("is taken over by importFrom in TypeScript", async () => {
    const { stackFolder } = synthesize((stack) => {
      const spoke = spokeIn(stack);
      for (const [path, id] of Object.entries(CLICKED)) {
        const part = spoke.node.findAll().find(({ node }) => node.path === `${stack.node.path}/${path}`);
        if (TerraformResource.isTerraformResource(part)) part.importFrom(id);
      }
    });
    const { text } = await planStack(stackFolder);
    expect(text).toMatch(/Plan: 2 to import, 3 to add, \d to change, 0 to destroy/);
  }, 60_000);
});
