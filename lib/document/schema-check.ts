import Ajv from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import type { FieldPath } from "../text";
import type { DocumentFinding } from "./finding";
import type { Formats } from "./formats";
import { describeError, schemaAt } from "./schema-words";
import type { Schema, Wording } from "./schema-words";
import { readShippedFile } from "./shipped-file";

/** Checks documents against a JSON Schema that is shipped, and says everything that is wrong in a person's words. */
export class SchemaCheck {
  private compiled: { readonly schema: Schema; readonly validate: ValidateFunction } | undefined;

  /**
   * @param file of the schema, relative to the root of the package
   */
  constructor(
    private readonly file: string,
    private readonly formats: Formats,
    private readonly wording: Wording,
  ) {}

  /** The schema, read and compiled when it is needed first. */
  get schema(): Schema {
    return this.compile().schema;
  }

  findings(document: unknown): DocumentFinding[] {
    const { schema, validate } = this.compile();
    if (validate(document)) return [];
    const judged = new Set<string>();
    return (validate.errors ?? []).flatMap((error) => {
      const at = pathOf(document, error.instancePath);
      const message = describeError(error, schemaAt(schema, at), isRequired(schema, at), this.wording, this.formats);
      const problem = place(at, error);
      // What is wrong first, such as the type, says why the rest is.
      const key = `${problem.about} ${JSON.stringify(problem.path)}`;
      if (message === undefined || judged.has(key)) return [];
      judged.add(key);
      return [{ ...problem, message }];
    });
  }

  private compile() {
    if (!this.compiled) {
      const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
      // VS Code and the YAML language server show it in place of the pattern.
      ajv.addKeyword({ keyword: "patternErrorMessage", schemaType: "string" });
      for (const [name, format] of Object.entries(this.formats)) {
        if (format.type === "number") {
          ajv.addFormat(name, { type: "number", validate: (value: number) => format.why(value) === undefined });
        } else {
          ajv.addFormat(name, { type: "string", validate: (text: string) => format.why(text) === undefined });
        }
      }
      const schema = JSON.parse(readShippedFile(this.file)) as Schema;
      this.compiled = { schema, validate: ajv.compile(schema) };
    }
    return this.compiled;
  }
}

function isRequired(schema: Schema, path: FieldPath): boolean {
  const field = path[path.length - 1];
  return path.length === 0 || (schemaAt(schema, path.slice(0, -1)).required ?? []).includes(String(field));
}

function place(at: FieldPath, error: ErrorObject): Pick<DocumentFinding, "path" | "about"> {
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
