import { grouped } from "../../lib/collections";
import { effectsOf, harmLines, rankOf, fewOf, survivalLines, type Survival } from "../../lib/report";
import { isLost, type FailureResult, type FlowResult } from "../../lib/routing";
import type { FailureKind } from "../../lib/topology";
import type { Colors } from "./colors";
import type { FailuresReport } from "./failures-report";
import { counted } from "./complaint";
import { flowRows, paintVerdict } from "./flow-tables";
import { sectionsText, shortened, type Section } from "./section";
import type { Cell } from "./table";

/** How many rows a kind of failure has unless all are wanted. */
const MOST_ROWS = 12;

/** The failures that change flows, by kind, with the flows; the other failures in one line. */
export function failuresText(
  { flows, failures, triedPairs, pairs, wide }: FailuresReport,
  { survival, wideSurvival }: { readonly survival: Survival; readonly wideSurvival: Survival },
  failed: readonly string[],
  { colors, all }: { readonly colors: Colors; readonly all: boolean },
): string {
  const everything = [...failures, ...wide];
  const kinds = [...new Set(everything.map((result) => result.failed[0].kind))];
  const harmless = everything.filter(({ changes }) => changes.length === 0);
  const section = (title: string, results: readonly FailureResult[]) => sectionOf(title, results, all, colors);
  const sections = [
    { title: "Flows", head: ["Flows", "Path"], rows: flowRows(flows, colors, all) },
    ...kinds.map((kind) => {
      const ofKind = everything.filter((result) => result.failed[0].kind === kind);
      const changing = ofKind.filter(({ changes }) => changes.length > 0);
      return section(`${titleOf(kind)} (${changing.length} of ${ofKind.length} change a flow)`, changing);
    }),
    section("Two failures at once that harm flows which neither harms alone", pairs),
  ].map((each) => shortened(each, all, MOST_ROWS));
  const tables = sectionsText(sections, colors);
  const tried = [counted(failures.length, "single failure"), ...(triedPairs > 0 ? [counted(triedPairs, "pair")] : [])];
  return [
    baseLine(flows, failed),
    ...(tables === "" ? [] : [tables]),
    [
      ...(harmless.length > 0 ? [`No flow changes when one of these fails: ${harmlessText(harmless, kinds)}.\n`] : []),
      ...survivalLines(survival, tried.join(" and ")).map((line) => `${line}\n`),
      ...(wide.length > 0 && flows.length > 0
        ? harmLines(wideSurvival, `${counted(wide.length, "failure")} of a whole peering location or region`).map(
            (line) => `${line}\n`,
          )
        : []),
    ].join(""),
  ].join("\n");
}

function baseLine(flows: readonly FlowResult[], failed: readonly string[]): string {
  const arriving = flows.filter(({ verdict }) => !isLost(verdict));
  const asymmetric = flows.filter(({ verdict }) => verdict === "asymmetric").length;
  const when = failed.length === 0 ? "Without a failure" : `With ${failed.join(" and ")} down`;
  const besides = asymmetric > 0 ? `, ${asymmetric} of them on different paths there and back` : "";
  return `${when}, ${arriving.length} of ${flows.length} flows are delivered${besides}.\n`;
}

function sectionOf(title: string, results: readonly FailureResult[], all: boolean, colors: Colors): Section {
  const names = (list: readonly string[]) => fewOf(list, all);
  const single = results.map((result) => ({ name: nameOf(result), effects: effectsOf(result) }));
  const groups = grouped(single, ({ effects }) => JSON.stringify(effects)).map((alike) => ({
    failures: alike.map(({ name }) => name),
    effects: alike[0].effects,
  }));
  return {
    title,
    head: ["Failure", "Flows", "", "Result", "Path or reason"],
    rows: groups
      .sort((one, other) => rankOf(one.effects[0].verdict) - rankOf(other.effects[0].verdict))
      .flatMap((group) =>
        group.effects.map(({ verdict, how, flows }, index): Cell[] => [
          index === 0 ? names(group.failures) : "",
          flows.length,
          names(flows),
          paintVerdict(verdict, colors),
          how,
        ]),
      ),
  };
}

function nameOf({ failed }: FailureResult): string {
  return failed.map(({ name }) => name).join(" + ");
}

function titleOf(kind: FailureKind): string {
  const plural = pluralOf(kind);
  return plural[0].toUpperCase() + plural.slice(1);
}

function harmlessText(results: readonly FailureResult[], kinds: readonly FailureKind[]): string {
  return kinds
    .flatMap((kind) => {
      const count = results.filter(({ failed }) => failed[0].kind === kind).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? kind : pluralOf(kind)}`];
    })
    .join(", ");
}

const PLURALS: Readonly<Partial<Record<FailureKind, string>>> = {
  "link to a site": "links to sites",
  "link of an instance": "links of instances",
  "egress of an instance": "egresses of instances",
};

function pluralOf(kind: FailureKind): string {
  return PLURALS[kind] ?? `${kind}s`;
}
