import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The modules that are loaded by a process that requires the library. */
function loadedModules(): string[] {
  const script = `require("./lib/index.ts"); console.log(JSON.stringify(Object.keys(require.cache)))`;
  const output = execFileSync(process.execPath, ["-r", "@swc-node/register", "-e", script], { encoding: "utf8" });
  return JSON.parse(output) as string[];
}

describe("requiring the library", () => {
  const modules = loadedModules();

  it("never loads the index of azurerm, which costs seconds and hundreds of megabytes", () => {
    const azurerm = modules.filter((path) => path.includes(join("@cdktf", "provider-azurerm")));
    expect(azurerm.length).toBeGreaterThan(10);
    expect(azurerm.filter((path) => path.endsWith(join("provider-azurerm", "lib", "index.js")))).toEqual([]);
  });

  it("does not load what only the network file and the command line need", () => {
    const needless = ["ajv", "yaml", "commander", "cli-table3"].filter((name) =>
      modules.some((path) => path.includes(join("node_modules", name) + "/")),
    );
    expect(needless).toEqual([]);
  });
});

describe("the sources", () => {
  const files = ["lib", "bin"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(folder, file)),
  );

  it("import azurerm resource by resource", () => {
    const imports = files.flatMap((file) => readFileSync(file, "utf8").match(/@cdktf\/provider-azurerm[^"]*/g) ?? []);
    expect(imports.length).toBeGreaterThan(10);
    for (const path of imports) expect(path).toMatch(/^@cdktf\/provider-azurerm\/lib\/[a-z-]+$/);
  });
});
