import { standardKeywords } from "../../docs/standard-keywords";

const definitions = {
  Cidr: { type: "string", pattern: "^x$", examples: ["x"] },
  Sku: { type: "string", enum: ["GW_1", "Gw2AZ"] },
  "OneOrMore<Cidr>": {
    anyOf: [{ $ref: "#/definitions/Cidr" }, { type: "array", items: { $ref: "#/definitions/Cidr" } }],
    minItems: 1,
  },
};

/** What becomes of a field. */
function field(generated: object): unknown {
  const schema = standardKeywords({ type: "object", properties: { field: generated }, definitions });
  return (schema.properties as { field: unknown }).field;
}

describe("standardKeywords", () => {
  it("tells a list from a single value by its type", () => {
    expect(field({ $ref: "#/definitions/OneOrMore%3CCidr%3E", description: "Ranges." })).toEqual({
      description: "Ranges.",
      if: { type: "array" },
      then: { type: "array", items: { $ref: "#/definitions/Cidr" }, minItems: 1 },
      else: { $ref: "#/definitions/Cidr" },
      examples: ["x"],
    });
  });

  it("tells a list from a mapping and a single value", () => {
    const list = { $ref: "#/definitions/OneOrMore%3CCidr%3E" };
    expect(field({ anyOf: [list, { type: "object", additionalProperties: false }] })).toEqual({
      if: { type: "array" },
      then: { type: "array", items: { $ref: "#/definitions/Cidr" }, minItems: 1 },
      else: {
        if: { type: "object" },
        then: { type: "object", additionalProperties: false },
        else: { $ref: "#/definitions/Cidr" },
      },
      examples: ["x"],
    });
  });

  it("puts a default in words into the description", () => {
    expect(field({ type: "string", description: "A name.", default: "- none" })).toEqual({
      description: "A name.\n\nDefault: none.",
      type: "string",
      minLength: 1,
    });
  });

  it("gives the value of an enum's member that is the default, and another one as example", () => {
    expect(field({ $ref: "#/definitions/Sku", default: "Sku.GW_2_AZ" })).toEqual({
      $ref: "#/definitions/Sku",
      default: "Gw2AZ",
      examples: ["GW_1"],
    });
  });

  it("takes numbers as whole, and the values of a tag as an enum", () => {
    expect(field({ type: "number", minimum: 1 })).toEqual({ type: "integer", minimum: 1 });
    expect(field({ type: "string", values: ["a", "b"], default: "a" })).toEqual({
      type: "string",
      enum: ["a", "b"],
      default: "a",
      examples: ["b"],
    });
  });

  it("puts required fields first, and leaves out types that others are written with", () => {
    const properties = { one: { type: "boolean" }, two: { type: "boolean", default: true } };
    const schema = standardKeywords({ type: "object", properties, required: ["two"], definitions });
    expect(Object.keys(schema.properties as object)).toEqual(["two", "one"]);
    expect(schema.properties).toEqual({
      one: { type: "boolean", examples: [true] },
      two: { type: "boolean", default: true, examples: [false] },
    });
    expect(Object.keys(schema.definitions as object)).toEqual(["Cidr", "Sku"]);
  });
});
