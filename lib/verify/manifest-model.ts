import type { TableKind } from "./table";

/**
 * Which table of which element is in which file of a folder. `schema/tables.schema.json` is generated from this type.
 * @title the manifest
 */
export interface TableManifest {
  /**
   * The version of this format; a reader refuses one it does not know.
   * @example 1
   */
  readonly version: 1;
  /**
   * The tables.
   * @minItems 1
   */
  readonly tables: readonly ListedTable[];
}

/**
 * A table in a file.
 * @title a table
 */
export interface ListedTable {
  /**
   * The file, relative to the manifest.
   * @minLength 1
   * @example "app-rs.west-nva-1.learned.json"
   */
  readonly file: string;
  /**
   * What the table is: effective routes of a network interface, what a route server learned from an appliance's
   * instance or advertises to it, what a gateway learned, advertises to a neighbour, or its neighbours, what a circuit
   * learned, or the routes of an appliance's instance.
   * @example "learned"
   */
  readonly kind: TableKind;
  /**
   * The subnet as NETWORK/SUBNET, route server, gateway, circuit or appliance's instance that has it.
   * @minLength 1
   * @example "app-rs"
   */
  readonly at: string;
  /**
   * The neighbour, of what was learned from or is advertised to one.
   * @minLength 1
   * @example "west-nva-1"
   */
  readonly neighbor?: string;
}
