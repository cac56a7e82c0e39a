import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Testing } from "cdktf";
import { NetworkTopology } from "../lib/constructs/networks";
import { networkFromFile, readNetworkFile } from "../lib/network-file";
import "./support/synthesize";

const EXAMPLES = readdirSync("examples").filter((name) => name.endsWith(".yaml"));
/** The rules that an example breaks on purpose, where breaking them is a warning. */
const EXPECTED_WARNINGS: Readonly<Record<string, readonly string[]>> = {};

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

describe.each(EXAMPLES)("examples/%s", (example) => {
  const { outdir, topology } = synthesized(example, "snapshots");

  it("breaks no rule, not even one that only warns, unless that is intended", () => {
    const expected = EXPECTED_WARNINGS[example] ?? [];
    const broken = topology.violations();
    expect(broken.filter(({ rule, severity }) => severity === "error" || !expected.includes(rule))).toEqual([]);
    // What is no longer broken is not expected either.
    expect(expected.filter((id) => broken.every(({ rule }) => rule !== id))).toEqual([]);
  });

  it("synthesizes to the Terraform JSON that was reviewed", () => {
    const json = readFileSync(join(outdir, STACK), "utf8");
    // The run commands hold the router configurations, which have snapshots of their own.
    const withoutScripts = json
      .replace(/"script": ".*"/g, '"script": "…"')
      .replace(/"custom_data": ".*"/g, '"custom_data": "…"');
    expect(withoutScripts.replace(/"path": "[^"]*\.tfstate"/, '"path": "…"')).toMatchSnapshot();
  });

  it("gives the router configurations that were reviewed", () => {
    for (const instance of topology.applianceInstances()) {
      expect(topology.routerConfiguration(instance)).toMatchSnapshot(instance);
    }
  });
});
