import { grouped } from "../../lib/collections";
import type { ChangeReport, ElementChange, LostFlow, StepResult } from "../../lib/change";
import { effectsOf, fewOf } from "../../lib/report";
import type { FlowChange } from "../../lib/routing";
import { visible } from "../../lib/text";
import type { Colors } from "./colors";
import { counted } from "./complaint";
import { flowRows, paintVerdict } from "./flow-tables";
import { sectionsText, shortened, type Section } from "./section";
import type { Cell } from "./table";

interface Style {
  readonly colors: Colors;
  readonly all: boolean;
  /** Whether the network file says what must be survived. */
  readonly isAsked: boolean;
}

/** How many rows a table has unless all are wanted. */
const MOST_ROWS = 24;

/** What plans change, what becomes of flows meanwhile and afterwards, and the verdict. */
export function planText(report: ChangeReport, style: Style): string {
  const { colors, all } = style;
  const sections = [changesSection(report, style), stepsSection(report, style), afterwardsSection(report, style)];
  const tables = sectionsText(
    sections.map((each) => shortened(each, all, MOST_ROWS)),
    colors,
  );
  const lines = verdictLines(report, style).map((line) => `${line}\n`);
  return [...(tables === "" ? [] : [tables]), lines.join("")].join("\n");
}

const DONE: Readonly<Record<ElementChange["action"], string>> = {
  create: "created",
  update: "updated",
  replace: "replaced",
  destroy: "destroyed",
  forget: "left to itself",
};

function changesSection({ changes }: ChangeReport, { colors, all }: Style): Section {
  const isBrief = ({ isDetail, action }: ElementChange) => isDetail && (action === "create" || action === "destroy");
  const alike = grouped(
    changes.filter((change) => !isBrief(change)),
    (change) => JSON.stringify([change.noun, doneTo(change), meanwhileOf(change)]),
  );
  const brief = grouped(changes.filter(isBrief), ({ action }) => action);
  return {
    title: "Changes",
    head: ["", "What", "Names", "Meanwhile"],
    rows: [
      ...alike.map((group): Cell[] => {
        const [first] = group;
        const text = meanwhileOf(first);
        const isBad = first.outage === "down" || first.outage === "unknown";
        return [
          doneTo(first),
          group.length > 1 ? `${group.length} × ${first.noun}` : first.noun,
          fewOf([...new Set(group.map(({ name }) => visible(name)))], all),
          isBad ? colors.yellow(text) : text,
        ];
      }),
      ...brief.map((group): Cell[] => {
        const nouns = fewOf([...new Set(group.map(({ noun }) => noun))], all);
        return [DONE[group[0].action], `${group.length} × what belongs to them`, nouns, ""];
      }),
    ],
  };
}

function doneTo({ action, attributes, isAsked }: ElementChange): string {
  const why = isAsked ? "asked for, or after a failure" : fewOf(attributes);
  return `${DONE[action]}${why === "" ? "" : ` (${why})`}`;
}

function meanwhileOf({ outage, why, part, action }: ElementChange): string {
  const because = why === undefined ? "" : `: ${why}`;
  switch (outage) {
    case "none":
      return action === "update" ? `stays up${because}` : "";
    case "reload":
      return `stays up if all goes well${because}`;
    case "unseen":
      return "not simulated";
    default:
      if (!part) return "not simulated";
      if (action === "destroy") return "gone";
      return outage === "down" ? `down${because}` : `not known, taken as down${because}`;
  }
}

function stepsSection({ steps }: ChangeReport, { colors, all }: Style): Section {
  return {
    title: steps.length > 1 ? "Steps, one after another" : "While it is applied",
    head: ["Step", "Changed at once", "Flows", "", "Result", "Path or reason"],
    rows: steps.flatMap((step, index): Cell[][] => {
      const names = fewOf(namesIn(step), all);
      const effects = effectsOf({ failed: [], ended: 0, changes: [...step.moved, ...lostAsChanges(step)] });
      if (effects.length === 0) return [[index + 1, names, step.same, "", "", "no flow changes"]];
      return effects.map(({ verdict, how, flows }, place): Cell[] => [
        place === 0 ? index + 1 : "",
        place === 0 ? names : "",
        flows.length,
        fewOf(flows, all),
        paintVerdict(verdict, colors),
        how,
      ]);
    }),
  };
}

