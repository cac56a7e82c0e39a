/** A resource of the last release that an upgrade removes or replaces, and the sentence that tells users of it. */
export interface Exception {
  /** The addresses that it is about. */
  readonly address: RegExp;
  /** What the changelog says: what is replaced or destroyed, and how to avoid it. */
  readonly changelog: string;
}

/** All exceptions since the last release. Each must still be needed. */
export const EXCEPTIONS: readonly Exception[] = [];
