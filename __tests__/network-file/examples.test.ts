import { readFileSync } from "node:fs";
import { join } from "node:path";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { readTopology } from "../../lib/import/topology-file";
import { EXAMPLES } from "../support/examples";
import { withApp } from "../support/network-file";

const folder = join(__dirname, "../../examples");

describe.each(EXAMPLES)("examples/%s", (name) => {
  const path = join(folder, name);

  it("tells editors its schema, and what it shows", () => {
    const [first, second, third] = readFileSync(path, "utf8").split("\n");
    expect(first).toBe("# yaml-language-server: $schema=../schema/network.schema.json");
    expect(second).toBe("#");
    expect(third).toMatch(/^# [A-Z]/);
  });

  it("has a topology that keeps to its schema and survives being written and read", () => {
    withApp((app) => {
      const topology = collectTopology(networkFromFile(app, readNetworkFile(path)));
      expect(topology.dualHomedNetworks.length).toBeGreaterThan(0);
      expect(readTopology(JSON.stringify(topology))).toEqual(topology);
    });
  });
});
