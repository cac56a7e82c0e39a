import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { apiPages } from "../../docs/api-pages";
import * as library from "../../lib";
import { brokenLinks } from "../support/links";

describe("the pages of the API", () => {
  const folder = join(__dirname, "../../docs/api");
  const shown = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  let pages: Map<string, string>;

  beforeAll(() => {
    pages = apiPages();
  }, 600_000);

  it("are those of the doc comments: otherwise run npm run docs", () => {
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(pages));
  });

  it("are one for each class that the library exports", () => {
    const classes = Object.entries(library).filter(([, value]) => typeof value === "function");
    expect(classes.length).toBeGreaterThan(20);
    expect(classes.map(([name]) => `${name}.md`).filter((page) => !pages.has(page))).toEqual([]);
  });

  it("link what there is", () => {
    for (const [name, text] of pages) {
      expect([name, brokenLinks(folder, `${name}`, `${text}[nothing](types.md#nothing)`)]).toEqual([
        name,
        expect.arrayContaining(["types.md#nothing"]),
      ]);
    }
    const broken = [...pages].flatMap(([name, text]) => brokenLinks(join(folder, ".."), `api/${name}`, text));
    expect(broken).toEqual([]);
  });

  it("describe the props of a construct with their defaults, and what it inherits", () => {
    const hub = pages.get("ExpressRouteHub.md");
    expect(hub).toContain("It is a [`Hub`](Hub.md).");
    expect(hub).toMatch(/^\| `asn` \| number \| .+ \|$/m);
    expect(pages.get("Spoke.md")).toMatch(
      /^\| `addressSpace` \| list of string \| The ranges .+ \| \*\*required\*\* \|$/m,
    );
  });
});
