import Ajv, { type ErrorObject, type SchemaValidateFunction, type ValidateFunction } from "ajv";
import type { FieldPath } from "../text";
import type { DocumentFinding } from "./finding";
import type { Schema } from "./schema";
import { errorText, type Wording } from "./schema-words";
import { readShippedFile } from "./shipped-file";

/**
 * What is wrong with a value, by the name of its type in the schema: the same checks that constructs make. Each gets
 * values of the JSON type that the schema gives.
 */
export type ValueChecks = Readonly<Record<string, (value: never) => string | undefined>>;

/** Checks documents against a JSON Schema that is shipped, and says everything that is wrong in a person's words. */
export class SchemaCheck {
  private compiled: { readonly schema: Schema; readonly validate: ValidateFunction } | undefined;

  /**
   * @param file of the schema, relative to the root of the package
   */
  constructor(
    private readonly file: string,
    private readonly wording: Wording,
  ) {}

  /** The schema, read and compiled when it is needed first. */
  get schema(): Schema {
    return this.compile().schema;
  }

  findings(document: unknown, checks: ValueChecks): DocumentFinding[] {
    const { schema, validate } = this.compile();
    const errors = validate.call(checks, document) ? [] : (validate.errors ?? []);
    const found = new Map<string, DocumentFinding>();
    // The checks of values say more than that a pattern does not match.
    const isCheck = ({ keyword }: ErrorObject) => keyword === CHECK;
    for (const error of [...errors.filter(isCheck), ...errors.filter((each) => !isCheck(each))]) {
      const at = pathOf(document, error.instancePath);
      const message = isCheck(error) ? error.message : errorText(error, schema, at, this.wording);
      const place = placeOf(at, error);
      const key = `${place.about} ${JSON.stringify(place.path)}`;
      // The first error, such as a wrong type, explains the others of the same place.
      if (message !== undefined && !found.has(key)) found.set(key, { ...place, message });
    }
    return [...found.values()];
  }

  private compile() {
    if (!this.compiled) {
      const schema = JSON.parse(readShippedFile(this.file)) as Schema;
      const named = Object.entries(schema.definitions ?? {}).map(([name, type]) => [name, { ...type, [CHECK]: name }]);
      // Tests check the schema itself. Optimized code takes longer to make than it saves with a document or two.
      const faster = { validateSchema: false, code: { optimize: false } };
      const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, passContext: true, ...faster });
      ajv.addKeyword({ keyword: CHECK, validate: checkValue, errors: true });
      const validate = ajv.compile({ ...schema, definitions: Object.fromEntries(named) as object });
      this.compiled = { schema, validate };
    }
    return this.compiled;
  }
}

/** The keyword of a named type that asks for the check of its values. */
const CHECK = "check";

const checkValue: SchemaValidateFunction = function (
  this: ValueChecks,
  ...[name, value, part, place]: Parameters<SchemaValidateFunction>
) {
  const check = this[name] as ((known: unknown) => string | undefined) | undefined;
  const isOfType = part?.type === "integer" ? Number.isInteger(value) : typeof value === part?.type;
  const message = isOfType ? check?.(value) : undefined;
  if (message === undefined) return true;
  // The name of a property is checked in the place of the object that has it.
  const isName = place?.parentData[place.parentDataProperty] !== value;
  checkValue.errors = [{ keyword: CHECK, message, params: {}, propertyName: isName ? String(value) : undefined }];
  return false;
};

type Place = Pick<DocumentFinding, "path" | "about">;

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
