import { rmSync } from "node:fs";
import { join } from "node:path";
import { freshWorkingDirectory, networkText } from "../support/command-line";
import { describeWithStandIn, inDeployment, type Deployment, type ResourceChange } from "../support/terraform";

/** The steps of docs/renumber.md, with the command line and Terraform. */

const directory = freshWorkingDirectory();
const at = (path: string) => join(directory().path, path);

const HUBS = networkText();
const APP = "    location: westeurope\n    addressSpace: [10.30.0.0/22]\n";
const UK = "  uk:\n    location: uksouth\n    addressSpace: [10.50.0.0/22]\n    asn: 65003\n    internetEgress: true\n";
const withApp = (app: string, more = "") => HUBS.replace(`  app:\n${APP}`, app === "" ? more : `  app:\n${app}${more}`);

/** What a plan does, apart from what stays as it is: the actions by the address's type and the element it begins with. */
function actionsIn(changes: readonly ResourceChange[]): Record<string, string[]> {
  const actions: Record<string, string[]> = {};
  for (const { address, change } of changes) {
    const action = change.actions.join(" then ");
    if (action !== "no-op") (actions[action] ??= []).push(address);
  }
  return actions;
}

describeWithStandIn("docs/renumber.md", () => {
  let folder: string;

  async function synth(text: string): Promise<string> {
    directory().write("network.yaml", text);
    const { exitCode, stdout, stderr } = await directory().run(["synth"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    folder = at(`cdktf.out/stacks/${/^name: (.*)$/m.exec(text)?.[1] ?? "network"}`);
    return stdout;
  }

  /** What deploying this network does to the one that is deployed. */
  async function deploy(deployment: Deployment, text: string): Promise<Record<string, string[]>> {
    await synth(text);
    const actions = actionsIn(await deployment.changes(folder));
    expect((await deployment.apply(folder)).text).toContain("Apply complete!");
    return actions;
  }

  it("adds ranges and subnets in place, whatever stands before them", async () => {
    await inDeployment(async (deployment) => {
      await deploy(deployment, withApp(`${APP}    subnets: [{ name: web }, { name: api }]\n`));
      const more = APP.replace("[10.30.0.0/22]", "[10.31.0.0/22, 10.30.0.0/22]");
      const ranges = await deploy(deployment, withApp(`${more}    subnets: [{ name: web }, { name: api }]\n`));
      expect(Object.keys(ranges).filter((action) => action.includes("delete"))).toEqual([]);
      expect(ranges.update).toContainEqual(expect.stringMatching(/^azurerm_virtual_network\.app_/));
      expect(ranges.update.filter((address) => address.startsWith("azurerm_subnet."))).toEqual([]);
      const subnets = withApp(`${more}    subnets: [{ name: first }, { name: api }, { name: web }]\n`);
      expect(await deploy(deployment, subnets)).toEqual({
        create: [expect.stringMatching(/^azurerm_subnet\.app_Subnet-first_/)],
      });
      const without = withApp(`${more}    subnets: [{ name: first }, { name: web }]\n`);
      expect(await deploy(deployment, without)).toEqual({
        delete: [expect.stringMatching(/^azurerm_subnet\.app_Subnet-api_/)],
      });
    });
  }, 180_000);

  it("moves to another spoke", async () => {
    await inDeployment(async (deployment) => {
      await deploy(deployment, HUBS);
      const shop = "  shop:\n    location: northeurope\n    addressSpace: [10.40.0.0/22]\n";
      const beside = await deploy(deployment, withApp(APP, shop));
      expect(Object.keys(beside).sort()).toEqual(["create", "update"]);
      expect(beside.update.every((address) => address.startsWith("azurerm_virtual_machine_run_command."))).toBe(true);
      const removed = await deploy(deployment, withApp("", shop));
      expect(Object.keys(removed).sort()).toEqual(["delete", "update"]);
      expect(removed.delete.filter((address) => !/\.app_/.test(address))).toEqual([]);
      expect(removed.update.every((address) => address.startsWith("azurerm_virtual_machine_run_command."))).toBe(true);
    });
  }, 180_000);

  it("moves to another hub", async () => {
    await inDeployment(async (deployment) => {
      await deploy(deployment, HUBS);
      const beside = await deploy(deployment, HUBS.replace("spokes:\n", `${UK}spokes:\n`));
      expect(Object.keys(beside).filter((action) => action.includes("delete"))).toEqual([]);
      const first = await deploy(deployment, HUBS.replace("hubs:\n", `hubs:\n${UK}`));
      expect(Object.keys(first).sort()).toEqual(["delete then create", "update"]);
      // The windows of patches follow the order of hubs, and are made anew.
      expect(first["delete then create"].filter((address) => !address.startsWith("azurerm_maintenance_"))).toEqual([]);
      const inPlace = /^azurerm_(maintenance_assignment_virtual_machine|virtual_machine_run_command)\./;
      expect(first.update.filter((address) => !inPlace.test(address))).toEqual([]);
      const without = HUBS.replace("hubs:\n", `hubs:\n${UK}`).replace(/ {2}west:\n(?: {4}.*\n)+/, "");
      const removed = await deploy(deployment, without);
      expect(removed.delete.filter((address) => !/west/.test(address))).toEqual([]);
      const anew = Object.entries(removed).flatMap(([action, all]) => (action.includes("then") ? all : []));
      expect(anew.filter((address) => !address.startsWith("azurerm_maintenance_"))).toEqual([]);
    });
  }, 180_000);

  it("gives the network another name", async () => {
    await inDeployment(async (deployment) => {
      await deploy(deployment, HUBS);
      directory().write("network.lock.json", directory().read("network.lock.json").replace('"europe"', '"emea"'));
      rmSync(at("cdktf.out"), { recursive: true });
      await synth(HUBS.replace("name: europe", "name: emea"));
      // The state went along: a deployment of the tests has one.
      expect((await deployment.plan(folder)).text).toContain("No changes.");
    });
  }, 120_000);
});
