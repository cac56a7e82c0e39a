import type { ErrorObject } from "ajv";
import type { FieldPath } from "../text";
import { shorten } from "../text";
import type { Formats } from "./formats";
import { didYouMean } from "../text";
import { suggestion } from "../text";

/** What the words are taken from, of all that a JSON Schema can say. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** How a document calls what it is made of: YAML has mappings, JSON has objects. */
export interface Wording {
  readonly object: string;
  readonly array: string;
  /** What to do with a number that should be a text. */
  readonly quote: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "nothing",
};

/**
 * What is wrong, in a person's words; `undefined` for what another error says already.
 *
 * @param isRequired whether the field cannot simply be removed
 */
export function describeError(
  error: ErrorObject,
  schema: Schema,
  isRequired: boolean,
  wording: Wording,
  formats: Formats,
): string | undefined {
  const remove = isRequired ? "" : ", or remove the field";
  const found = describeValue(error.data, wording);
  const { params } = error as { params: Record<string, unknown> };
  switch (error.keyword) {
    case "type":
      return wrongType(error.data, schema, wording, remove);
    case "required":
      return missing(String(params.missingProperty), schema);
    case "additionalProperties": {
      const known = Object.keys(schema.properties ?? {});
      return `is no field of ${schema.title ?? `this ${wording.object}`}; ${didYouMean(String(params.additionalProperty), known)}`;
    }
    case "enum":
      return notAllowed(error.data, error.schema as unknown[], wording);
    case "const":
      return `is ${found}; this release knows ${JSON.stringify(error.schema)} only`;
    case "pattern": {
      const text = error.propertyName ?? String(error.data);
      return `${quoted(text)} cannot be used; expected ${schemaOf(error).patternErrorMessage ?? String(error.schema)}`;
    }
    case "format": {
      const format = formats[String(error.schema)];
      return format.type === "number" ? format.why(Number(error.data)) : format.why(String(error.data));
    }
    case "minimum":
    case "maximum":
      return `${String(error.data)} is not possible; expected ${between(schemaOf(error))}`;
    case "minLength":
      return `is an empty text; fill it in${remove}`;
    case "maxLength":
      return `is too long; ${String(error.schema)} letters at most`;
    case "minItems":
    case "minProperties":
      return isEmpty(error.data)
        ? `is empty; give ${sizes(schemaOf(error), wording)}${remove}`
        : `has too few entries; expected ${sizes(schemaOf(error), wording)}`;
    case "maxItems":
    case "maxProperties":
      return `has too many entries; expected ${sizes(schemaOf(error), wording)}`;
    case "uniqueItems":
      return `has ${shorten(JSON.stringify((error.data as unknown[])[Number(params.i)]))} twice; remove one`;
    default:
      // `propertyNames` repeats what is wrong with the name.
      return undefined;
  }
}

/** The part of the schema that judges a value at this path. */
export function schemaAt(root: Schema, path: FieldPath): Schema {
  let schema = resolve(root, root);
  for (const step of path) {
    const { properties = {}, additionalProperties, items } = schema;
    const named = Object.keys(properties).includes(String(step)) ? properties[step] : additionalProperties;
    const inside = typeof step === "number" ? items : named;
    schema = typeof inside === "object" ? resolve(root, inside) : {};
  }
  return schema;
}

/** A schema with what it refers to; its own description is the more precise one. */
export function resolve(root: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = root.definitions?.[schema.$ref.replace("#/definitions/", "")];
  return { ...(target ? resolve(root, target) : {}), ...schema, $ref: undefined };
}

function describeValue(value: unknown, wording: Wording): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? `an empty ${wording.array}` : `a ${wording.array}`;
  if (typeof value === "object") return `${article(wording.object)} ${wording.object}`;
  return typeof value === "string" ? `the text ${quoted(value)}` : `${String(value)}`;
}

function notAllowed(value: unknown, allowed: readonly unknown[], wording: Wording): string {
  const words = [...new Set(allowed.map(String))];
  const list = `llowed are ${words.join(", ")}`;
  if (typeof value !== "string") return `is ${describeValue(value, wording)}; a${list}`;
  const likely = suggestion(value, words);
  return `${quoted(value)} is not possible; ${likely === undefined ? `a${list}` : `did you mean "${likely}"? A${list}`}`;
}

function wrongType(value: unknown, schema: Schema, wording: Wording, remove: string): string {
  if (schema.enum && value !== null) return notAllowed(value, schema.enum, wording);
  const types = [schema.type ?? []].flat() as string[];
  const example = schema.examples?.find((each) => typeof each !== "object") ?? schema.default;
  const known = Object.keys(schema.properties ?? {});
  const names = types.map((type) => EXPECTED[type] ?? nameOf(type, wording));
  const expected =
    names.join(" or ") +
    (known.length > 0 ? ` with fields such as ${(schema.required ?? known).slice(0, 3).join(", ")}` : "") +
    (example === undefined || types.includes("boolean") ? "" : ` such as ${shorten(JSON.stringify(example))}`);
  if (value === null || value === undefined) return `is empty; give ${expected}${remove}`;
  return `is ${describeValue(value, wording)}; expected ${expected}${remedy(value, types, wording)}`;
}

function remedy(value: unknown, types: readonly string[], wording: Wording): string {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  if (types.includes("string") && isPlain) return `; ${wording.quote}`;
  if (types.includes("integer") && typeof value === "string" && /^\d+$/.test(value)) return "; remove the quotes";
  if (types.includes("boolean") && typeof value === "string" && /^(yes|no|on|off|true|false|y|n)$/i.test(value)) {
    return `; write ${/^(yes|on|true|y)$/i.test(value) ? "true" : "false"} without quotes`;
  }
  return "";
}

function missing(field: string, schema: Schema): string {
  const [sentence] = (schema.properties?.[field]?.description ?? "").split(/\. |\.$|: /);
  if (sentence === "") return "is missing";
  const lower = /^[A-Z][a-z]/.test(sentence) ? sentence[0].toLowerCase() + sentence.slice(1) : sentence;
  return `is missing: ${lower}`;
}

function sizes(schema: Record<string, unknown>, wording: Wording): string {
  const object = "minProperties" in schema || "maxProperties" in schema;
  const least = Number(schema[object ? "minProperties" : "minItems"] ?? 0);
  const most = schema[object ? "maxProperties" : "maxItems"];
  const known = Object.keys((schema.properties as object | undefined) ?? {});
  if (known.length > 0) return `${least === most ? "one" : "at least one"} of ${known.join(", ")}`;
  if (most === undefined) return least <= 1 ? `at least one entry` : `at least ${least} entries`;
  const range = least === most ? `exactly ${least}` : `${least} to ${String(most)}`;
  return `a ${object ? wording.object : wording.array} of ${range}`;
}

function between(schema: Record<string, unknown>): string {
  const { minimum, maximum } = schema;
  if (minimum === undefined) return `${String(maximum)} at most`;
  return maximum === undefined
    ? `${String(minimum)} at least`
    : `a whole number from ${String(minimum)} to ${String(maximum)}`;
}

function schemaOf(error: ErrorObject): Record<string, unknown> & { patternErrorMessage?: string } {
  return error.parentSchema ?? {};
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function nameOf(type: string, wording: Wording): string {
  const name = type === "object" ? wording.object : type === "array" ? wording.array : type;
  return `${article(name)} ${name}`;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
}

function quoted(text: string): string {
  return shorten(JSON.stringify(text));
}
