import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../docs/rules-page";
import { RULES } from "../../lib/verdict";

describe("docs/rules.md", () => {
  it("is what the rules say now; `npm run docs` writes it anew", () => {
    expect(readFileSync(join(__dirname, "../../docs/rules.md"), "utf8")).toBe(rulesPage());
  });

  it("has as many rules as the README says", () => {
    expect(readFileSync(join(__dirname, "../../README.md"), "utf8")).toContain(`**${RULES.length} rules**`);
  });

  it("has a section for every rule", () => {
    for (const { id } of RULES) expect(rulesPage()).toContain(`\n## ${id}\n`);
  });
});
