import { problems } from "./checks";
import type { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema, ProviderSchema } from "./schema-types";
import { Unknown, type Value, type Values } from "./values";

/** A block of Terraform's JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** What is asked of a whole configuration in JSON: blocks by their types and names. */
export interface Configuration {
  readonly provider?: { readonly azurerm?: readonly Json[] };
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** What belongs to Terraform itself in every block. */
const META = ["//", "alias", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner", "connection"];

/** What Terraform and azurerm would refuse of a configuration when they validate it: wrong fields, types and values. */
export function refusedOf({ provider, resource, data }: Configuration, schema: ProviderSchema): string[] {
  const said = (what: string, type: string, block: BlockSchema | undefined, body: Json) => {
    if (!block) return [`${what}: the provider has no ${type}`];
    const wrong: string[] = [];
    const values = new Reader(wrong).values(block, body, "");
    return [...wrong, ...problems(type, block, values).map(({ message }) => message)].map((each) => `${what}: ${each}`);
  };
  return [
    ...(provider?.azurerm ?? []).flatMap((body) => said("provider", "", schema.provider, body)),
    ...blocksIn(resource).flatMap(([type, name, body]) => said(`${type}.${name}`, type, schema.resources[type], body)),
    ...blocksIn(data).flatMap(([type, name, body]) => said(`data.${type}.${name}`, "", schema.dataSources[type], body)),
  ];
}

/** The blocks of azurerm: type, name and body of each. */
export function blocksIn(types: Configuration["resource"] = {}): [type: string, name: string, body: Json][] {
  return Object.entries(types)
    .filter(([type]) => type.startsWith("azurerm_"))
    .flatMap(([type, named]) =>
      Object.entries(named).map(([name, body]): [string, string, Json] => [type, name, body]),
    );
}

/** Takes JSON for values as Terraform does: what an expression stands for is unknown. */
class Reader {
  constructor(private readonly wrong: string[]) {}

  values({ attributes, blocks }: BlockSchema, body: Json, place: string): Values {
    const known = [...Object.keys(attributes), ...Object.keys(blocks), ...(place === "" ? META : [])];
    this.expectOnly(known, body, place);
    const own = Object.entries(attributes).map(([name, attribute]) => [
      name,
      this.attribute(attribute, body[name], `${place}${name}`),
    ]);
    const nested = Object.entries(blocks).map(([name, block]) => [name, this.blocks(block, body[name], place + name)]);
    return Object.fromEntries([...own, ...nested]) as Values;
  }

  private attribute({ type, required }: AttributeSchema, given: unknown, place: string): Value {
    if (required && (given ?? null) === null) this.wrong.push(`${place} is required`);
    return this.value(type, given ?? null, place);
  }

  private blocks({ nesting, min, max, block }: NestedBlockSchema, given: unknown, place: string): Value {
    const bodies = ((given ?? null) === null ? [] : Array.isArray(given) ? given : [given]) as unknown[];
    const most = nesting === "single" ? 1 : max;
    if (bodies.length < min || (most > 0 && bodies.length > most))
      this.wrong.push(`${place} is there ${bodies.length} times`);
    const values = bodies.map((body) => {
      if (isJson(body)) return this.values(block, body, `${place}.`);
      this.wrong.push(`${place} is no block`);
      return {};
    });
    return nesting === "single" ? (values[0] ?? null) : values;
  }

  private value(type: CtyType, given: unknown, place: string): Value {
    if (given === null) return null;
    if (typeof given === "string" && isExpression(given)) return Unknown.wholly;
    if (!Array.isArray(type)) return this.primitive(type, given, place);
    if (isObjectType(type)) {
      if (!isJson(given)) return this.misfit("object", place);
      this.expectOnly(Object.keys(type[1]), given, `${place}.`);
      return mapped(type[1], (each, name) => this.value(each, given[name] ?? null, `${place}.${name}`));
    }
    const [kind, inner] = type;
    if (kind === "map")
      return isJson(given) ? mapped(given, (item) => this.value(inner, item, place)) : this.misfit(kind, place);
    return Array.isArray(given) ? given.map((item) => this.value(inner, item, place)) : this.misfit(kind, place);
  }

  private expectOnly(known: readonly string[], body: Json, place: string): void {
    for (const name of Object.keys(body)) if (!known.includes(name)) this.wrong.push(`there is no ${place}${name}`);
  }

  private primitive(type: "string" | "number" | "bool", given: unknown, place: string): Value {
    const isNumber = (typeof given === "number" || (typeof given === "string" && given !== "")) && !isNaN(+given);
    if (type === "number") return isNumber ? Number(given) : this.misfit(type, place);
    if (type === "bool") {
      const is = given === "true" || given === true;
      return is || given === "false" || given === false ? is : this.misfit(type, place);
    }
    return typeof given === "object" ? this.misfit(type, place) : literal(String(given));
  }

  private misfit(type: string, place: string): null {
    this.wrong.push(`${place} is no ${type}`);
    return null;
  }
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => Value): Values {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

function isObjectType(type: CtyType): type is Extract<CtyType, ["object", unknown]> {
  return type[0] === "object";
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether Terraform computes a text: `$${` and `%%{` stand for `${` and `%{`. */
export function isExpression(text: string): boolean {
  return /[$%]\{/.test(text.replace(/\$\$\{|%%\{/g, ""));
}

function literal(text: string): string {
  return text.replace(/([$%])\1\{/g, "$1{");
}
