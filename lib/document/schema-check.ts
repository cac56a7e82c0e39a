import type { FieldPath } from "../text";
import type { DocumentFinding } from "./finding";
import type { Schema } from "./schema";
import { errorText, type SchemaError, type Wording } from "./schema-words";
import { requireShippedFile } from "./shipped-file";

/**
 * What is wrong with a value, by the name of its type in the schema: the same checks that constructs make. Each gets
 * values of the JSON type that the schema gives.
 */
export type ValueChecks = Readonly<Record<string, (value: never) => string | undefined>>;

/** The code that is generated from a schema. */
interface Validate {
  (this: ValueChecks, document: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** Checks documents against a JSON Schema that is shipped, and says everything that is wrong in a person's words. */
export class SchemaCheck {
  /**
   * @param name of the files in `schema`: the schema and the code made from it, each read when it is needed first
   */
  constructor(
    private readonly name: string,
    private readonly wording: Wording,
  ) {}

  get schema(): Schema {
    return requireShippedFile(`schema/${this.name}.schema.json`) as Schema;
  }

  findings(document: unknown, checks: ValueChecks): DocumentFinding[] {
    const validate = requireShippedFile(`schema/${this.name}.validate.js`) as Validate;
    const { schema } = this;
    const errors = validate.call(checks, document) ? [] : (validate.errors ?? []);
    const found = new Map<string, DocumentFinding>();
    // The checks of values say more than that a pattern does not match.
    const isCheck = ({ keyword }: SchemaError) => keyword === "check";
    for (const error of [...errors.filter(isCheck), ...errors.filter((each) => !isCheck(each))]) {
      const at = pathOf(document, error.instancePath);
      const message = isCheck(error) ? String(error.params.message) : errorText(error, schema, at, this.wording);
      const place = placeOf(at, error);
      const key = `${place.about} ${JSON.stringify(place.path)}`;
      // The first error, such as a wrong type, explains the others of the same place.
      if (message !== undefined && !found.has(key)) found.set(key, { ...place, message });
    }
    return [...found.values()];
  }
}

type Place = Pick<DocumentFinding, "path" | "about">;

function placeOf(at: FieldPath, error: SchemaError): Place {
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
