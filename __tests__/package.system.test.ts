import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { built } from "../.ci/built";
import { name as packageName, version } from "../package.json";
import { brokenLinks } from "./support/links";
import { packInto, run } from "./support/packed";
import { withoutRegistry } from "./support/registry";
import { describeWithTool } from "./support/tools";

const ROOT = resolve(".");
const PEERS = ["cdktf", "constructs", "@cdktf/provider-azurerm"];
/** What a project has that tests with jest. */
const FOR_TESTS = ["@types/jest", "@types/node"];

const CONSUMER = `
import { App, TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider/index.js";
import { DualHomedNetwork, Hub, NetworkTopology, Redundancy, Spoke } from "${packageName}";

const app = new App();
const stack = new TerraformStack(app, "network");
new AzurermProvider(stack, "azurerm", { features: [{}] });
const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINNNxdjjtXt6k6eXCTJSxEWmsd/mpmfOgebyKU5BkOhI";
const hub = (name: string, addressSpace: string, asn: number) =>
  new Hub(stack, name, { location: "westeurope", addressSpace: [addressSpace], asn, adminSshPublicKey: key });
const west = hub("west", "10.10.0.0/22", 65001);
const north = hub("north", "10.20.0.0/22", 65002);
const spoke = new Spoke(stack, "app", { location: "westeurope", addressSpace: ["10.30.0.0/22"] });
new DualHomedNetwork(stack, "dual", {
  hubs: [west, north],
  spokes: [spoke],
  redundancy: Redundancy.activePassive(west, north),
});
app.synth();
console.log(NetworkTopology.of(app).writeRouterConfigurations("router-config").join(" "));
`;

/** Loads what the package has beside its main module, and the types of it. */
const SUBPATHS = `
import { Simulation, UnknownElementError, type FlowResult } from "${packageName}/simulation";
import { topology } from "${packageName}/topology";
import { parseNetworkFile } from "${packageName}/network-file";
import { matchers } from "${packageName}/jest";

const flows: FlowResult[] = Simulation.of(topology({})).flows();
const names: string[] = [UnknownElementError.name, typeof parseNetworkFile, ...Object.keys(matchers).sort()];
console.log(flows.length, names.join(" "));
`;

