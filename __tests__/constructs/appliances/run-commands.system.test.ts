import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Spoke } from "../../../lib/constructs/spokes";
import { FAILING_SCRIPT } from "../../support/azurerm/run-commands";
import { APP, twoHubs, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithStandIn, inDeployment, plannedChanges } from "../../support/terraform";

/** Two hubs and two spokes, or three. */
function network(spokes = 2): string {
  const { stackFolder } = synthesize((stack) => {
    const { network } = twoHubs({}, withProvider(stack));
    if (spokes > 2) network.addSpoke(new Spoke(stack, "third", { ...APP, addressSpace: ["10.60.0.0/22"] }));
  });
  return stackFolder;
}

interface StackJson {
  readonly resource: Readonly<
    Record<string, Readonly<Record<string, { readonly name: string; readonly source: { script: string } }>>>
  >;
}

/** Lets the script of an instance fail. Returns the address of its run command. */
function breakScript(stackFolder: string, instance: string): string {
  const file = join(stackFolder, "cdk.tf.json");
  const json = JSON.parse(readFileSync(file, "utf8")) as StackJson;
  const type = "azurerm_virtual_machine_run_command";
  const found = Object.entries(json.resource[type]).find(([, { name }]) => name === `runcmd-${instance}`);
  if (!found) throw new Error(`${instance} has no run command`);
  found[1].source.script += FAILING_SCRIPT;
  writeFileSync(file, JSON.stringify(json));
  return `${type}.${found[0]}`;
}

describeWithStandIn("a run command that fails", () => {
  it("is not forgotten: the next plan says which one and what to do, and that heals it", async () => {
    const [former, broken, mended] = [network(), network(3), network(3)];
    const address = breakScript(broken, "north-nva-1");
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(former)).text).toContain("Apply complete!");
      const failed = await deployment.apply(broken);
      expect(failed.text).toContain("VMExtensionProvisioningError");
      expect(failed.ok).toBe(false);

      // The state has the new script already. The cause can also be outside of the script, and gone by itself.
      for (const folder of [broken, mended]) {
        const plan = await deployment.plan(folder);
        expect(plan.ok).toBe(false);
        expect(plan.text).toContain("north-nva-1 does not have its configuration");
        expect(plan.text).toContain(`run: terraform apply -replace=${address}`);
      }

      const healed = await deployment.apply(mended, `-replace=${address}`);
      expect(plannedChanges(healed.text).replaced).toEqual([address]);
      expect(healed.text).toContain("Apply complete!");
      expect((await deployment.plan(mended)).text).toContain("No changes.");
    });
  }, 120_000);

  it("is made again when it was new", async () => {
    const [broken, mended] = [network(), network()];
    const address = breakScript(broken, "north-nva-1");
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(broken)).ok).toBe(false);
      const healed = await deployment.apply(mended);
      expect(healed.text).toContain(`${address} is tainted, so must be replaced`);
      expect(healed.text).toContain("Apply complete!");
      expect((await deployment.plan(mended)).text).toContain("No changes.");
    });
  }, 120_000);
});
