import { differencesIn, type Cause, type Comparison, type Difference, type TableKind } from "../../lib/verify";
import type { Colors } from "./colors";
import { counted } from "./complaint";

const TITLES: Readonly<Record<TableKind, (at: string, neighbor: string) => string>> = {
  effective: (at) => `effective routes of ${at}`,
  learned: (at, neighbor) => `what ${at} learned from ${neighbor}`,
  advertised: (at, neighbor) => `what ${at} advertises to ${neighbor}`,
  "gateway-learned": (at) => `what ${at} learned`,
  "gateway-advertised": (at, neighbor) => `what ${at} advertises to ${neighbor}`,
  "gateway-peers": (at) => `the neighbours of ${at}`,
  circuit: (at) => `the routes of ${at}`,
  rib: (at) => `the routes of ${at}`,
};

/** The differences of each table, what would explain them, and how many rows agree. */
export function comparisonText(comparisons: readonly Comparison[], causes: readonly Cause[], colors: Colors): string {
  const differing = comparisons.filter(({ differences }) => differences.length > 0);
  const total = differencesIn(comparisons);
  const agreed = comparisons.reduce((sum, each) => sum + each.agreed, 0);
  const lines = differing.flatMap(({ kind, at, neighbor = "", file, differences }) => [
    colors.bold(`${TITLES[kind](at, neighbor)} (${file})`),
    ...differences.flatMap(differenceLines),
    "",
  ]);
  const explained = causes.map(
    ({ text, explains }) => `  ${text}: ${explains === total ? "all of them" : `${explains} of ${total}`}`,
  );
  const verdict = total === 0 ? "none differs" : `${total} ${total === 1 ? "differs" : "differ"}`;
  const noCause = "No single failure and no single change explains them.";
  return [
    ...lines,
    ...(total === 0
      ? []
      : causes.length > 0
        ? ["What would explain the differences", ...explained, ""]
        : [noCause, ""]),
    ...leftOutLines(comparisons),
    `${counted(agreed, "row")} ${agreed === 1 ? "agrees" : "agree"}, ${verdict}, in ${counted(comparisons.length, "table")}.`,
    "",
  ].join("\n");
}

function differenceLines({ prefix, instance, expected, found, columns, why }: Difference): string[] {
  const place = instance === undefined ? prefix : `${prefix} at ${instance}`;
  const shown = (cells: Difference["found"]) =>
    Object.entries(cells ?? {})
      .map(([column, text]) => `${column} ${text || "-"}`)
      .join(", ");
  if (!found) return [`  ${place} is missing: ${shown(expected)}`, `    expected: ${why}`];
  if (!expected) return [`  ${place} is not expected: ${shown(found)}`, `    not expected: ${why}`];
  const changes = columns.map((column) => `${column} is ${found[column] || "-"}, expected ${expected[column] || "-"}`);
  return [`  ${place} differs: ${changes.join("; ")}`, `    expected: ${why}`];
}

function leftOutLines(comparisons: readonly Comparison[]): string[] {
  const counts = new Map<string, number>();
  for (const { leftOut } of comparisons)
    for (const [why, count] of Object.entries(leftOut)) counts.set(why, (counts.get(why) ?? 0) + count);
  return [...counts].map(([why, count]) => `Not compared: ${counted(count, "row")}, ${why}.`);
}
