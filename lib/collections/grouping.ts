import { getOrMake } from "./get-or-make";

/** Appends a value to the list of a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  getOrMake(map, key, () => []).push(value);
}

/** Adds a value to the set of a key. */
export function noteIn<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  getOrMake(map, key, () => new Set()).add(value);
}
