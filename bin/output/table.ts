import Table = require("cli-table3");
import type { Colors } from "./colors";

/** Columns are two spaces apart, without lines: easy to read, grep and paste. */
const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

export type Cell = string | number;

/** A table as text. Every line ends with a line feed. Numbers are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], colors: Colors): string {
  const made = new Table({
    head: head.map(colors.bold),
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: head.map((_title, column) =>
      rows.length > 0 && rows.every((row) => typeof row[column] === "number") ? "right" : "left",
    ),
  });
  made.push(...rows.map((row) => row.map(String)));
  return made
    .toString()
    .split("\n")
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}
