/** A part of a schema. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * What the generator writes, in the keywords of JSON Schema alone and so that editors say what is wrong:
 *
 * - alternatives become `if`, `then` and `else` on their type, so that only the one that is meant complains
 * - numbers are whole, and texts that are fields are not empty
 * - `@default - text` becomes a sentence of the description, `@default Enum.MEMBER` the value of the member
 * - a field without an example of its own has that of its type.
 */
export function standardKeywords(generated: Json): Json {
  return new Rewriting((generated.definitions ?? {}) as Record<string, Json>).schema(generated);
}

/** Keywords of lists, which stand beside alternatives of which one is a list. */
const OF_LISTS = ["minItems", "maxItems", "uniqueItems"];

class Rewriting {
  constructor(private readonly definitions: Readonly<Record<string, Json>>) {}

  schema(generated: Json): Json {
    const named = Object.entries(this.definitions)
      .filter(([name]) => !isInstantiation(name))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      ...this.part(without(generated, ["definitions"])),
      definitions: mapValues(Object.fromEntries(named), (each) => this.part(each)),
    };
  }

  private part(generated: Json): Json {
    const { title, description, type, anyOf, values, default: standard, ...rest } = this.inlined(generated);
    const { text, value } = defaultOf(standard, this.enumOf(rest));
    const allowed = rest.enum ?? values;
    return {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description: `${String(description)}${text}` }),
      // An enum of several types names them itself.
      ...(type === undefined || Array.isArray(type) ? {} : { type: type === "number" ? "integer" : type }),
      ...(anyOf ? this.byType(this.alternatives(generated)) : {}),
      ...(allowed ? { enum: allowed } : {}),
      ...(value === undefined ? {} : { default: value }),
      ...(anyOf ? without(rest, OF_LISTS) : this.inner(rest)),
    };
  }

  private inner(part: Json): Json {
    const { properties, items, additionalProperties, required } = part;
    const names = Object.keys((properties ?? {}) as Fields);
    return {
      ...part,
      ...(required ? { required: names.filter((name) => (required as string[]).includes(name)) } : {}),
      ...(items ? { items: this.part(items as Json) } : {}),
      ...(typeof additionalProperties === "object"
        ? { additionalProperties: this.part(additionalProperties as Json) }
        : {}),
      ...(properties ? { properties: this.fields(properties as Fields, required as string[] | undefined) } : {}),
    };
  }

  /** The fields of a mapping, required ones first. */
  private fields(properties: Fields, required: readonly string[] = []): Fields {
    const isRequired = ([name]: [string, Json]) => required.includes(name);
    const entries = Object.entries(properties);
    const sorted = [...entries.filter(isRequired), ...entries.filter((entry) => !isRequired(entry))];
    return mapValues(Object.fromEntries(sorted), (field) => {
      const part = this.part(field);
      const isPlain = part.type === "string" && part.enum === undefined && part.pattern === undefined;
      const examples = this.examplesOf(part);
      return { ...part, ...(isPlain ? { minLength: 1 } : {}), ...(examples.length > 0 ? { examples } : {}) };
    });
  }

  /** A type such as `OneOrMore<Cidr>` in place of the reference to it. */
  private inlined(part: Json): Json {
    const name = nameIn(part);
    if (name === undefined || !isInstantiation(name)) return part;
    return { ...this.inlined(this.definitions[name]), ...without(part, ["$ref"]) };
  }

  private alternatives(part: Json): Json[] {
    const { anyOf, ...rest } = this.inlined(part);
    if (anyOf === undefined) return [part];
    const ofLists = only(rest, OF_LISTS);
    return (anyOf as Json[])
      .flatMap((each) => this.alternatives(each))
      .map((each) => (this.typeOf(each) === "array" ? { ...each, ...ofLists } : each));
  }

  private byType(alternatives: readonly Json[]): Json {
    const told = ["array", "object"].flatMap((type) => alternatives.filter((each) => this.typeOf(each) === type));
    const first = told.at(0);
    const others = alternatives.filter((each) => each !== first);
    if (!first || others.length === 0) return this.part(alternatives[0]);
    return { if: { type: this.typeOf(first) }, then: this.part(first), else: this.byType(others) };
  }

  private typeOf(part: Json): unknown {
    const name = nameIn(part);
    return name === undefined ? part.type : this.typeOf(this.definitions[name]);
  }

  private enumOf(part: Json): readonly unknown[] {
    const name = nameIn(part);
    return name === undefined ? ((part.enum ?? []) as unknown[]) : this.enumOf(this.definitions[name]);
  }

  /** The examples of a field, or what can be told from its type. */
  private examplesOf(part: Json): readonly unknown[] {
    if (part.examples !== undefined) return part.examples as unknown[];
    if (part.type === "boolean") return [part.default !== true];
    const other = this.enumOf(part).find((value) => value !== part.default);
    if (other !== undefined) return [other];
    if (part.items) return this.examplesOf(part.items as Json).map((example) => [example]);
    if (part.else) return this.examplesOf(part.else as Json);
    const name = nameIn(part);
    return name === undefined ? [] : this.examplesOf(this.definitions[name]);
  }
}

type Fields = Readonly<Record<string, Json>>;

function mapValues(fields: Fields, change: (field: Json) => Json): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]));
}

function only(part: Json, keywords: readonly string[]): Json {
  return Object.fromEntries(Object.entries(part).filter(([keyword]) => keywords.includes(keyword)));
}

function without(part: Json, keywords: readonly string[]): Json {
  return Object.fromEntries(Object.entries(part).filter(([keyword]) => !keywords.includes(keyword)));
}

function isInstantiation(name: string): boolean {
  return name.includes("<");
}

function nameIn({ $ref }: Json): string | undefined {
  return $ref === undefined ? undefined : decodeURIComponent(String($ref).replace("#/definitions/", ""));
}

function defaultOf(
  standard: unknown,
  allowed: readonly unknown[],
): { readonly text: string; readonly value?: unknown } {
  if (typeof standard !== "string") return { text: "", value: standard };
  if (standard.startsWith("- ")) return { text: `\n\nDefault: ${standard.slice(2)}.` };
  const [, member] = standard.split(".");
  const plain = member?.replace(/_/g, "").toLowerCase();
  return { text: "", value: allowed.find((value) => String(value).toLowerCase() === plain) ?? standard };
}
