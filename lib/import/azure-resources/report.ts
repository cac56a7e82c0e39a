/** What a network was read from, and how far it is to be trusted. */
export interface ImportReport {
  /** How many elements of each kind there are, such as `virtual networks`. */
  readonly read: Readonly<Record<string, number>>;
  /** What is there and is no part of the topology. */
  readonly leftOut: readonly string[];
  /** What the source does not say, and how it was taken. */
  readonly assumed: readonly string[];
  /** What the findings of some rules rest on, because of what is assumed. */
  readonly doubts: readonly Doubt[];
  /** What should be there and is not known. */
  readonly unknown: readonly string[];
  /** The names of the elements about which something is not known: what is found of them may be wrong. */
  readonly incomplete: readonly string[];
}

/** What of a network can be assumed as a whole: how its routers are configured, and what its sites announce. */
export type Doubt = "routers" | "sites";

/** Collects what is to be said about how a network was read. */
export class Notes {
  private readonly leftOut = new Set<string>();
  private readonly assumed = new Set<string>();
  private readonly doubts = new Set<Doubt>();
  private readonly unknown = new Set<string>();
  private readonly incomplete = new Set<string>();

  leaveOut(text: string): void {
    this.leftOut.add(text);
  }

  assume(text: string, about?: Doubt): void {
    this.assumed.add(text);
    if (about !== undefined) this.doubts.add(about);
  }

  /** @param elements the names of the elements that it is about */
  doNotKnow(text: string, ...elements: readonly (string | undefined)[]): void {
    this.unknown.add(text);
    for (const element of elements) if (element !== undefined) this.incomplete.add(element);
  }

  report(read: ImportReport["read"]): ImportReport {
    const { leftOut, assumed, doubts, unknown, incomplete } = this;
    return {
      read,
      leftOut: [...leftOut],
      assumed: [...assumed],
      doubts: [...doubts],
      unknown: [...unknown],
      incomplete: [...incomplete],
    };
  }
}
