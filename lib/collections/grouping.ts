import { getOrMake } from "./get-or-make";

/** Appends a value to the list of a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  getOrMake(map, key, () => []).push(value);
}

/** The items by their key, in the order of the first item of each. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** The items with the same key together, in the order of their first ones. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): [T, ...T[]][] {
  return [...groupBy(items, keyOf).values()] as [T, ...T[]][];
}

/** Adds a value to the set of a key. */
export function noteIn<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  getOrMake(map, key, () => new Set()).add(value);
}
