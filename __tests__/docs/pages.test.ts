import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DOCS_PAGES, samplesIn } from "../../docs/pages";
import * as library from "../../lib";
import { Simulation } from "../../lib/simulation";
import { scripts } from "../../package.json";
import { brokenLinks } from "../support/links";

const root = resolve(__dirname, "../..");
const PAGES = [...DOCS_PAGES, "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

const textOf = (page: string) => readFileSync(join(root, page), "utf8");

describe("links between pages", () => {
  it("are found when they lead nowhere", () => {
    const text = "[a](vpn.md) [b](nothing.md) [c](vpn.md#nothing) [d](#nothing) [e](https://example.com)";
    expect(brokenLinks(root, "docs/limits.md", text)).toEqual(["nothing.md", "vpn.md#nothing", "#nothing"]);
  });

  it.each(PAGES)("lead to a file and a heading: %s", (page) => {
    expect(brokenLinks(root, page, `${textOf(page)}[nothing](nothing.md)`)).toEqual(["nothing.md"]);
  });

  it("lead from the README or CONTRIBUTING.md to every page", () => {
    const start = textOf("README.md") + textOf("CONTRIBUTING.md");
    const linked = [...start.matchAll(/\]\((docs\/[^)#]+)/g)].map(([, page = ""]) => page);
    const pages = [...DOCS_PAGES.filter((page) => page.startsWith("docs/")), "docs/nothing.md"];
    expect(pages.filter((page) => !linked.includes(page))).toEqual(["docs/nothing.md"]);
  });
});

describe("npm scripts", () => {
  it.each(PAGES)("exist under the names that a page gives: %s", (page) => {
    const text = `${textOf(page)} npm run nothing`;
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual(["nothing"]);
  });
});

/** The files and folders that a text names, without those with a part to fill in, such as `<kind>`. */
function namedPaths(text: string): string[] {
  const names = [...text.matchAll(/`((?:lib|bin|docs|examples|schema|__tests__)\/[^`<>* ]+)`/g)];
  return names.map(([, path = ""]) => path);
}

describe("files", () => {
  it.each(["docs/contributing.md", "docs/architecture.md"])("exist under the names that a page gives: %s", (page) => {
    const paths = namedPaths(`${textOf(page)} \`lib/nothing.ts\``);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual(["lib/nothing.ts"]);
  });

  it("are in a layer that docs/architecture.md describes", () => {
    const page = textOf("docs/architecture.md");
    const layers = [
      ...readdirSync(join(root, "lib")).map((name) => `lib/${name}`),
      ...readdirSync(join(root, "lib/constructs")).filter((name) => !name.endsWith(".ts")),
      "lib/nothing",
    ];
    expect(layers.filter((name) => name !== "lib/constructs" && !page.includes(name))).toEqual(["lib/nothing"]);
  });
});

describe("names of the library", () => {
  const exported = new Map<string, object>(Object.entries({ ...library, Simulation }));

  it.each(DOCS_PAGES)("exist as a page gives them: %s", (page) => {
    const text = `${textOf(page)} \`Hub.nothing\``;
    const named = [...text.matchAll(/`(?:new )?([A-Z]\w+)\.(\w+)/g)].map(([, owner = "", member = ""]) => ({
      owner,
      member,
    }));
    const isMissing = ({ owner, member }: (typeof named)[number]) => !(member in (exported.get(owner) ?? {}));
    const missing = named.filter(({ owner }) => owner !== "Foo").filter(isMissing);
    expect(missing).toEqual([{ owner: "Hub", member: "nothing" }]);
  });
});

describe("the README", () => {
  it("is short enough to be read to its end", () => {
    expect(textOf("README.md").split("\n").length).toBeLessThanOrEqual(90);
  });

  it("shows the picture, a command and a program", () => {
    expect(["mermaid", "console", "ts"].map((language) => samplesIn("README.md", language).length)).toEqual([1, 1, 1]);
  });
});
