/** The tables that can be compared, by the names that a manifest gives them. */
export const TABLE_KINDS = [
  "effective",
  "learned",
  "advertised",
  "gateway-learned",
  "gateway-advertised",
  "gateway-peers",
  "circuit",
  "rib",
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** What a table is of. */
export interface TableSubject {
  readonly kind: TableKind;
  /** The subnet, route server, gateway, circuit or appliance's instance that has it. */
  readonly at: string;
  /** The neighbour, of tables of one session. */
  readonly neighbor?: string;
}

/** What is compared of a row, by the names of its columns. */
export type Cells = Readonly<Record<string, string>>;

/** A row of a table, as far as it is compared. */
export interface Row {
  readonly prefix: string;
  /** The instance of the route server that has the row. */
  readonly instance?: string;
  /** Of an expected row, a column that is missing may hold anything. */
  readonly cells: Cells;
}

/** A row that the simulation expects, and why. */
export interface ExpectedRow extends Row {
  readonly why: string;
}

/** A table that Azure or a router printed. */
export interface FoundTable extends TableSubject {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** What Azure calls the state of a session that is up. */
export const CONNECTED = "Connected";

/** The state of a session as it is compared: what Azure calls it while it is not up depends on the moment. */
export function stateCell(isUp: boolean): string {
  return isUp ? CONNECTED : "not connected";
}

/** The rows that differ in prefix or path: instances of one gateway list the same routes. */
export function distinct<T extends { readonly prefix: unknown; readonly cells: Cells }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [`${String(row.prefix)} ${row.cells.path}`, row])).values()];
}

/** An AS path as Azure's tables have it. */
export function pathCell(path: readonly number[]): string {
  return path.join("-");
}
