/** What a network was read from, and how far it is to be trusted. */
export interface ImportReport {
  /** How many elements of each kind there are, such as `virtual networks`. */
  readonly read: Readonly<Record<string, number>>;
  /** What is there and is no part of the topology. */
  readonly leftOut: readonly string[];
  /** What the source does not say, and how it was taken. */
  readonly assumed: readonly string[];
  /** What should be there and is not known. */
  readonly unknown: readonly string[];
  /** The names of the elements about which something is not known: what is found of them may be wrong. */
  readonly incomplete: readonly string[];
}

/** Collects what is to be said about how a network was read. */
export class Notes {
  private readonly leftOut = new Set<string>();
  private readonly assumed = new Set<string>();
  private readonly unknown = new Set<string>();
  private readonly incomplete = new Set<string>();

  leaveOut(text: string): void {
    this.leftOut.add(text);
  }

  assume(text: string): void {
    this.assumed.add(text);
  }

  /** @param elements the names of the elements that it is about */
  doNotKnow(text: string, ...elements: readonly (string | undefined)[]): void {
    this.unknown.add(text);
    for (const element of elements) if (element !== undefined) this.incomplete.add(element);
  }

  report(read: ImportReport["read"]): ImportReport {
    const { leftOut, assumed, unknown, incomplete } = this;
    return {
      read,
      leftOut: [...leftOut],
      assumed: [...assumed],
      unknown: [...unknown],
      incomplete: [...incomplete],
    };
  }
}
