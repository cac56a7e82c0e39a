import { type FieldPath, didYouMean, notAmong, notLike, nowNamed, quoted, shorten } from "../text";
import { alternatives, schemaAt, type Schema } from "./schema";

/** How a document calls what it is made of: YAML has mappings, JSON has objects. */
export interface Wording {
  readonly object: string;
  readonly array: string;
  /** What to do with a number that should be a text. */
  readonly quote: string;
  /** What is said of a field that is not known. */
  readonly unknown: string;
}

/** An error that the generated code finds, as ajv describes it. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The value of the keyword in the schema. */
  readonly schema?: unknown;
  readonly parentSchema?: object;
  readonly data?: unknown;
  readonly propertyName?: string;
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
 * @param at where the value is that is wrong, or that has a wrong field
 */
export function errorText(error: SchemaError, root: Schema, at: FieldPath, wording: Wording): string | undefined {
  const remove = isRequired(root, at) ? "" : ", or remove the field";
  const part = error.parentSchema as Schema & Record<string, unknown>;
  const { params } = error;
  switch (error.keyword) {
    case "type":
      return wrongType(error.data, alternatives(root, schemaAt(root, at)), wording, remove);
    case "required":
      return missing(String(params.missingProperty), part, error.data as object);
    case "additionalProperties":
      return unknownField(String(params.additionalProperty), part, wording);
    case "enum":
      return notAllowed(error.data, error.schema as unknown[], wording);
    case "const":
      return `is ${valueText(error.data, wording)}; this release knows ${JSON.stringify(error.schema)} only`;
    case "minimum":
    case "maximum":
      return `${String(error.data)} is not possible; expected ${between(part)}`;
    case "minLength":
      return `is an empty text; fill it in${remove}`;
    case "minItems":
    case "minProperties":
      return isEmpty(error.data)
        ? `is empty; give ${sizes(part, wording)}${remove}`
        : `has too few entries; expected ${sizes(part, wording)}`;
    case "maxItems":
    case "maxProperties":
      return `has too many entries; expected ${sizes(part, wording)}`;
    case "uniqueItems":
      return `has ${shorten(JSON.stringify((error.data as unknown[])[Number(params.i)]))} twice; remove one`;
    case "pattern":
      return notLike(String(error.data), String(schemaAt(root, at).examples?.[0] ?? error.schema));
    default:
      // `if` and `propertyNames` repeat what is wrong inside. The checks of values explain what `not` refuses.
      return undefined;
  }
}

/** Whether the field cannot simply be removed. */
function isRequired(root: Schema, path: FieldPath): boolean {
  const field = String(path[path.length - 1]);
  if (path.length === 0) return true;
  return alternatives(root, schemaAt(root, path.slice(0, -1))).some(({ required = [] }) => required.includes(field));
}

function valueText(value: unknown, wording: Wording): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? `an empty ${wording.array}` : `a ${wording.array}`;
  if (typeof value === "object") return `${article(wording.object)} ${wording.object}`;
  return typeof value === "string" ? `the text ${quoted(value)}` : `${String(value)}`;
}

function notAllowed(value: unknown, allowed: readonly unknown[], wording: Wording): string {
  const words = [...new Set(allowed.map(String))];
  if (typeof value === "string") return notAmong(value, words);
  return `is ${valueText(value, wording)}; allowed are ${words.join(", ")}`;
}

function unknownField(field: string, part: Schema, wording: Wording): string {
  const known = Object.keys(part.properties ?? {});
  return (
    nowNamed(field, known) ??
    `${wording.unknown} no field of ${part.title ?? `this ${wording.object}`}; ${didYouMean(field, known)}`
  );
}

/** @param allowed the schemas of the types that the value may have */
function wrongType(value: unknown, allowed: readonly Schema[], wording: Wording, remove: string): string {
  const [single] = allowed;
  if (single.enum && value !== null) return notAllowed(value, single.enum, wording);
  const types = allowed.flatMap(({ type }) => type ?? []);
  const example = allowed.flatMap(({ examples = [], default: standard }) => [...examples, standard]).find(isPlain);
  const mapping = allowed.find((each) => each.properties);
  const shown = mapping?.examples?.find((each) => typeof each === "object") ?? mapping?.properties ?? {};
  const known = mapping?.required ?? Object.keys(shown as object);
  const names = types.map((type) => EXPECTED[type] ?? nameOf(type, wording));
  const expected =
    names.join(" or ") +
    (known.length > 0 ? ` with fields such as ${known.slice(0, 3).join(", ")}` : "") +
    (example === undefined || mapping || types.includes("boolean")
      ? ""
      : ` such as ${shorten(JSON.stringify(example))}`);
  if (value === null || value === undefined) return `is empty; give ${expected}${remove}`;
  return `is ${valueText(value, wording)}; expected ${expected}${remedy(value, types, wording)}`;
}

function isPlain(value: unknown): boolean {
  return value !== undefined && typeof value !== "object";
}

function remedy(value: unknown, types: readonly string[], wording: Wording): string {
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return `; ${wording.quote}`;
  if (types.includes("integer") && typeof value === "string" && /^\d+$/.test(value)) return "; remove the quotes";
  if (types.includes("boolean") && typeof value === "string" && /^(yes|no|on|off|true|false|y|n)$/i.test(value)) {
    return `; write ${/^(yes|on|true|y)$/i.test(value) ? "true" : "false"} without quotes`;
  }
  return "";
}

/** Nothing if the field has an earlier name, which another error says. */
function missing(field: string, schema: Schema, written: object): string | undefined {
  if (Object.keys(written).some((name) => nowNamed(name, [field]))) return undefined;
  const [sentence] = (schema.properties?.[field]?.description ?? "").split(/\.\s|\.$|: /);
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
