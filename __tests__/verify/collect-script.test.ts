import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectScript, MANIFEST, readManifest, subjectsOf } from "../../lib/verify";
import { expressRouteHubs } from "../support/topologies";
import { bashSays, unfinished } from "../support/shell-check";

const topology = expressRouteHubs();
const script = collectScript(topology);

/** Answers questions for ids and names, and prints a table for everything that prints one. It notes what it was asked. */
const AZ = `#!/bin/bash
echo "$*" >>"$CALLS"
case "$*" in
  account*) echo 11111111-1111-1111-1111-111111111111 ;;
  *show-effective*|*list-learned*|*list-advertised*|*list-bgp*|*list-route-tables*) echo '{"value": []}' ;;
  *"vnet list"*"10.40.0.0/22"*) ;;
  *list*) echo /subscriptions/S/resourceGroups/rg-one/providers/Microsoft.Network/things/thing-one ;;
esac
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collect-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run() {
  writeFileSync(join(folder, "az"), AZ);
  chmodSync(join(folder, "az"), 0o755);
  const env = {
    PATH: `${folder}:${process.env.PATH ?? ""}`,
    CALLS: join(folder, "calls"),
    FOLDER: join(folder, "tables"),
  };
  const { stdout, stderr, status } = spawnSync("bash", ["-s"], { input: script, env, encoding: "utf8" });
  const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
  return { stdout, stderr, status, calls };
}

describe("the script that collects tables", () => {
  it("can be read by bash", () => {
    expect(bashSays(unfinished(script))).not.toBe("");
    expect(bashSays(script)).toBe("");
  });

  it("writes every table of Azure that it finds, and a manifest of these", () => {
    const { stdout, stderr } = run();
    const { tables } = readManifest(readFileSync(join(folder, "tables", MANIFEST), "utf8"), MANIFEST);
    const asked = subjectsOf(topology).filter(({ kind }) => kind !== "rib");
    const lost = asked.filter(({ at }) => at.startsWith("data/"));
    expect(lost.length).toBeGreaterThan(0);
    expect(tables.map(({ kind, at, neighbor }) => ({ kind, at, neighbor }))).toEqual(
      asked.filter((each) => !lost.includes(each)).map(({ kind, at, neighbor }) => ({ kind, at, neighbor })),
    );
    expect(readdirSync(join(folder, "tables"))).toEqual(expect.arrayContaining(tables.map(({ file }) => file)));
    expect(stdout).toContain(`${tables.length} tables in`);
    expect(stderr.split("\n")).toContainEqual(expect.stringContaining(`not found: effective of ${lost[0].at}`));
  });

  it("asks Azure, and changes nothing there", () => {
    for (const call of run().calls) expect(call).toMatch(/ (list|show)(-[\w-]+)?( |$)/);
  });
});
