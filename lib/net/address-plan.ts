import { Ipv4Prefix } from "./ipv4-prefix";

/**
 * Carves subnets from the ranges of a virtual network so that what is added later never moves what is there: parts
 * that nobody sized have fixed places at the start of the first range, the others follow in the order they are asked for.
 */
export class AddressPlan {
  private readonly taken: Ipv4Prefix[] = [];

  /**
   * @param ranges the address space
   * @param reserved how many addresses at its start are kept for the fixed places
   */
  constructor(
    private readonly ranges: readonly Ipv4Prefix[],
    private readonly reserved: number,
  ) {}

  /** Whether there is no range to carve from. */
  get isEmpty(): boolean {
    return this.ranges.length === 0;
  }

  /** The prefix at a fixed place of the first range, or `undefined` when the range is too small to hold it. */
  fixed(offset: number, length: number): Ipv4Prefix | undefined {
    if (this.isEmpty) return undefined;
    const range = this.ranges[0];
    const place = Ipv4Prefix.containing(range.first + offset, length);
    return range.contains(place) && place.first === range.first + offset ? place : undefined;
  }

  /** Keeps a prefix that was given explicitly from being handed out. */
  take(prefix: Ipv4Prefix): void {
    this.taken.push(prefix);
  }

  /** The first free prefix of this length behind the fixed places, or `undefined` when there is none. */
  next(length: number): Ipv4Prefix | undefined {
    const size = 2 ** (32 - length);
    for (const [index, range] of this.ranges.entries()) {
      let start = index === 0 ? range.first + this.reserved : range.first;
      for (;;) {
        const candidate = Ipv4Prefix.containing(Math.ceil(start / size) * size, length);
        if (candidate.last > range.last) break;
        const obstacle = this.taken.find((prefix) => prefix.overlaps(candidate));
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
