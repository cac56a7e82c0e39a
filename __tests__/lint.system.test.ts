import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const tool = (name: string) => resolve("node_modules/.bin", name);
/** The two checks of `npm run lint` that look at imports and exports. */
const CHECKS = {
  imports: [tool("depcruise"), "--output-type", "err", "lib"],
  exports: [tool("knip"), "--no-progress", "--include", "files,exports,types"],
};

/** Two layers of a library, as they should be. */
const SOUND = {
  "lib/index.ts": `export { hops } from "./policy";`,
  "lib/net/index.ts": `export { mask } from "./mask";\nexport type { Mask } from "./mask";`,
  "lib/net/mask.ts": `export type Mask = number;\nexport const mask = (length: number): Mask => length;`,
  "lib/policy/index.ts": `export { hops } from "./hops";`,
  "lib/policy/hops.ts": `import { mask } from "../net";\nimport type { Mask } from "../net";\nexport const hops = (): Mask => mask(1);`,
};

const folder = mkdtempSync(join(tmpdir(), "lint-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a check says of the sound library with some of its files replaced, in the configuration of this repository. */
function check(name: keyof typeof CHECKS, files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(folder, "library-"));
  for (const file of [".dependency-cruiser.js", "knip.jsonc", "tsconfig.json"]) cpSync(file, join(root, file));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), "{}");
  for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  const [command, ...options] = CHECKS[name];
  const { status, stdout } = spawnSync(command, options, { cwd: root, encoding: "utf8" });
  return { status, output: stdout.trim() };
}

describe("the check of imports", () => {
  it("accepts layers that import from those below, through their index", () => {
    expect(check("imports")).toMatchObject({ status: 0, output: expect.stringContaining("no dependency violations") });
  });

  const FAULTS: [name: string, message: string, files: Readonly<Record<string, string>>][] = [
    [
      "a circle",
      "no-circle: lib/net/length.ts →",
      { "lib/net/size.ts": `import "./length";`, "lib/net/length.ts": `import "./size";` },
    ],
    [
      "a circle of types",
      "no-circle: lib/net/host.ts →",
      {
        "lib/net/host.ts": `import type { Host } from "./hosts";\nexport type Hosts = Host[];`,
        "lib/net/hosts.ts": `import type { Hosts } from "./host";\nexport type Host = Hosts[0];`,
      },
    ],
    [
      "an upward import",
      "no-upward-import: lib/net/upward.ts → lib/policy/index.ts",
      { "lib/net/upward.ts": `import type { hops } from "../policy";\nexport type Hops = typeof hops;` },
    ],
    [
      "an import past the index of another layer",
      "no-deep-import: lib/policy/deep.ts → lib/net/mask.ts",
      { "lib/policy/deep.ts": `import { mask } from "../net/mask";\nexport const deep = mask;` },
    ],
    [
      "an import past the index of a layer from outside of the layers",
      "no-deep-import: lib/simulation.ts → lib/policy/hops.ts",
      { "lib/simulation.ts": `export { hops } from "./policy/hops";` },
    ],
    [
      "an import of cdktf below the constructs",
      "no-cdktf-below-the-constructs: lib/net/terraform.ts → ",
      { "lib/net/terraform.ts": `import type { TerraformStack } from "cdktf";\nexport type Stack = TerraformStack;` },
    ],
    [
      "the index of azurerm",
      "no-index-of-azurerm: lib/constructs/hubs/index.ts → ",
      { "lib/constructs/hubs/index.ts": `export type { routeServer } from "@cdktf/provider-azurerm";` },
    ],
    [
      "a folder that is no layer",
      "no-folder-outside-the-layers: lib/utils/index.ts → lib/net/index.ts",
      { "lib/utils/index.ts": `export { mask } from "../net";` },
    ],
    [
      "a module that does not exist",
      "no-missing-module: lib/net/missing.ts → ./nothing",
      { "lib/net/missing.ts": `import "./nothing";` },
    ],
  ];
  let found: ReturnType<typeof check>;
  beforeAll(() => {
    found = check("imports", Object.assign({}, ...FAULTS.map(([, , files]) => files)));
  });

  it.each(FAULTS)("refuses %s", (_, message) => {
    expect(found.output).toContain(message);
    expect(found.status).toBe(FAULTS.length);
  });
});

describe("the check of exports", () => {
  it("accepts what is used, and what a signature names", () => {
    expect(check("exports")).toEqual({ status: 0, output: "" });
  });

  it.each([
    [
      "an export that nothing imports",
      "unused",
      { "lib/policy/hops.ts": `${SOUND["lib/policy/hops.ts"]}\nexport const unused = 1;` },
    ],
    ["an index that exports too much", "hops", { "lib/index.ts": `import "./policy";` }],
    ["a file that nothing imports", "lib/net/length.ts", { "lib/net/length.ts": `export {};` }],
  ])("refuses %s", (_, message, files) => {
    const { status, output } = check("exports", files);
    expect(output).toContain(message);
    expect(status).toBe(1);
  });
});

describe("the check of lines", () => {
  const lines = (count: number, line = "") => Array.from({ length: count }, () => `${line}\n`).join("");

  const ALLOWED = `/** ${"x".repeat(113)} */
export function f(a: 1, b: 2, c: 3, d: 4) {
${lines(57)}return [a, b, c, d];
}
${lines(239, "// …")}`;
  const CASES: [name: string, rule: string, text: string][] = [
    ["a file of 301 lines", "max-lines", lines(301, "// …")],
    ["a function of 61 lines", "max-lines-per-function", `export function f() {\n${lines(59)}}\n`],
    [
      "a function of five parameters",
      "@typescript-eslint/max-params",
      "export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];\n",
    ],
    ["a comment of 121 columns", "max-len", `// ${"x".repeat(118)}\n`],
    [
      "two imports of a module",
      "no-duplicate-imports",
      'import { a } from "./a";\nimport type { B } from "./a";\nexport const b: B = a;\n',
    ],
  ];
  /** Prints the rules that each text, as a file of the library, breaks. */
  const LINT = `
    const { ESLint } = require("eslint");
    const eslint = new ESLint();
    const lint = (text) => eslint.lintText(text, { filePath: "lib/net/mask.ts" });
    Promise.all(JSON.parse(process.argv[1]).map(lint)).then((results) =>
      console.log(JSON.stringify(results.map(([{ messages }]) => messages.map(({ ruleId }) => ruleId)))),
    );`;
  let broken: string[][];
  beforeAll(() => {
    const texts = [ALLOWED, ...CASES.map(([, , text]) => text)];
    const { stdout } = spawnSync(process.execPath, ["-e", LINT, JSON.stringify(texts)], { encoding: "utf8" });
    broken = JSON.parse(stdout);
  });

  it("accepts a file of 300 lines with a function of 60 lines and 4 parameters, and comments of 120 columns", () => {
    expect(broken[0]).toEqual([]);
  });

  it.each(CASES.map(([name, rule], index) => [name, rule, index + 1] as const))("refuses %s", (_, rule, index) => {
    expect(broken[index]).toEqual([rule]);
  });
});

describe("jest", () => {
  it.each([
    ["lib/net/ipv4-prefix.ts", "__tests__/net/ipv4-prefix.test.ts"],
    ["bin/run.ts", "__tests__/bin/run.test.ts"],
  ])("finds the tests of %s", (source, test) => {
    const options = ["--selectProjects", "fast", "--listTests", "--findRelatedTests", source];
    const { stdout } = spawnSync(tool("jest"), options, { encoding: "utf8" });
    expect(stdout.split("\n")).toContain(resolve(test));
  });
});
