import type { FieldPath } from "../text";
import type { DocumentFinding } from "../document";

/** Collects what is wrong, for the checks of the parts. */
export class Findings {
  readonly found: DocumentFinding[] = [];

  /**
   * @param has whether the file has the field, with a right or a wrong value
   */
  constructor(readonly has: (path: FieldPath) => boolean) {}

  fail(path: FieldPath, message: string, about: DocumentFinding["about"] = "value"): void {
    this.found.push({ path, about, message });
  }

  /** A field that should be there and is not. */
  missing(path: FieldPath, message: string): void {
    if (!this.has(path)) this.fail(path, `is missing: ${message}`, "field");
  }
}
