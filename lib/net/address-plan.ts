import { Ipv4Prefix } from "./ipv4-prefix";

/**
 * Assigns subnets of a virtual network so that a later addition never moves an earlier one. Subnets with fixed places
 * are at the start of the first range; the others follow in the order of the calls.
 */
export class AddressPlan {
  private readonly taken: Ipv4Prefix[] = [];

  /**
   * @param ranges the address space
   * @param reserved the number of addresses at its start that are kept for the fixed places
   */
  constructor(
    private readonly ranges: readonly Ipv4Prefix[],
    private readonly reserved: number,
  ) {}

  /** Whether the address space is empty. */
  get isEmpty(): boolean {
    return this.ranges.length === 0;
  }

  /** The prefix at a fixed place of the first range, or `undefined` when it does not fit there. */
  fixed(offset: number, length: number): Ipv4Prefix | undefined {
    if (this.isEmpty) return undefined;
    const range = this.ranges[0];
    const place = Ipv4Prefix.containing(range.first + offset, length);
    return range.contains(place) && place.first === range.first + offset ? place : undefined;
  }

  /** Marks a prefix that was given explicitly as used. */
  take(prefix: Ipv4Prefix): void {
    this.taken.push(prefix);
  }

  /** Assigns this prefix if it is free in the address space and apart from those to avoid. */
  takeIfFree(prefix: Ipv4Prefix, avoided: readonly Ipv4Prefix[]): Ipv4Prefix | undefined {
    const isInside = this.ranges.some((range) => range.contains(prefix));
    if (!isInside || [...this.taken, ...avoided].some((other) => other.overlaps(prefix))) return undefined;
    this.take(prefix);
    return prefix;
  }

  /**
   * Assigns the first free prefix of this length after the fixed places and apart from those to avoid; `undefined` when
   * there is none.
   */
  next(length: number, avoided: readonly Ipv4Prefix[] = []): Ipv4Prefix | undefined {
    const size = 2 ** (32 - length);
    const obstacles = [...this.taken, ...avoided];
    for (const [index, range] of this.ranges.entries()) {
      let start = index === 0 ? range.first + this.reserved : range.first;
      for (;;) {
        const candidate = Ipv4Prefix.containing(Math.ceil(start / size) * size, length);
        if (candidate.last > range.last) break;
        const obstacle = obstacles.find((prefix) => prefix.overlaps(candidate));
        if (!obstacle) {
          this.take(candidate);
          return candidate;
        }
        start = obstacle.last + 1;
      }
    }
    return undefined;
  }
}
