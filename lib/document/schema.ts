import type { FieldPath } from "../text";

/** The parts of a JSON Schema that messages and pages are written from. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  /** Alternatives of different types: a list or a single value, a mapping or a name. */
  readonly if?: { readonly type: string };
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** A schema with what it refers to. Its own description is the more precise one. */
export function resolve(root: Schema, schema: Schema): Schema {
  const name = typeName(schema);
  if (name === undefined) return schema;
  const target = root.definitions?.[name];
  return { ...(target ? resolve(root, target) : {}), ...schema, $ref: undefined };
}

/** The name of the type that a schema refers to. */
export function typeName({ $ref }: Schema): string | undefined {
  return $ref?.replace("#/definitions/", "");
}

/** The schemas of the types that a value may have, the single value first. */
export function alternatives(root: Schema, schema: Schema): Schema[] {
  const resolved = resolve(root, schema);
  const { then: first, else: other } = resolved;
  return first && other ? [...alternatives(root, other), ...alternatives(root, first)] : [resolved];
}

/** The part of the schema that is about the value at this path. */
export function schemaAt(root: Schema, path: FieldPath): Schema {
  let schema: Schema = root;
  for (const step of path) {
    const inside = alternatives(root, schema).map((each) => partAt(each, step));
    schema = inside.find((each) => each !== undefined) ?? {};
  }
  return resolve(root, schema);
}

function partAt({ properties = {}, additionalProperties, items }: Schema, step: string | number): Schema | undefined {
  if (typeof step === "number") return items;
  if (Object.keys(properties).includes(step)) return properties[step];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}
