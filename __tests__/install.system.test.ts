import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { samplesIn } from "../docs/pages";
import { packInto, run } from "./support/packed";
import { withoutRegistry } from "./support/registry";
import { describeWithTool } from "./support/tools";

/** The commands that install the package, as the docs have them. */
function documentedInstalls(): string[] {
  const texts = ["README.md", "docs/first-network.md"].map((page) => readFileSync(page, "utf8"));
  return texts.map((text) => /npm install (cdktf-azure-route-server [^`\n]*)/.exec(text)?.[1] ?? "");
}

interface PackageManager {
  /** Installs packages in a folder that has nothing. */
  readonly add: readonly string[];
  /** Comes before a program of a package. */
  readonly exec: readonly string[];
  /** Runs node so that it finds packages. */
  readonly node: readonly string[];
  /** Runs TypeScript so that it finds packages. */
  readonly tsc: readonly string[];
  /** What is done in the folder before. */
  readonly prepare?: (folder: string) => void;
}

const NODE_MODULES = { node: [process.execPath], tsc: [resolve("node_modules", ".bin", "tsc")] };
const YARN_1 = ["npx", "--yes", "yarn@1"];
const YARN_4 = ["npx", "--yes", "--package=@yarnpkg/cli-dist@4", "yarn"];

/** Nightly runs name all of them. */
const TRIED = process.env.PACKAGE_MANAGERS?.split(",") ?? ["npm"];

const MANAGERS: Readonly<Record<string, PackageManager>> = {
  npm: { add: ["npx", "--yes", "npm@11", "install", "--no-audit"], exec: ["npx"], ...NODE_MODULES },
  pnpm: { add: ["npx", "--yes", "pnpm@12", "add"], exec: ["npx", "--yes", "pnpm@12", "exec"], ...NODE_MODULES },
  "yarn 1": { add: [...YARN_1, "add"], exec: [...YARN_1, "--silent"], ...NODE_MODULES },
  // Without node_modules: it has packages in archives, and TypeScript reads them only if it is a dependency.
  "yarn 4": {
    add: [...YARN_4, "add", "typescript@~5.9.3"],
    exec: YARN_4,
    node: [...YARN_4, "node"],
    tsc: [...YARN_4, "tsc"],
    prepare: (folder) => {
      writeFileSync(join(folder, "package.json"), "{}");
    },
  },
};

/** Loads the further modules of the package, with their types. */
const SUBPATHS = `
import { parseNetworkFile } from "cdktf-azure-route-server/network-file";
import { Simulation, type FlowResult } from "cdktf-azure-route-server/simulation";
import { topology } from "cdktf-azure-route-server/topology";

const flows: FlowResult[] = Simulation.of(topology({})).flows();
console.log(flows.length, typeof parseNetworkFile);
`;

/** A project whose modules are ES modules, with the program of the README and the same as CommonJS. */
function writeProject(folder: string): void {
  const manifest = join(folder, "package.json");
  const installed = JSON.parse(readFileSync(manifest, "utf8")) as object;
  writeFileSync(manifest, JSON.stringify({ ...installed, type: "module" }));
  const compilerOptions = { module: "nodenext", target: "es2022", strict: true, skipLibCheck: true, types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*"] }));
  const [{ text }] = samplesIn("README.md", "ts");
  for (const name of ["esm.ts", "common.cts"]) {
    writeFileSync(join(folder, name), text.replace("new App()", `new App({ outdir: "${name}.out" })`));
  }
  // The declarations ask for "console", which a project has with @types/node.
  writeFileSync(join(folder, "subpaths.ts"), `declare const console: { log(...all: unknown[]): void };${SUBPATHS}`);
}

const suite = () => {
  const outside = mkdtempSync(join(tmpdir(), "packed-"));
  let tarball: string;
  let folder: string;
  const words = () => {
    const [names] = documentedInstalls();
    return names.replace("cdktf-azure-route-server", `cdktf-azure-route-server@file:${tarball}`).split(" ");
  };

  beforeAll(() => {
    tarball = packInto(outside);
  }, 600_000);

  afterAll(() => {
    rmSync(outside, { recursive: true, force: true });
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "empty-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("by one command, in all docs", () => {
    expect(documentedInstalls()[0]).toBe("cdktf-azure-route-server cdktf @cdktf/provider-azurerm constructs");
    expect(new Set(documentedInstalls()).size).toBe(1);
  });

  it("by npm 10, too, whose lock file `npm ci` takes", () => {
    run(folder, "npx", "--yes", "npm@10", "install", "--package-lock-only", ...words());
    run(folder, "npx", "--yes", "npm@10", "ci", "--dry-run", "--no-audit");
    const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: object };
    expect(packages).toHaveProperty(["node_modules/constructs", "version"]);
  }, 300_000);

  it.each(TRIED)(
    "with the newest of all else by %s: the command line, ES modules and CommonJS",
    (name) => {
      const { add, exec, node, tsc, prepare } = MANAGERS[name];
      const call = ([program, ...first]: readonly string[], ...args: string[]) =>
        run(folder, program, ...first, ...args);
      prepare?.(folder);
      call(add, ...words());
      call(exec, "dual-homed", "init");
      expect(call(exec, "dual-homed", "check")).toBe("network.yaml: no errors, no warnings\n");
      expect(call(exec, "dual-homed", "synth", "--output", "file.out")).toContain("azurerm_route_server");
      writeProject(folder);
      call(tsc, "-p", ".");
      for (const program of ["esm.js", "common.cjs"]) call(node, program);
      const [esm, common] = ["esm.ts", "common.cts"].map((source) =>
        readFileSync(join(folder, `${source}.out`, "stacks", "network", "cdk.tf.json"), "utf8"),
      );
      expect(JSON.parse(esm)).toHaveProperty("resource.azurerm_route_server");
      expect(common).toBe(esm);
      expect(call(node, "subpaths.js")).toBe("0 function\n");
    },
    600_000,
  );
};
describeWithTool(["npm", "npx"], "the package is installed as documented", suite, withoutRegistry());
