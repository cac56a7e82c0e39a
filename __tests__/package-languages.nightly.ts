import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, writePackage } from "./support/packed";

/** What each language has of a construct, a class and an enum. */
const GENERATED = {
  python: ["src/cdktf_azure_route_server/__init__.py", "class Spoke(", "class Survive(", "class FlowVerdict("],
  java: ["src/main/java/io/github/cdktf_azure_route_server/Spoke.java", "public class Spoke extends"],
  dotnet: ["CdktfAzureRouteServer/CdktfAzureRouteServer/Spoke.cs", "public class Spoke : "],
  go: ["azurerouteserver/Spoke.go", "func NewSpoke("],
};

describe("the package in other languages", () => {
  const folder = mkdtempSync(join(tmpdir(), "languages-"));

  beforeAll(() => {
    const sources = join(folder, "sources");
    writePackage(sources);
    const options = ["--code-only", "--outdir", join(folder, "out"), sources];
    // It calls `npm pack`, which would build the package again.
    run(folder, "env", "npm_config_ignore_scripts=true", "npx", "--yes", "jsii-pacmak@1.140.0", ...options);
  }, 900_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is generated for Python, Java, .NET and Go", () => {
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["dotnet", "go", "java", "js", "python"]);
  });

  it.each(Object.entries(GENERATED))("has its constructs in %s", (language, [file, ...declarations]) => {
    const path = join(folder, "out", language, file);
    expect(existsSync(path)).toBe(true);
    for (const declaration of declarations) expect(readFileSync(path, "utf8")).toContain(declaration);
  });
});
