import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { ACKNOWLEDGEMENT_RULES, TOPOLOGY_RULES } from "../../lib/rules/catalogue";
import { PAGES } from "../../lib/azure/pages";
import type { RuleText } from "../../lib/rules/rule";
import { RULES_OF_MEANING } from "../../lib/rules/violations";
import { RULES } from "../../lib/verdict";
import { SURVIVAL_RULES } from "../../lib/verdict/survival";

const folder = join(__dirname, "../../lib/rules");

/** Each rule has a file in the folder of its topic, which its `index.ts` exports; `views` holds what several rules share. */
const ruleFiles = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "views")
  .flatMap((topic) => readdirSync(join(folder, topic.name)).map((file) => join(folder, topic.name, file)))
  .filter((file) => basename(file) !== "index.ts");

function kebab(identifier: string): string {
  return identifier.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe("the catalogue", () => {
  it("has ids of three digits that are unique, in order", () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.filter((id) => !/^ARS\d{3}$/.test(id))).toEqual([]);
  });

  it("lists the one rule of every file, which is named after it", () => {
    const exported = ruleFiles.map((file) => {
      const entries = Object.entries(require(file) as Record<string, RuleText>);
      expect(entries.map(([identifier]) => kebab(identifier))).toEqual([basename(file, ".ts")]);
      return entries[0][1];
    });
    expect(new Set(exported)).toEqual(new Set([...TOPOLOGY_RULES, ...ACKNOWLEDGEMENT_RULES]));
    expect(exported).toHaveLength(RULES.length - SURVIVAL_RULES.length);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s says what is right, why, how, and where from",
    (_, rule) => {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why).toMatch(/^.{20,}\.$/);
      expect(rule.fix).toMatch(/^.{10,}\.$/);
      expect(PAGES).toHaveProperty(rule.page);
    },
  );

  it("simulates no network that breaks a rule which cannot be acknowledged", () => {
    expect(RULES_OF_MEANING).toEqual(TOPOLOGY_RULES.filter(({ acknowledgeable }) => acknowledgeable === false));
  });

  it("has a title of its own for every rule", () => {
    expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
  });

  it("uses every page it knows", () => {
    expect(new Set(RULES.map(({ page }) => page))).toEqual(new Set(Object.keys(PAGES)));
  });
});
