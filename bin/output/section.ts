import type { Colors } from "./colors";
import { table, type Cell } from "./table";

/** A table with a title. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** A line below the table. */
  readonly note?: string;
}

/** How many rows of a table are printed unless all are wanted. */
const MOST_ROWS = 40;

/** The tables one after the other, without empty ones. */
export function sectionsText(sections: readonly Section[], colors: Colors): string {
  return sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, head, rows, note }) => {
      const below = note === undefined ? "" : `${colors.dim(note)}\n`;
      return `${colors.green(title)}\n${table(head, rows, colors)}${below}`;
    })
    .join("\n");
}

/** A section cut to the given number of rows, unless all are wanted. */
export function shortened(section: Section, all: boolean, most = MOST_ROWS): Section {
  const { rows } = section;
  // The note takes one line, so a single row more is printed instead.
  if (all || rows.length <= most + 1) return section;
  return { ...section, rows: rows.slice(0, most), note: `… and ${rows.length - most} more (--all shows them)` };
}
