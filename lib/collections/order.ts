/**
 * Compares items by a text. It compares code units, and not by locale, so that every machine has the same order.
 */
export function inOrderOf<T>(textOf: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => {
    const text = textOf(one);
    const otherText = textOf(other);
    return text < otherText ? -1 : Number(text > otherText);
  };
}
