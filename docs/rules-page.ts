import type { RuleText } from "../lib/rules";
import { RULES } from "../lib/verdict";
import { PAGES } from "../lib/azure";

const INTRODUCTION = `# Rules

Every network is checked against these rules before it is synthesized. A broken rule of severity *error* stops the
synthesis. A *warning* is reported. This page is generated from the rules by \`npm run docs\`.

## Acknowledging a rule

To accept a broken rule, name its id and a reason, for the whole network or for one element. The network file has
\`acknowledge\` for it, TypeScript has \`RuleAcknowledgement.acknowledge\`. The finding is still listed, with the reason.
An acknowledgement that names no rule, gives no reason or matches nothing is itself reported. Rules marked
*always applies* cannot be acknowledged.
`;

/** The page of all rules, in Markdown. */
export function rulesPage(): string {
  return [INTRODUCTION, overview(), ...RULES.map(section)].join("\n");
}

function overview(): string {
  const rows = RULES.map(({ id, severity, title }) => `| [${id}](#${id.toLowerCase()}) | ${severity} | ${title} |`);
  return ["## Overview", "", "| id | severity | rule |", "|---|---|---|", ...rows, ""].join("\n");
}

function section({ id, severity, title, why, fix, page, acknowledgeable }: RuleText): string {
  const kind = acknowledgeable === false ? `${severity}, always applies` : severity;
  // A rule of this library has no other source than this page.
  const source = page === "catalogue" ? [] : ["", `Source: <${PAGES[page]}>`];
  return [`## ${id}`, "", `**${title}** (${kind})`, "", why, "", `*Fix:* ${fix}`, ...source, ""].join("\n");
}
