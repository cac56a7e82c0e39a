import type { FieldPath } from "../text";
import type { DocumentFinding } from "./finding";
import { typeName, type Schema } from "./schema";

/**
 * What is wrong with the values of each type of a schema, by the name of the type: the same checks that constructs
 * make. Each gets a value that has the type `string` or `integer` of the schema.
 */
export type ValueChecks = Readonly<Record<string, (value: never) => string | undefined>>;

/** What the checks find in a document whose types are named in its schema. Values of another JSON type are skipped. */
export function findingsOfValues(root: Schema, document: unknown, checks: ValueChecks): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  new ValueWalk(root, checks, findings).visit(root, document, []);
  return findings;
}

class ValueWalk {
  constructor(
    private readonly root: Schema,
    private readonly checks: ValueChecks,
    private readonly findings: DocumentFinding[],
  ) {}

  visit(schema: Schema, value: unknown, path: FieldPath, about: DocumentFinding["about"] = "value"): void {
    const name = typeName(schema);
    if (name !== undefined) {
      const type = this.root.definitions?.[name] ?? {};
      const check = this.checks[name] as ((known: unknown) => string | undefined) | undefined;
      const message = check && hasType(value, type.type) ? check(value) : undefined;
      if (message === undefined) this.visit(type, value, path, about);
      else this.findings.push({ path, about, message });
    } else if (schema.if && schema.then && schema.else) {
      this.visit(hasType(value, schema.if.type) ? schema.then : schema.else, value, path, about);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.visit(schema.items ?? {}, item, [...path, index]);
    } else if (typeof value === "object" && value !== null) this.visitFields(schema, value, path);
  }

  private visitFields(schema: Schema, value: object, path: FieldPath): void {
    const { properties = {}, additionalProperties, propertyNames } = schema;
    for (const [key, field] of Object.entries(value)) {
      const known = Object.keys(properties).includes(key) ? properties[key] : additionalProperties;
      if (propertyNames) this.visit(propertyNames, key, [...path, key], "field");
      if (typeof known === "object") this.visit(known, field, [...path, key]);
    }
  }
}

function hasType(value: unknown, type: string | undefined): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
