import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PUBLIC_KEY } from "./support/network-file";
import { describeWithStandIn } from "./support/terraform";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "cdktf-"));

// A hub with an appliance: cdktf is slow with what it prints.
writeFileSync(
  join(folder, "network.yaml"),
  `version: 1
adminSshPublicKey: ${PUBLIC_KEY}
hubs: { west: { location: westeurope, addressSpace: 10.10.0.0/22, asn: 65001 } }
`,
);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command of cdktf with the app that `cdktf.json` of this repository names. */
function cdktf(command: string, ...options: string[]): Promise<string> {
  const output = ["--output", join(folder, "cdktf.out")];
  // The lock file of providers needs Terraform's registry.
  const all = [command, "network", ...output, "--skip-provider-lock", "--no-color", ...options];
  const env = { ...process.env, CI: "1", NETWORK_FILE: join(folder, "network.yaml") };
  return new Promise((resolve) => {
    execFile("node_modules/.bin/cdktf", all, { env, maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

describeWithStandIn("cdktf with cdktf.json", () => {
  it("deploys a network, has nothing more to change, and destroys it", async () => {
    const deployed = await cdktf("deploy", "--auto-approve");
    const { resource } = JSON.parse(readFileSync(join(folder, "cdktf.out/stacks/network/cdk.tf.json"), "utf8")) as {
      readonly resource: Readonly<Record<string, object>>;
    };
    const count = Object.values(resource).flatMap((named) => Object.keys(named)).length;
    expect(deployed).toContain(`Apply complete! Resources: ${count} added, 0 changed, 0 destroyed.`);
    expect(existsSync(join(folder, "terraform.network.tfstate"))).toBe(true);
    expect(await cdktf("diff", "--skip-synth")).toContain("No changes. Your infrastructure matches the configuration.");
    expect(await cdktf("destroy", "--skip-synth", "--auto-approve")).toContain(
      `Destroy complete! Resources: ${count} destroyed.`,
    );
  });
});
