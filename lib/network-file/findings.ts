import type { FieldPath } from "../text";
import type { DocumentFinding } from "../document";

/** Collects what is wrong with a file. */
export class Findings {
  readonly found: DocumentFinding[] = [];

  /**
   * @param has whether the file has the field, with a right or a wrong value
   */
  constructor(readonly has: (path: FieldPath) => boolean) {}

  fail(path: FieldPath, message: string, about: DocumentFinding["about"] = "value"): void {
    this.found.push({ path, about, message });
  }

  /** Complains about fields that a part of the file must have and has not. */
  need(part: FieldPath, fields: Readonly<Record<string, string>>): void {
    for (const [field, what] of Object.entries(fields)) {
      if (!this.has([...part, field])) this.fail([...part, field], `is missing: ${what}`, "field");
    }
  }

  /** Complains about fields that a part of the file has and cannot have. */
  refuse(part: FieldPath, fields: readonly string[], why: string): void {
    for (const field of fields) if (this.has([...part, field])) this.fail([...part, field], why, "field");
  }
}
