import { RULES } from "../lib/rules";
import type { RuleText } from "../lib/rules";
import { PAGES } from "../lib/azure/pages";

const INTRODUCTION = `# Rules

Every network is checked against these rules before it is synthesized. A broken rule of severity *error* stops the
synthesis; a *warning* is reported. This page is generated from the rules: \`npm run docs\` writes it anew.

## Acknowledging a rule

Who knows that a network breaks a rule and accepts it names the rule's id and the reason, for the whole network or for
one element. What is acknowledged is still listed, with its reason. An acknowledgement that names no rule, gives no
reason or matches nothing is reported itself. Rules marked *always applies* cannot be acknowledged.
`;

/** The page of all rules, in Markdown. */
export function rulesPage(): string {
  return [INTRODUCTION, overview(), ...RULES.map(section)].join("\n");
}

function overview(): string {
  const rows = RULES.map(({ id, severity, title }) => `| [${id}](#${id.toLowerCase()}) | ${severity} | ${title} |`);
  return ["## Overview", "", "| id | severity | what is right |", "|---|---|---|", ...rows, ""].join("\n");
}

function section({ id, severity, title, why, fix, page, acknowledgeable }: RuleText): string {
  const kind = acknowledgeable === false ? `${severity}, always applies` : severity;
  // Where the rule is this library's own, this page is the one that states it.
  const source = page === PAGES.catalogue ? [] : ["", `Source: <${page}>`];
  return [`## ${id}`, "", `**${title}** (${kind})`, "", why, "", `*Fix:* ${fix}`, ...source, ""].join("\n");
}
