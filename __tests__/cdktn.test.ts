import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DOCS_PAGES } from "../docs/pages";

type Rewrite = (text: string) => string;
type Dependencies = Readonly<Record<string, string>>;
interface Package {
  readonly version: string;
  readonly bin: object;
  readonly peerDependencies: Dependencies;
  readonly scripts: Readonly<Record<string, string>>;
}

const { packageForCdktn, sourceForCdktn, textForCdktn } = jest.requireActual<{
  sourceForCdktn: Rewrite;
  textForCdktn: Rewrite;
  packageForCdktn: (own: Package, installed: Dependencies) => object;
}>("../.ci/cdktn/rewrite");
const installed = readJson<{ azurerm: string; devDependencies: Dependencies }>(".ci/cdktn/package.json");
const own = readJson<Package>("package.json");

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

describe("the package for cdktn", () => {
  it("imports its framework and its bindings, and runs its command", () => {
    const source = [
      'import { App } from "cdktf";',
      'import { RouteServer } from "@cdktf/provider-azurerm/lib/route-server";',
      "const matchers = await import('cdktf/lib/testing/matchers');",
      'const CDK = "cdktf";',
      "new VirtualNetworkGatewayConnection(this, { enableBgp: true });",
    ];
    expect(sourceForCdktn(source.join("\n")).split("\n")).toEqual([
      'import { App } from "cdktn";',
      'import { RouteServer } from "@cdktn/provider-azurerm/lib/route-server";',
      "const matchers = await import('cdktn/lib/testing/matchers');",
      'const CDK = "cdktn";',
      "new VirtualNetworkGatewayConnection(this, { bgpEnabled: true });",
    ]);
  });

  it.each([
    "// written by cdktf-azure-route-server",
    'const directory = "cdktf.out";',
    'Symbol.for("cdktf-azure-route-server.Verified");',
    'existsSync("cdktf.json");',
    'type === "@cdktf/warn"',
    'import { a } from "./cdktf";',
  ])("keeps what both have, so that a change of the package changes no deployed network: %s", (source) => {
    expect(sourceForCdktn(source)).toBe(source);
  });

  it("says in its pages how it is used", () => {
    const page = `Run \`npm install cdktf-azure-route-server cdktf @cdktf/provider-azurerm\`, then \`npx cdktf deploy\`, or import \`cdktf-azure-route-server/jest\`.
It reads \`cdktf.json\` and writes \`cdktf.out/stacks\`: https://github.com/cdktf-azure-route-server/cdktf-azure-route-server.
Resources are those of azurerm 4.55.`;
    expect(textForCdktn(page)).toBe(
      `Run \`npm install cdktn-azure-route-server cdktn @cdktn/provider-azurerm\`, then \`npx cdktn deploy\`, or import \`cdktn-azure-route-server/jest\`.
It reads \`cdktf.json\` and writes \`cdktf.out/stacks\`: https://github.com/cdktf-azure-route-server/cdktf-azure-route-server.
Resources are those of azurerm ${installed.azurerm}.`,
    );
  });

  it.each(DOCS_PAGES)("leaves no import and no command of cdktf in %s", (page) => {
    const text = readFileSync(page, "utf8");
    // It is about both.
    const about = page === "docs/contributing.md" ? "" : textForCdktn(text);
    expect(about).not.toMatch(/["`/]@?cdktf["/](?!cdktf-)|npx cdktf|`cdktf /);
  });

  it("has a package.json of its own, with a range in which npm finds what the bindings want", () => {
    const made = packageForCdktn(own, installed.devDependencies);
    expect(made).toMatchObject({
      name: "cdktn-azure-route-server",
      version: own.version,
      bin: own.bin,
      peerDependencies: {
        cdktn: ">=0.23.0 <0.25.0",
        "@cdktn/provider-azurerm": `^${installed.devDependencies["@cdktn/provider-azurerm"]}`,
        constructs: own.peerDependencies.constructs,
      },
    });
    expect(JSON.stringify(made)).not.toMatch(/"@?cdktf["/]/);
  });

  it("has names of its own in other languages, and those of this repository", () => {
    expect(packageForCdktn(own, installed.devDependencies)).toMatchObject({
      jsii: {
        targets: {
          python: { distName: "cdktn-azure-route-server", module: "cdktn_azure_route_server" },
          java: {
            package: "io.github.cdktn_azure_route_server",
            maven: { groupId: "io.github.cdktf-azure-route-server", artifactId: "cdktn-azure-route-server" },
          },
          dotnet: { namespace: "CdktnAzureRouteServer", packageId: "CdktnAzureRouteServer" },
          go: { moduleName: "github.com/cdktf-azure-route-server/cdktn-azure-route-server-go" },
        },
      },
    });
  });

  it("is packed as it was built", () => {
    expect(own.scripts).toHaveProperty("prepack");
    expect(packageForCdktn(own, installed.devDependencies)).not.toHaveProperty("scripts.prepack");
  });
});

describe("the tests that run with cdktn, too", () => {
  const { projects } = jest.requireActual<{ projects: { displayName: string; testRegex?: string[] }[] }>(
    "../jest.config",
  );
  const isRun = (file: string) => {
    const { testRegex = [] } = projects.find(({ displayName }) => displayName === "cdktn") ?? {};
    return testRegex.some((pattern) => new RegExp(pattern).test(`/${file}`));
  };
  const tests = readdirSync("__tests__", { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.system)\.test\.ts$/.test(name))
    .map((name) => join("__tests__", name));

  /** They compile or measure with what they import, or are about the texts that name it. */
  const OTHERS = ["__tests__/bench.test.ts", "__tests__/cdktn.test.ts", "__tests__/docs/typescript-samples.test.ts"];

  it("are all that import cdktf", () => {
    const importing = tests.filter((file) => /from "@?cdktf[/"]/.test(readFileSync(file, "utf8")));
    expect(importing.filter(isRun).length).toBeGreaterThan(10);
    expect(importing.filter((file) => !isRun(file))).toEqual(OTHERS.filter((file) => existsSync(file)));
  });
});
