import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Testing } from "cdktf";
import { NetworkTopology } from "../lib/constructs/networks";
import { networkFromFile, readNetworkFile } from "../lib/network-file";
import "./support/synthesize";
import { describeWithTerraform } from "./support/terraform";

const EXAMPLES = readdirSync("examples").filter((name) => name.endsWith(".yaml"));

const STACK = join("stacks", "network", "cdk.tf.json");
const folder = mkdtempSync(join(tmpdir(), "examples-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Synthesizes an example into a folder of its own. */
function synthesized(example: string, into: string) {
  const outdir = join(folder, `${into}-${basename(example, ".yaml")}`);
  const app = Testing.app({ outdir, stackTraces: false });
  networkFromFile(app, readNetworkFile(join("examples", example)));
  app.synth();
  return { outdir, topology: NetworkTopology.of(app) };
}

/** Runs Terraform with a value for each variable that has none, as those of secrets. */
function withVariables(outdir: string, run: () => void): void {
  const { variable = {} } = JSON.parse(readFileSync(join(outdir, STACK), "utf8")) as { variable?: object };
  const names = Object.keys(variable).map((name) => `TF_VAR_${name}`);
  for (const name of names) process.env[name] = "secret";
  try {
    run();
  } finally {
    for (const name of names) Reflect.deleteProperty(process.env, name);
  }
}

describeWithTerraform("terraform", () => {
  it.each(EXAMPLES)("plans examples/%s", (example) => {
    const { outdir } = synthesized(example, "plans");
    withVariables(outdir, () => {
      expect(outdir).toPlanSuccessfully();
    });
  });
});
