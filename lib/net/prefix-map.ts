import type { Ipv4Prefix } from "./ipv4-prefix";

/** A prefix that somebody announces, with what is kept of it. */
export interface KnownPrefix {
  /** Its place among all known prefixes: by address, then by length. */
  readonly id: number;
  readonly prefix: Ipv4Prefix;
  readonly text: string;
}

/** The number of addresses of a prefix by its length. */
const SIZES: readonly number[] = Array.from({ length: 33 }, (_, length) => 2 ** (32 - length));

/** Maps prefixes to values, and finds values by longest match. */
export class PrefixMap<T> {
  private readonly byLength = new Map<number, Map<number, T>>();
  private lengths: number[] = [];

  get isEmpty(): boolean {
    return this.lengths.length === 0;
  }

  get(prefix: Ipv4Prefix): T | undefined {
    return this.byLength.get(prefix.length)?.get(prefix.first);
  }

  set(prefix: Ipv4Prefix, value: T): void {
    let values = this.byLength.get(prefix.length);
    if (!values) {
      values = new Map();
      this.byLength.set(prefix.length, values);
      this.lengths = [...this.byLength.keys()].sort((a, b) => b - a);
    }
    values.set(prefix.first, value);
  }

  /** The values of the prefixes that contain an address, the longest prefix first. */
  covering(address: number): T[] {
    const found: T[] = [];
    for (const length of this.lengths) {
      const value = this.valueAt(length, address);
      if (value !== undefined) found.push(value);
    }
    return found;
  }

  /** The value of the longest prefix that contains an address, among the wanted values. */
  longestMatch(address: number, isWanted: (value: T) => boolean = () => true): T | undefined {
    for (const length of this.lengths) {
      const value = this.valueAt(length, address);
      if (value !== undefined && isWanted(value)) return value;
    }
    return undefined;
  }

  /** Whether a prefix of the map contains this one. */
  contains(prefix: Ipv4Prefix): boolean {
    return this.lengths.some((length) => length <= prefix.length && this.valueAt(length, prefix.first) !== undefined);
  }

  private valueAt(length: number, address: number): T | undefined {
    return this.byLength.get(length)?.get(address - (address % SIZES[length]));
  }
}
