import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import type { FieldPath } from "../text";
import type { DocumentFinding } from "./finding";
import type { Schema } from "./schema";
import { describeError, type Wording } from "./schema-words";
import { readShippedFile } from "./shipped-file";
import { findingsOfValues, type ValueChecks } from "./value-check";

/** Checks documents against a JSON Schema that is shipped, and says everything that is wrong in a person's words. */
export class SchemaCheck {
  private compiled: { readonly schema: Schema; readonly validate: ValidateFunction } | undefined;

  /**
   * @param file of the schema, relative to the root of the package
   * @param checks of the values of the types that the schema names
   */
  constructor(
    private readonly file: string,
    private readonly checks: ValueChecks,
    private readonly wording: Wording,
  ) {}

  /** The schema, read and compiled when it is needed first. */
  get schema(): Schema {
    return this.compile().schema;
  }

  findings(document: unknown): DocumentFinding[] {
    const { schema, validate } = this.compile();
    // The checks of values say more than that a pattern does not match.
    const found = findingsOfValues(schema, document, this.checks);
    const errors = validate(document) ? [] : (validate.errors ?? []);
    const known = new Set(found.map(keyOf));
    for (const error of errors) {
      const at = pathOf(document, error.instancePath);
      const message = describeError(error, schema, at, this.wording);
      const place = placeOf(at, error);
      // The first error, such as a wrong type, explains the others of the same place.
      if (message === undefined || known.has(keyOf(place))) continue;
      known.add(keyOf(place));
      found.push({ ...place, message });
    }
    return found;
  }

  private compile() {
    if (!this.compiled) {
      const schema = JSON.parse(readShippedFile(this.file)) as Schema;
      // Optimized code takes longer to make than it saves with a document or two.
      const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, code: { optimize: false } });
      const validate = ajv.compile(schema);
      this.compiled = { schema, validate };
    }
    return this.compiled;
  }
}

type Place = Pick<DocumentFinding, "path" | "about">;

function keyOf({ path, about }: Place): string {
  return `${about} ${JSON.stringify(path)}`;
}

function placeOf(at: FieldPath, error: ErrorObject): Place {
  const { missingProperty, additionalProperty } = error.params as Record<string, string | undefined>;
  const field = missingProperty ?? additionalProperty ?? error.propertyName;
  return field === undefined ? { path: at, about: "value" } : { path: [...at, field], about: "field" };
}

/** A JSON pointer as a path, with numbers where the document has lists. */
function pathOf(document: unknown, pointer: string): FieldPath {
  let value = document;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"))
    .map((step) => {
      const key = Array.isArray(value) ? Number(step) : step;
      value = (value as Record<string | number, unknown>)[key];
      return key;
    });
}
