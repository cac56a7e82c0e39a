/** An item whose key an earlier one already has. */
export interface Repeated<T> {
  readonly item: T;
  readonly first: T;
}

/** The items whose key an earlier item has, in order. Items without a key are left out. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Repeated<T>[] {
  const seen = new Map<string, T>();
  const found: Repeated<T>[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else found.push({ item, first });
  }
  return found;
}
