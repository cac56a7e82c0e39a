import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkingDirectory } from "./support/hcp/directory";
import { HcpStandIn } from "./support/hcp/start";
import { PUBLIC_KEY, networkText } from "./support/network-file";
import { describeWithStandIn } from "./support/terraform";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "cdktf-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command of cdktf with the app that `cdktf.json` of this repository names. */
function cdktf(env: Readonly<Record<string, string>>, ...command: string[]): Promise<string> {
  // The lock file of providers needs Terraform's registry.
  const all = [...command, "--skip-provider-lock", "--no-color"];
  return new Promise((resolve) => {
    execFile(
      "node_modules/.bin/cdktf",
      all,
      { env: { ...process.env, CI: "1", ...env }, maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => {
        resolve(stdout + stderr);
      },
    );
  });
}

/** How many resources of each type there are. */
function counted(types: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

describeWithStandIn("cdktf with cdktf.json", () => {
  it("deploys a network, has nothing more to change, and destroys it", async () => {
    const file = join(folder, "network.yaml");
    // A hub with an appliance: cdktf is slow with what it prints.
    writeFileSync(
      file,
      `version: 1
adminSshPublicKey: ${PUBLIC_KEY}
hubs: { west: { location: westeurope, addressSpace: 10.10.0.0/22, asn: 65001 } }
`,
    );
    const output = ["--output", join(folder, "cdktf.out")];
    const run = (command: string, ...options: string[]) =>
      cdktf({ NETWORK_FILE: file }, command, "network", ...output, ...options);
    const deployed = await run("deploy", "--auto-approve");
    const { resource } = JSON.parse(readFileSync(join(folder, "cdktf.out/stacks/network/cdk.tf.json"), "utf8")) as {
      readonly resource: Readonly<Record<string, object>>;
    };
    const count = Object.values(resource).flatMap((named) => Object.keys(named)).length;
    expect(deployed).toContain(`Apply complete! Resources: ${count} added, 0 changed, 0 destroyed.`);
    const state = join(folder, "terraform.network.tfstate");
    const resourcesInState = () =>
      (JSON.parse(readFileSync(state, "utf8")) as { resources: object[] }).resources.length;
    expect(resourcesInState()).toBe(count);
    expect(await run("diff", "--skip-synth")).toContain("No changes. Your infrastructure matches the configuration.");
    // cdktf may lose the last lines that Terraform prints: the state tells.
    expect(await run("destroy", "--skip-synth", "--auto-approve")).toContain(`${count} to destroy.`);
    expect(resourcesInState()).toBe(0);
  });

  it("deploys several stacks into workspaces of HCP Terraform, one after the other where they depend", async () => {
    const hcp = await HcpStandIn.start();
    try {
      const file = join(folder, "stacks.yaml");
      const cloud = `{ organization: ${hcp.organization.name}, hostname: "${hcp.host}", workspace: "azure-{stack}" }`;
      writeFileSync(file, networkText({ top: `stacks: perHub\nbackend: { cloud: ${cloud} }` }));
      const networks = ["north", "spokes", "west"];
      const stacks = networks.flatMap((name) => [name, `${name}-peerings`]);
      const all = stacks.map((stack) =>
        hcp.organization.workspace(`azure-network-${stack}`, { executionMode: "remote" }),
      );
      for (const workspace of all) workspace.sharesStateWith = all;
      const output = ["--output", join(folder, "several", "cdktf.out")];
      await cdktf({ NETWORK_FILE: file, ...hcp.env() }, "deploy", "*", ...output, "--auto-approve");
      const one = WorkingDirectory.ofNetwork(hcp, networkText(), "workspace: network");
      const { workspaces } = hcp.organization;
      const typesOf = (addresses: readonly string[]) => counted(addresses.map((address) => address.split(".")[0]));
      expect(typesOf(workspaces.flatMap(({ addresses }) => addresses))).toEqual(typesOf(one.addresses));
      expect(hcp.queue.runs.map(({ status }) => status)).toEqual(hcp.queue.runs.map(() => "applied"));
      const names = hcp.queue.runs.map(({ workspace }) => workspace.name);
      expect(names.slice(0, 3).sort()).toEqual(networks.map((name) => `azure-network-${name}`));
      expect(names.slice(3)).toEqual(["west", "north", "spokes"].map((name) => `azure-network-${name}-peerings`));
    } finally {
      await hcp.stop();
    }
  });
});
