import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compiled } from "./support/compiled";

/** The modules that are loaded by a process that requires some. */
function loadedModules(...entries: string[]): string[] {
  const script = `${JSON.stringify(entries)}.map((each) => require(each)); console.log(JSON.stringify(Object.keys(require.cache)))`;
  const output = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return JSON.parse(output) as string[];
}

describe("requiring the library", () => {
  const modules = loadedModules(compiled("lib/index"));

  it.each([
    ["all", modules],
    ["what reads network files", loadedModules(compiled("lib/network-file/index"))],
  ])("never loads the index of azurerm, which costs seconds and hundreds of megabytes: %s", (_what, loaded) => {
    const azurerm = loaded.filter((path) => path.includes(join("@cdktf", "provider-azurerm")));
    expect(azurerm.length).toBeGreaterThan(10);
    const indexes = (paths: readonly string[]) =>
      paths.filter((path) => path.endsWith(join("provider-azurerm", "lib", "index.js")));
    expect(indexes([require.resolve("@cdktf/provider-azurerm")])).toHaveLength(1);
    expect(indexes(azurerm)).toEqual([]);
  });

  it("does not load what only the network file and the command line need", () => {
    const names = ["yaml", "commander", "cli-table3"];
    const needless = (paths: readonly string[]) =>
      names.filter((name) => paths.some((path) => path.includes(join("node_modules", name) + "/")));
    expect(needless(loadedModules(...names))).toEqual(names);
    expect(needless(modules)).toEqual([]);
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
    const ofResource = /^@cdktf\/provider-azurerm\/lib\/[a-z-]+$/;
    expect("@cdktf/provider-azurerm").not.toMatch(ofResource);
    expect(imports.filter((path) => !ofResource.test(path))).toEqual([]);
  });
});
