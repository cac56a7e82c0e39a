import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Testing } from "cdktf";
import { NetworkTopology } from "../lib/constructs/networks";
import { networkFromFile, readNetworkFile } from "../lib/network-file";
import { routingPolicyOf, type RoutingPolicy } from "../lib/policy";
import { renderFrr } from "../lib/router-config";
import type { Topology } from "../lib/topology";
import { verdictOn } from "../lib/verdict";
import { resourcesIn, type Resource } from "./support/network";
import { expectReviewed, reviewOf } from "./support/review";
import { EXAMPLES } from "./support/examples";
import { unpackedScript } from "../lib/machine";

/** The rules that an example breaks on purpose, where breaking them is a warning. */
const EXPECTED_WARNINGS: Readonly<Record<string, readonly string[]>> = {};

const STACK = join("stacks", "network", "cdk.tf.json");
const folder = mkdtempSync(join(tmpdir(), "examples-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const REVIEWED = join(__dirname, "__snapshots__", "examples");
const reviewed = (example: string) => join(REVIEWED, `${basename(example, ".yaml")}.md`);

const stackIn = (outdir: string): unknown => JSON.parse(readFileSync(join(outdir, STACK), "utf8"));

function bodies(json: unknown, type: string): Resource[] {
  return resourcesIn(json)
    .filter(({ address }) => address.startsWith(`${type}.`))
    .map(({ body }) => body);
}

function policyOf(topology: NetworkTopology, instance: string): RoutingPolicy {
  const policy = routingPolicyOf(JSON.parse(topology.toJson()) as Topology, instance);
  if (!policy) throw new Error(`no policy of ${instance}`);
  return policy;
}

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
    const made = JSON.parse(topology.toJson()) as Topology;
    const unusable = made.virtualAppliances.map((appliance) => ({ ...appliance, asn: 65515 }));
    const { violations } = verdictOn({ ...made, virtualAppliances: unusable });
    expect(violations.map(({ rule }) => rule)).toContain("ARS041");
    expect(broken.filter(({ rule, severity }) => severity === "error" || !expected.includes(rule))).toEqual([]);
    // What is no longer broken is not expected either.
    expect(expected.filter((id) => broken.every(({ rule }) => rule !== id))).toEqual([]);
  });

  it("synthesizes to the resources and routers that were reviewed", () => {
    const policies = topology.applianceInstances().map((instance) => policyOf(topology, instance));
    expectReviewed(reviewed(example), `# ${example}\n\n${reviewOf(stackIn(outdir), policies)}`);
  });

  it("gives each machine the configuration that renders its policy", () => {
    const json = stackIn(outdir);
    const machines = bodies(json, "azurerm_linux_virtual_machine").map(({ computer_name }) => String(computer_name));
    const scripts = bodies(json, "azurerm_virtual_machine_run_command").map(({ source }) =>
      unpackedScript((source as { script: string }).script),
    );
    for (const instance of machines) {
      const configuration = renderFrr(policyOf(topology, instance));
      expect(topology.routerConfiguration(instance)).toBe(configuration);
      expect(scripts.filter((script) => script.includes(configuration))).toHaveLength(1);
    }
    expect(topology.applianceInstances()).toEqual(expect.arrayContaining(machines));
  });
});

it("has reviewed no example that is gone", () => {
  expect(readdirSync(REVIEWED).sort()).toEqual(EXAMPLES.map((example) => basename(reviewed(example))).sort());
});
