import { readFileSync } from "node:fs";
import { join } from "node:path";
import { networkFromFile, parseNetworkFile, readNetworkFile } from "../../lib/network-file";
import { freshWorkingDirectory, repository } from "../support/command-line";
import { resourcesIn } from "../support/network";
import { withApp } from "../support/network-file";
import { describeWithStandIn, inDeployment, plannedChanges } from "../support/terraform";

const directory = freshWorkingDirectory();

const BATCH = "  batch:\n    location: westeurope\n    addressSpace: 10.60.0.0/22\n\n";

/** The folder of an example, and of the same with one spoke more, each with values for the secrets. */
function stackOf(example: string, into: string, extended: boolean): string {
  return withApp((app) => {
    const path = join(repository, "examples", example);
    const text = readFileSync(path, "utf8").replace(/(?<=\n)spokes:\n/, (spokes) =>
      extended ? spokes + BATCH : spokes,
    );
    const stack = networkFromFile(app, extended ? parseNetworkFile(text, example) : readNetworkFile(path));
    stack.prepareStack();
    const json = JSON.parse(JSON.stringify(stack.toTerraform())) as { variable?: Record<string, object> };
    for (const name of Object.keys(json.variable ?? {})) {
      (json.variable as Record<string, object>)[name] = { type: "string", default: "secret" };
    }
    directory().write(`${into}/cdk.tf.json`, JSON.stringify(json));
    return join(directory().path, into);
  });
}

describeWithStandIn("a deployed network over ExpressRoute", () => {
  test.each([
    // The second one has a circuit that is made here, and two instances of each appliance.
    ["network.yaml", 2],
    ["expressroute.yaml", 4],
  ])(
    "of examples/%s takes a spoke, and lets it go, with nothing but the NVAs' run commands changed",
    async (example, nvas) => {
      const deployed = stackOf(example, "deployed", false);
      const extended = stackOf(example, "extended", true);
      const added = addressesIn(extended).filter((address) => !addressesIn(deployed).includes(address));
      const runCommands = addressesIn(deployed).filter((address) =>
        address.startsWith("azurerm_virtual_machine_run_command."),
      );
      expect(runCommands).toHaveLength(nvas);
      await inDeployment(async (deployment) => {
        expect((await deployment.apply(deployed)).text).toContain("Apply complete!");
        expect(plannedChanges((await deployment.plan(extended)).text)).toEqual({
          created: added.sort(),
          "updated in-place": runCommands.sort(),
        });
        expect((await deployment.apply(extended)).text).toContain("Apply complete!");
        expect(plannedChanges((await deployment.plan(deployed)).text)).toEqual({
          destroyed: added.sort(),
          "updated in-place": runCommands.sort(),
        });
        expect((await deployment.destroy(extended)).text).toContain("Destroy complete!");
      });
    },
    120_000,
  );
});

function addressesIn(stackFolder: string): string[] {
  const json: unknown = JSON.parse(readFileSync(join(stackFolder, "cdk.tf.json"), "utf8"));
  return resourcesIn(json).map(({ address }) => address);
}
