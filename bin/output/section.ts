import type { Colors } from "./colors";
import { table } from "./table";
import type { Cell } from "./table";

/** A table with a title. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said below it. */
  readonly note?: string;
}

/** Beyond so many rows nobody reads a table from end to end. */
const MOST_ROWS = 40;

/** Tables one after the other, those that would be empty left out. */
export function describeSections(sections: readonly Section[], colors: Colors): string {
  return sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, head, rows, note }) => {
      const below = note === undefined ? "" : `${colors.dim(note)}\n`;
      return `${colors.green(title)}\n${table(head, rows, colors)}${below}`;
    })
    .join("\n");
}

/** The section cut after so many rows that it can be read, unless all of it is wanted. */
export function shortened(section: Section, all: boolean, most = MOST_ROWS): Section {
  const { rows } = section;
  // The line that says so takes the room of a row.
  if (all || rows.length <= most + 1) return section;
  return { ...section, rows: rows.slice(0, most), note: `… and ${rows.length - most} more (--all shows them)` };
}
