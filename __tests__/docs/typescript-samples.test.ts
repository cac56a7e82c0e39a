import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import * as ts from "typescript";
import { DOCS_PAGES, samplesIn } from "../../docs/pages";
import * as library from "../../lib";
import * as packageJson from "../../package.json";

const { name: packageName } = packageJson;

/**
 * What a fragment may use without declaring it. A sample without imports is a fragment: it has these names, every
 * export of the library, and CDKTF_NAMES. A sample with imports has nothing but what it says itself.
 */
const PRELUDE = `
import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import type { TerraformStack } from "cdktf";
import type * as lib from "${packageName}";
declare global {
  const stack: TerraformStack;
  const adminSshPublicKey: string;
  const west: lib.ExpressRouteHub;
  const north: lib.ExpressRouteHub;
  const app: lib.Spoke;
  const amsterdam: lib.ExpressRouteCircuit;
  const dublin: lib.ExpressRouteCircuit;
  const london: lib.ExpressRouteCircuit;
  const branch: lib.OnPremisesSite;
  const firewall: lib.IVirtualAppliance;
  const otherFirewall: lib.IVirtualAppliance;
  const northSubscription: AzurermProvider;
}`;
const CDKTF_NAMES = ["TerraformResource", "TerraformVariable"];

/** The samples that run as they stand. */
const PROGRAMS = ["README.md", "docs/first-network.md"];

const root = resolve(__dirname, "../..");
/** Where the samples would be, one folder a page, so that they find node_modules and each other. Nothing is written. */
const folder = join(root, "docs/samples");

const samples = DOCS_PAGES.flatMap((page) =>
  samplesIn(page, "ts").map((sample) => {
    const [, name = `${sample.place.split(":")[1]}.ts`] = /^\/\/ (\S+\.ts)\n/.exec(sample.text) ?? [];
    return { ...sample, page, path: join(folder, basename(page, ".md"), name) };
  }),
);

function withImports(text: string): string {
  if (/^import /m.test(text)) return text;
  const imports = `import { ${Object.keys(library).join(", ")} } from "${packageName}";`;
  // On the first line of the sample, so that errors have the line numbers of the sample.
  return `${imports} import { ${CDKTF_NAMES.join(", ")} } from "cdktf"; ${text}`;
}

/** The sources of the package's modules, as TypeScript's option `paths` has them. */
const paths = Object.fromEntries(
  Object.entries(packageJson.exports).flatMap(([subpath, target]) =>
    typeof target === "object" ? [[join(packageName, subpath), [sourceOf(target.types)]]] : [],
  ),
);

function sourceOf(types: string): string {
  return types.replace("./dist/", "").replace(".d.ts", ".ts");
}

/** The compiler's complaints about each source, from one program, which reads the library once. */
function complaints(sources: ReadonlyMap<string, string>): (path: string) => string {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { compilerOptions } = config as { readonly compilerOptions: object };
  const changes = { noUnusedLocals: false, baseUrl: ".", paths };
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, ...changes }, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  // The folder of the samples does not exist: without this, TypeScript does not look for files in it.
  host.directoryExists = undefined;
  const program = ts.createProgram([...sources.keys()], options, host);
  return (path) => {
    const source = program.getSourceFile(path);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return ts.formatDiagnostics(diagnostics, host);
  };
}

describe("TypeScript samples", () => {
  const wrong = join(folder, "wrong.ts");
  const complaintsAbout = complaints(
    new Map([
      ...samples.map(({ path, text }): [string, string] => [path, withImports(text)]),
      [join(folder, "prelude.ts"), PRELUDE],
      [wrong, withImports('new Hub(stack, "west", { location: 5, addressSpace: ["10.10.0.0/22"] });')],
    ]),
  );

  it("are checked by the compiler", () => {
    expect(complaintsAbout(wrong)).toMatch(/wrong\.ts\(1,\d+\): error TS2322: Type 'number' is not assignable/);
  });

  it.each(samples)("compile: $place", ({ path }) => {
    expect(complaintsAbout(path)).toBe("");
  });
});

describe("complete TypeScript samples", () => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "samples-")));
  const cwd = process.cwd();

  beforeAll(() => {
    process.chdir(directory);
  });
  afterAll(() => {
    process.chdir(cwd);
    rmSync(directory, { recursive: true });
  });

  it.each(PROGRAMS)("synthesize: %s", (page) => {
    const [text = ""] = samples.filter((sample) => sample.page === page).map((sample) => sample.text);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
    const modules = (name: string): unknown => (name === packageName ? library : jest.requireActual(name));
    new Function("require", "exports", outputText)(modules, {});
    expect(existsSync(join(directory, "cdktf.out/stacks/network/cdk.tf.json"))).toBe(true);
    rmSync(join(directory, "cdktf.out"), { recursive: true });
  });
});
