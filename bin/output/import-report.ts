import type { ImportReport } from "../../lib/import";
import { colorsFor, type Colors } from "./colors";
import type { Io } from "./io";

/** Nobody reads more; --json has all of it. */
const MOST_LINES = 12;

/** What a network was read from, what was assumed and what is not known. */
export function importText({ read, assumed, unknown, leftOut }: ImportReport, colors: Colors): string {
  const counts = Object.entries(read).filter(([, count]) => count > 0);
  return [
    `Read: ${counts.map(([noun, count]) => plural(count, noun)).join(", ")}`,
    ...section("Assumed", assumed),
    ...section("Not known", unknown),
    ...section("Left out", leftOut),
  ]
    .map((line) => `${colors.dim(line)}\n`)
    .join("");
}

/** The same beside an answer that goes to stdout. A JSON document has it inside. */
export function tellImport(report: ImportReport | undefined, io: Io, isJson = false): void {
  if (report && !isJson) io.stderr.write(importText(report, colorsFor(io, "stderr")));
}

function section(title: string, lines: readonly string[]): string[] {
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map((line) => `${title}: ${line}`);
  return more > 0 ? [...shown, `${title}: ${more} more (--json has all)`] : shown;
}

function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`.replace(/fs$/, "ves")}`;
}
