import type { FieldPath } from "../text";

/** From 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a document. */
export interface DocumentFinding {
  /** The field. It is not in the document when it is missing. */
  readonly path: FieldPath;
  /** Whether the value is wrong, or the field itself: unknown, missing, or with a name that is not allowed. */
  readonly about: "value" | "field";
  readonly message: string;
  /** Where it is written, when the text is not well-formed. A well-formed text is searched for the path. */
  readonly position?: Position;
}
