import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { alternatives, type Schema } from "../../lib/document/schema";

/** What else than messages and pages the schema of the network file says of values. */
interface DetailedSchema extends Schema {
  readonly pattern?: string;
  readonly minItems?: number;
  readonly items?: Schema;
}

const root = JSON.parse(readFileSync(join(__dirname, "../../schema/network.schema.json"), "utf8")) as Schema;

type Json = Record<string, unknown>;

/** A field that an object of a document has, or may have. */
interface Place {
  readonly holder: Json;
  readonly field: string;
  readonly schema: Schema;
}

function placesIn(value: unknown, schema: Schema): Place[] {
  if (Array.isArray(value))
    return value.flatMap((item) => partsOf(schema, "items").flatMap((of) => placesIn(item, of)));
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Json;
  const fields = partsOf(schema, "properties").flatMap((properties) => Object.entries(properties));
  const own = fields.flatMap(([field, of]) => [{ holder, field, schema: of }, ...placesIn(holder[field], of)]);
  const named = partsOf(schema, "additionalProperties").filter((of) => typeof of === "object");
  return [...own, ...named.flatMap((of) => Object.values(holder).flatMap((item) => placesIn(item, of)))];
}

function partsOf<K extends keyof Schema>(schema: Schema, key: K): NonNullable<Schema[K]>[] {
  return alternatives(root, schema).flatMap((each) => each[key] ?? []) as NonNullable<Schema[K]>[];
}

const known = new Map<Schema, fc.Arbitrary<unknown>>();

/** Values that a schema allows: its examples, the bounds of numbers, texts that match patterns, objects and lists of them. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  const made = known.get(schema) ?? fc.oneof(...alternatives(root, schema).flatMap(valuesOf));
  known.set(schema, made);
  return made;
}

function valuesOf(schema: DetailedSchema): fc.Arbitrary<unknown>[] {
  const examples = schema.examples ? [fc.constantFrom(...schema.examples)] : [];
  return [...examples, generated(schema)];
}

function generated(schema: DetailedSchema): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 100_000, minItems = 0, items = {}, properties = {}, required = [] } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.pattern !== undefined) return textLike(schema.pattern);
  switch (schema.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: maximum }));
    case "array":
      return fc.array(valueOf(items), { minLength: minItems, maxLength: 3 });
    case "object":
      if (typeof schema.additionalProperties === "object")
        return fc.dictionary(fc.constantFrom("one", "two"), valueOf(schema.additionalProperties), { minKeys: 1 });
      return fc.record(Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, valueOf(of)])), {
        requiredKeys: [...required],
      });
    default:
      return fc.string();
  }
}

/** fast-check knows no look-ahead: what has one is left to the examples. */
function textLike(pattern: string): fc.Arbitrary<string> {
  return pattern.includes("(?=") ? fc.constant("a-b-c") : fc.stringMatching(new RegExp(pattern));
}

/** A document in which some fields have other values that the schema allows, some of them where there were none. */
export function withPlausibleValues(documents: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return documents.chain((document) => {
    const places = placesIn(document, root);
    return fc
      .uniqueArray(fc.nat(places.length - 1), { minLength: 1, maxLength: 3 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((index) => fc.tuple(fc.constant(index), valueOf(places[index].schema)))),
      )
      .map((changes) => {
        const copy = structuredClone(document);
        const copied = placesIn(copy, root);
        for (const [index, value] of changes) copied[index].holder[copied[index].field] = value;
        return copy;
      });
  });
}