/** What is changed in a step, without details of other things. */
function namesIn({ changes }: StepResult): string[] {
  const whole = changes.filter(({ isDetail }) => !isDetail);
  return [...new Set((whole.length > 0 ? whole : changes).map(({ name }) => visible(name)))];
}

function lostAsChanges({ lost }: Pick<StepResult, "lost">): FlowChange[] {
  return lost.map(({ before, result }) => ({ before, after: result }));
}

function afterwardsSection({ afterwards }: ChangeReport, { colors, all }: Style): Section {
  const { lost, moved, ended, added } = afterwards;
  const effects = effectsOf({ failed: [], ended: 0, changes: [...moved, ...lostAsChanges({ lost })] });
  return {
    title: "Afterwards",
    head: ["Flows", "", "", "Path or reason"],
    rows: [
      ...effects.map(({ verdict, how, flows }): Cell[] => [
        flows.length,
        fewOf(flows, all),
        verdict === "delivered" ? "move" : paintVerdict(verdict, colors),
        how,
      ]),
      ...(ended.length > 0 ? [[ended.length, fewOf(ended, all), "end", "an end of them is destroyed"]] : []),
      ...flowRows(added, colors, all).map(([names, how], index): Cell[] => [
        index === 0 ? added.length : "",
        names,
        "are new",
        how,
      ]),
    ],
  };
}

function verdictLines(report: ChangeReport, { colors, isAsked }: Style): string[] {
  const { changes, aside, flows, steps, isRough, afterwards, isDestroyed, broken } = report;
  const beside = aside > 0 ? `${counted(aside, "change")} of resources that are no part of the network.` : undefined;
  const about = [...(beside === undefined ? [] : [beside]), ...notSimulated(changes)];
  if (changes.length === 0) return [...about, colors.green("No changes of the network: it stays as it is.")];
  if (flows.length === 0) {
    const created = changes.filter(({ action }) => action === "create").length;
    const why = created === changes.length ? "nothing runs yet" : "the network has no flows";
    return [...about, colors.green(`${counted(changes.length, "change")}, and no flow that could be lost: ${why}.`)];
  }
  if (isDestroyed) return [...about, colors.red(`An end of every flow is destroyed: all ${flows.length} flows end.`)];
  const lost = [...steps, afterwards].flatMap((each) => each.lost);
  const names = (those: readonly LostFlow[]) => [...new Set(those.map(({ flow }) => flow))];
  const risky = names(lost.filter(({ isRisk, isBroken }) => isRisk && !isBroken));
  const excused = names(lost.filter(({ isPromised }) => !isPromised));
  const must = isAsked ? "that survive promises" : "that arrive now";
  return [
    ...about,
    ...(isRough ? ["There are too many orders of the changes: more is taken to be down at once than can be."] : []),
    ...(excused.length > 0 ? [`Lost, but not promised by survive: ${fewOf(excused)}.`] : []),
    ...(risky.length > 0 ? [`Lost if a machine does not stand its new configuration: ${fewOf(risky)}.`] : []),
    broken.length > 0
      ? colors.red(`${broken.length} of ${flows.length} flows are lost ${must}: ${fewOf(broken)}.`)
      : colors.green(
          `No flow is lost ${must.replace("arrive now", "arrives now")}${steps.length > 1 ? `, in none of ${steps.length} steps` : ""}.`,
        ),
  ];
}

function notSimulated(changes: readonly ElementChange[]): string[] {
  const unseen = changes.filter(({ outage, part }) => outage === "unseen" || (outage !== "none" && !part));
  if (unseen.length === 0) return [];
  const nouns = [...new Set(unseen.map(({ noun }) => noun))];
  return [`Not simulated, and not known to be safe: ${counted(unseen.length, "change")} (${fewOf(nouns)}).`];
}