/** The files that a page shows, by the names that they begin with. */
function filesShownIn(page: string): Map<string, string> {
  const blocks = readFileSync(page, "utf8").matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g);
  return new Map([...blocks].map(([, name, text]) => [name, text]));
}

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const consumer = join(folder, "consumer");
  const installed = join(consumer, "node_modules", packageName);
  let tarball: string;

  beforeAll(() => {
    tarball = packInto(folder);
    mkdirSync(installed, { recursive: true });
    run(folder, "tar", "-xzf", tarball, "-C", installed, "--strip-components=1");
    for (const peer of [...PEERS, ...FOR_TESTS]) {
      mkdirSync(dirname(join(consumer, "node_modules", peer)), { recursive: true });
      symlinkSync(resolve("node_modules", peer), join(consumer, "node_modules", peer));
    }
  }, 600_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is compiled by jsii, and ships its assembly, schemas and examples but no sources or tests", () => {
    expect(existsSync(join(installed, ".jsii"))).toBe(true);
    const folders = ["dist", "docs", "examples", "node_modules", "schema"];
    const pages = ["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md"];
    expect(readdirSync(installed).sort()).toEqual([".jsii", "package.json", ...folders, ...pages].sort());
    expect(readdirSync(join(installed, "dist")).sort()).toEqual(["bin", "lib"]);
  });

  it("is smaller than 2 MB, without maps of sources that it does not ship", () => {
    const { size } = statSync(tarball);
    expect(size).toBeLessThan(2_000_000);
    expect(size).toBeGreaterThan(500_000);
    expect(readFileSync(join(installed, "dist", "lib", "index.js"), "utf8")).not.toContain("sourceMappingURL");
  });

  it("has pages whose links lead to what it ships", () => {
    const pages = readdirSync(installed, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md") && !path.startsWith("node_modules"))
      .map((path) => [path, `${readFileSync(join(installed, path), "utf8")}[sources](${"../".repeat(9)}lib)`]);
    expect(pages.length).toBeGreaterThan(20);
    const broken = pages.map(([path, text]) => [path, brokenLinks(installed, path, text)]);
    expect(broken).toEqual(pages.map(([path]) => [path, [`${"../".repeat(9)}lib`]]));
  });

  it("breaks nothing of the API of the last release that the changelog does not tell", () => {
    const assembly = join(built(), ".jsii");
    const checked = join(folder, "checked");
    const check = (changelog: string) => {
      writeFileSync(join(folder, "CHANGELOG.md"), changelog);
      const script = [".ci/release/check-api.ts", checked, join(folder, "CHANGELOG.md")];
      return spawnSync(process.execPath, ["-r", "@swc-node/register", ...script], { encoding: "utf8" });
    };
    mkdirSync(checked);
    symlinkSync(resolve("node_modules"), join(checked, "node_modules"));
    writeFileSync(join(checked, "package.json"), readFileSync("package.json"));
    writeFileSync(join(checked, ".jsii"), readFileSync(assembly));
    expect(check(readFileSync("CHANGELOG.md", "utf8"))).toMatchObject({ stderr: "", status: 0 });
    const without = readFileSync(assembly, "utf8").replace('"name": "effectiveRoutes"', '"name": "routesInSubnet"');
    writeFileSync(join(checked, ".jsii"), without);
    const answer = check("## [Unreleased]\n\n### Changed\n\n- `NetworkSimulation.effectiveRoutes`\n");
    expect(answer.stderr).toContain("NetworkSimulation.effectiveRoutes: has been removed");
    expect(answer.status).toBe(1);
    const told = check("## [Unreleased]\n\n### Breaking\n\n- `NetworkSimulation.effectiveRoutes` has another name.\n");
    expect(told.stderr).not.toContain("effectiveRoutes");
  }, 300_000);

  it("bundles every library that it needs at run time, also those that these need", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    expect(readdirSync(join(installed, "node_modules"))).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    // cli-table3 needs it.
    expect(existsSync(join(installed, "node_modules", "string-width"))).toBe(true);
  });

  it("compiles and synthesizes in a project that has just it and its peers", () => {
    writeFileSync(join(consumer, "main.ts"), CONSUMER);
    const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "commonjs"];
    run(consumer, join(ROOT, "node_modules", ".bin", "tsc"), ...options, "main.ts");
    const files = run(consumer, process.execPath, "main.js");
    expect(files.trim()).toBe("router-config/west-nva-1.frr.conf router-config/north-nva-1.frr.conf");
    expect(readFileSync(join(consumer, "router-config", "west-nva-1.frr.conf"), "utf8")).toContain("router bgp 65001");
    const synthesized = readFileSync(join(consumer, "cdktf.out", "stacks", "network", "cdk.tf.json"), "utf8");
    expect(JSON.parse(synthesized)).toHaveProperty("resource.azurerm_route_server");
  }, 60_000);

  it("has its other modules, however TypeScript looks for modules", () => {
    const file = join(consumer, "subpaths.ts");
    writeFileSync(file, SUBPATHS);
    const tsc = join(ROOT, "node_modules", ".bin", "tsc");
    const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--types", "jest"];
    run(consumer, tsc, ...options, "--noEmit", "--module", "node16", file);
    run(consumer, tsc, ...options, "--module", "commonjs", file);
    expect(run(consumer, process.execPath, "subpaths.js").trim()).toBe(
      "0 UnknownElementError function toDeliver toLearn toSurvive",
    );
  }, 60_000);

  it("runs the tests and the program that are documented, with its matchers", () => {
    const shown = filesShownIn("docs/simulation-in-code.md");
    expect([...shown.keys()]).toEqual(["network.ts", "network.test.ts", "check-all.ts"]);
    for (const [name, text] of shown) writeFileSync(join(consumer, name), text);
    const options = [
      "--strict",
      "--skipLibCheck",
      "--target",
      "es2022",
      "--module",
      "commonjs",
      "--types",
      "jest,node",
    ];
    run(consumer, join(ROOT, "node_modules", ".bin", "tsc"), ...options, "network.test.ts", "check-all.ts");
    // Without a transformation: what is run is what was compiled.
    writeFileSync(
      join(consumer, "jest.config.json"),
      JSON.stringify({ transform: {}, testMatch: ["**/network.test.js"] }),
    );
    const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
    const answer = run(
      consumer,
      "env",
      `TMPDIR=${folder}`,
      process.execPath,
      jest,
      "--rootDir",
      consumer,
      "--json",
      "--watchman=false",
    );
    expect(JSON.parse(answer)).toMatchObject({ success: true, numPassedTests: 3, numFailedTests: 0 });
    const example = join(installed, "examples", "network.yaml");
    expect(run(consumer, process.execPath, "check-all.js", example)).toBe(`${example}: 0 broken rules\n`);
  }, 300_000);

  it("has the command line", () => {
    const cli = join(installed, "dist", "bin", "cli.js");
    // In one file: but for cdktf and azurerm it loads nothing else.
    expect(readFileSync(join(dirname(cli), "main.js"), "utf8")).not.toMatch(/require\("\.|require\("(commander|yaml)/);
    expect(run(consumer, process.execPath, cli, "--version").trim()).toBe(version);
    run(consumer, process.execPath, cli, "init");
    // Not in cdktf.out, which is that of the TypeScript app.
    expect(run(consumer, process.execPath, cli, "synth", "--output", "file/cdktf.out")).toContain(
      "azurerm_route_server",
    );
  }, 60_000);

  const suite = () => {
    it("says npm, which would publish it as it is", () => {
      const command = "npx --yes npm@11 publish --dry-run --provenance --access public --color=false";
      const answer = run(folder, "sh", "-c", `${command} ${tarball} 2>&1`);
      expect(answer).toContain(`+ ${packageName}@${version}`);
      expect(answer).not.toContain("auto-corrected");
    }, 60_000);

    it("says publint", () => {
      const answer = run(folder, "npx", "--yes", "publint@0.3.25", "run", "--strict", tarball);
      expect(answer).toContain("All good!");
    }, 300_000);

    it("says attw, for every module and every way in which TypeScript looks for modules", () => {
      // The jsii assembly is no module.
      const options = ["--exclude-entrypoints", "./.jsii", "--format", "ascii", "--no-emoji"];
      const answer = run(folder, "npx", "--yes", "@arethetypeswrong/cli@0.18.5", tarball, ...options);
      expect(answer).toContain("No problems found");
      expect(answer.match(/^node16 \(from ESM\): OK \(CJS\)/gm)).toHaveLength(5);
    }, 300_000);
  };
  describeWithTool(["npm", "npx"], "has a manifest that is right", suite, withoutRegistry());
});
