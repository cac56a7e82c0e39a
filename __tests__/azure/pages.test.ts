import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "../../lib/azure";

test("every page is a link that users can open, the catalogue of rules too", () => {
  expect(Object.values(PAGES).filter((page) => !page.startsWith("https://"))).toEqual([]);
  const { repository } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as {
    readonly repository: { readonly url: string };
  };
  expect(PAGES.catalogue).toBe(`${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/docs/rules.md`);
});
