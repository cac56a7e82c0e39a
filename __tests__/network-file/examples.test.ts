import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { readTopology } from "../../lib/topology/read";
import { withApp } from "../support/network-file";
import { describeWithTerraform, planStack } from "../support/terraform";

const folder = join(__dirname, "../../examples");
const examples = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

describeWithTerraform("every example", () => {
  it.each(examples)("%s can be planned", async (name) => {
    const outdir = mkdtempSync(join(tmpdir(), "example-"));
    try {
      const app = new App({ outdir, stackTraces: false });
      networkFromFile(app, readNetworkFile(join(folder, name)));
      app.synth();
      expect((await planStack(join(outdir, "stacks/network"))).text).toMatch(
        /Plan: \d+ to add, 0 to change, 0 to destroy/,
      );
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });
});

describe.each(examples)("examples/%s", (name) => {
  const path = join(folder, name);

  it("tells editors its schema, and what it shows", () => {
    const [first, second, third] = readFileSync(path, "utf8").split("\n");
    expect(first).toBe("# yaml-language-server: $schema=../schema/network.schema.json");
    expect(second).toBe("#");
    expect(third).toMatch(/^# [A-Z]/);
  });

  it("synthesizes", () => {
    withApp((app) => {
      networkFromFile(app, readNetworkFile(path));
      app.synth();
      expect(readdirSync(join(app.outdir, "stacks"))).toEqual(["network"]);
    });
  });

  it("has a topology that keeps to its schema and survives being written and read", () => {
    withApp((app) => {
      const topology = collectTopology(networkFromFile(app, readNetworkFile(path)));
      expect(topology.dualHomedNetworks.length).toBeGreaterThan(0);
      expect(readTopology(JSON.stringify(topology))).toEqual(topology);
    });
  });
});
