import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describeWithTool } from "./support/tools";

const ROOT = resolve(".");
const PEERS = ["cdktf", "constructs", "@cdktf/provider-azurerm"];
/** What a project has that tests with jest. */
const FOR_TESTS = ["@types/jest", "@types/node"];

const CONSUMER = `
import { App, TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { DualHomedNetwork, Hub, NetworkTopology, Redundancy, Spoke } from "cdktf-azure-route-server";

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

function run(cwd: string, command: string, ...args: string[]): string {
  // What npm tells its scripts is about this package.
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(own), JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "1" };
  return execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** A copy of what a package is made from: dependencies that it bundles as files, the others linked. */
function copySources(target: string): void {
  mkdirSync(target);
  for (const entry of ["package.json", "lib", "bin", "schema", "examples", "docs", "README.md", "LICENSE"]) {
    if (existsSync(entry)) cpSync(entry, join(target, entry), { recursive: true });
  }
  const bundled = run(ROOT, "npm", "ls", "--omit=dev", "--omit=peer", "--all", "--parseable")
    .split("\n")
    .filter((path) => path.includes("node_modules"))
    .map((path) => path.slice(path.indexOf("node_modules")));
  for (const path of bundled) cpSync(path, join(target, path), { recursive: true });
  for (const entry of readdirSync("node_modules")) {
    const path = join("node_modules", entry);
    if (!existsSync(join(target, path))) symlinkSync(resolve(path), join(target, path));
  }
}

/** Loads what the package has beside its main module, and the types of it. */
const SUBPATHS = `
import { Simulation, UnknownElementError, type FlowResult } from "cdktf-azure-route-server/simulation";
import { topology } from "cdktf-azure-route-server/topology";
import { parseNetworkFile } from "cdktf-azure-route-server/network-file";
import { matchers } from "cdktf-azure-route-server/jest";

const flows: FlowResult[] = Simulation.of(topology({})).flows();
const names: string[] = [UnknownElementError.name, typeof parseNetworkFile, ...Object.keys(matchers).sort()];
console.log(flows.length, names.join(" "));
`;

/** The commands that install the package, as the docs have them. */
function documentedInstalls(): string[] {
  const texts = ["README.md", "docs/first-network.md"].map((page) => readFileSync(page, "utf8"));
  return texts.map((text) => /npm (install cdktf-azure-route-server [^`\n]*)/.exec(text)?.[1] ?? "");
}

/** Why nothing can be installed here, if so. */
function withoutRegistry(): string[] {
  try {
    run(tmpdir(), "npm", "view", "constructs", "version", "--fetch-retries=0", "--fetch-timeout=10000");
    return [];
  } catch {
    return ["the npm registry does not answer"];
  }
}

/** The files that a page shows, by the names that they begin with. */
function filesShownIn(page: string): Map<string, string> {
  const blocks = readFileSync(page, "utf8").matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g);
  return new Map([...blocks].map(([, name, text]) => [name, text]));
}

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const sources = join(folder, "sources");
  const consumer = join(folder, "consumer");
  const installed = join(consumer, "node_modules", "cdktf-azure-route-server");
  let tarball: string;

  beforeAll(() => {
    copySources(sources);
    run(sources, join(ROOT, "node_modules", ".bin", "jsii"), "--generate-tsconfig", "tsconfig.jsii.json");
    run(sources, process.execPath, join(ROOT, ".ci", "bundle.js"));
    const packed = run(sources, "npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", folder).trim();
    tarball = join(folder, packed);
    mkdirSync(installed, { recursive: true });
    run(folder, "tar", "-xzf", tarball, "-C", installed, "--strip-components=1");
    for (const peer of [...PEERS, ...FOR_TESTS]) {
      mkdirSync(dirname(join(consumer, "node_modules", peer)), { recursive: true });
      symlinkSync(resolve("node_modules", peer), join(consumer, "node_modules", peer));
    }
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is compiled by jsii, and ships its assembly, schemas and examples but no sources or tests", () => {
    expect(existsSync(join(installed, ".jsii"))).toBe(true);
    expect(readdirSync(installed).sort()).toEqual(
      [".jsii", "LICENSE", "README.md", "dist", "docs", "examples", "node_modules", "package.json", "schema"].sort(),
    );
    expect(readdirSync(join(installed, "dist")).sort()).toEqual(["bin", "lib"]);
  });

  it("bundles every library that it needs at run time, also those that these need", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    expect(readdirSync(join(installed, "node_modules"))).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(existsSync(join(installed, "node_modules", "fast-deep-equal"))).toBe(true);
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
  }, 120_000);

  it("has the command line", () => {
    const cli = join(installed, "dist", "bin", "cli.js");
    // In one file: but for cdktf and azurerm it loads nothing else.
    expect(readFileSync(join(dirname(cli), "main.js"), "utf8")).not.toMatch(/require\("\.|require\("(commander|yaml)/);
    expect(run(consumer, process.execPath, cli, "--version").trim()).toBe("0.1.0");
    run(consumer, process.execPath, cli, "init");
    // Not in cdktf.out, which is that of the TypeScript app.
    expect(run(consumer, process.execPath, cli, "synth", "--output", "file/cdktf.out")).toContain(
      "azurerm_route_server",
    );
  }, 60_000);

  const suite = () => {
    it("by one command, in all docs", () => {
      expect(documentedInstalls()[0]).toContain("cdktf-azure-route-server cdktf @cdktf/provider-azurerm constructs");
      expect(new Set(documentedInstalls()).size).toBe(1);
    });

    it.each(["npm@10", "npm@11"])(
      "in an empty folder, with the newest of all else, by %s",
      (npm) => {
        const empty = mkdtempSync(join(tmpdir(), "empty-"));
        try {
          const [install] = documentedInstalls();
          const words = install.replace("cdktf-azure-route-server", tarball).split(" ");
          run(empty, "npx", "--yes", npm, ...words, "--no-audit");
          // That the lock file which npm has just written satisfies it: `npm ci` refuses others before it installs.
          run(empty, "npx", "--yes", npm, "ci", "--dry-run", "--no-audit");
          run(empty, "npx", "dual-homed", "init");
          expect(run(empty, "npx", "dual-homed", "check")).toBe("network.yaml: no errors, no warnings\n");
        } finally {
          rmSync(empty, { recursive: true, force: true });
        }
      },
      300_000,
    );
  };
  describeWithTool(["npm", "npx"], "is installed as documented", suite, withoutRegistry());
});
