import type { Ipv4Address, Ipv4Prefix } from "./ipv4-prefix";

/** Finds the range that contains an address or a prefix, in logarithmic time. */
export class RangeIndex<T> {
  /** The ranges that no other one contains, in order. They do not overlap. */
  private readonly widest: { readonly prefix: Ipv4Prefix; readonly item: T }[] = [];

  constructor(items: readonly T[], prefixOf: (item: T) => Ipv4Prefix) {
    const sorted = items.map((item) => ({ item, prefix: prefixOf(item) }));
    sorted.sort((a, b) => a.prefix.compareTo(b.prefix));
    for (const entry of sorted) {
      if (!this.widest.at(-1)?.prefix.contains(entry.prefix)) this.widest.push(entry);
    }
  }

  /** The item whose range contains the prefix; the widest range if there are several. */
  containing(prefix: Ipv4Prefix): T | undefined {
    const candidate = this.lastFrom(prefix.first);
    return candidate?.prefix.contains(prefix) ? candidate.item : undefined;
  }

  holding(address: Ipv4Address): T | undefined {
    const candidate = this.lastFrom(address.value);
    return candidate?.prefix.containsAddress(address) ? candidate.item : undefined;
  }

  /** The last range that starts at or before an address. */
  private lastFrom(address: number) {
    let low = 0;
    let high = this.widest.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.widest[middle].prefix.first <= address) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : this.widest[low - 1];
  }
}
