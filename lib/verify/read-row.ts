import type { Row } from "./table";

/** A JSON object of which nothing is sure. */
export type Json = Readonly<Record<string, unknown>>;

/** A row as it was read: its prefix may be anything. */
export type ReadRow = Omit<Row, "prefix"> & { readonly prefix: unknown };

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The cells that have a text. */
export function cellsOf(cells: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, text]) => (typeof text === "string" ? [[column, text]] : [])),
  );
}
