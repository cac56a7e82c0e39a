import type { FieldPath } from "../text";
import type { SchemaProblem } from "../document";

/** Collects what is wrong, for the checks of the parts. */
export class Findings {
  readonly problems: SchemaProblem[] = [];

  /**
   * @param has whether a field is written in the file, be its value right or wrong
   */
  constructor(readonly has: (path: FieldPath) => boolean) {}

  fail(path: FieldPath, message: string, about: SchemaProblem["about"] = "value"): void {
    this.problems.push({ path, about, message });
  }

  /** A field that should be there and is not. */
  missing(path: FieldPath, message: string): void {
    if (!this.has(path)) this.fail(path, `is missing: ${message}`, "field");
  }
}
