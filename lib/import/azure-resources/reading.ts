import type { AddressBook } from "./addresses";
import type { Inventory } from "./inventory";
import type { Names } from "./names";
import type { Notes } from "./report";

/** What each part of the mapping reads from, and where it says what it could not read. */
export interface Reading {
  readonly inventory: Inventory;
  readonly names: Names;
  readonly notes: Notes;
  readonly addresses: AddressBook;
}
