/** The part of `Map` and `WeakMap` that is used here. */
interface Lookup<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The value of a key in a map; it is made and stored when the key has none yet. */
export function getOrMake<K, V extends object>(map: Lookup<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
