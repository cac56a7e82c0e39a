import type { GeneratedClass, GeneratedSource, Member, TableEntry } from "./generated-source";
import type { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema } from "./schema-types";

/** What one file of the bindings describes. */
export interface DerivedSchema {
  readonly kind: "provider" | "resource" | "dataSource";
  readonly type: string;
  readonly block: BlockSchema;
}

const kinds: { readonly [base: string]: DerivedSchema["kind"] } = {
  TerraformProvider: "provider",
  TerraformResource: "resource",
  TerraformDataSource: "dataSource",
};

/** Derives the Terraform schema of a resource, a data source or the provider from the bindings' generated TypeScript. */
export function deriveSchema(source: GeneratedSource): DerivedSchema {
  const top = [...source.classes.values()].filter(({ base }) => kinds[base] !== undefined);
  const [only] = top;
  const kind = only && kinds[only.base];
  if (!only?.terraformType || !kind || top.length > 1) {
    throw new Error(`${source.file}: expected exactly one resource, data source or provider`);
  }
  const { attributes, blocks } = new StructReader(source, kind === "provider").block("", only.members);
  // `alias` belongs to Terraform itself, cdktf's generator adds it to the provider's own attributes.
  const own = Object.entries(attributes).filter(([name]) => kind !== "provider" || name !== "alias");
  return { kind, type: only.terraformType, block: { attributes: Object.fromEntries(own), blocks } };
}

const primitives: { readonly [mapper: string]: CtyType } = {
  "cdktf.stringToHclTerraform": "string",
  "cdktf.numberToHclTerraform": "number",
  "cdktf.booleanToHclTerraform": "bool",
};

/** Where a getter can't tell the type, `undefined`; a getter that isn't listed is an error. */
const getters: { readonly [expression: string]: CtyType | undefined } = {
  "this.getStringAttribute(NAME)": "string",
  "this.getNumberAttribute(NAME)": "number",
  "this.getBooleanAttribute(NAME)": "bool",
  "this.getStringMapAttribute(NAME)": ["map", "string"],
  "this.getListAttribute(NAME)": ["list", "string"],
  "cdktf.Fn.tolist(this.getListAttribute(NAME))": ["set", "string"],
  "this.getNumberListAttribute(NAME)": ["list", "number"],
  "cdktf.Token.asNumberList(cdktf.Fn.tolist(this.getNumberListAttribute(NAME)))": ["set", "number"],
  "this.interpolationForAttribute(NAME)": undefined,
};

class StructReader {
  constructor(
    private readonly source: GeneratedSource,
    private readonly isProvider: boolean,
  ) {}

  block(struct: string, members: readonly Member[]): BlockSchema {
    const attributes: { [name: string]: AttributeSchema } = {};
    const blocks: { [name: string]: NestedBlockSchema } = {};
    const table = this.table(struct);
    for (const member of members) {
      const entry = table.get(member.name);
      const settable = member.optional || member.required;
      if (settable !== (entry !== undefined)) this.fail(struct, member.name, "is it settable or not?");
      table.delete(member.name);
      const nested = entry && this.nestedBlock(struct, member, entry);
      if (nested) blocks[member.name] = nested;
      else attributes[member.name] = { type: this.attributeType(struct, member, entry), ...flags(member) };
    }
    if (table.size > 0) this.fail(struct, [...table.keys()].join(), "synthesized, but not an attribute");
    return { attributes, blocks };
  }

  /** A nested block, or nothing for an attribute, be it one of objects. */
  private nestedBlock(struct: string, member: Member, entry: TableEntry): NestedBlockSchema | undefined {
    const many = /^cdktf\.listMapperHcl\((\w+)ToHclTerraform, true\)$/.exec(entry.mapper)?.[1];
    const one = /^(\w+)ToHclTerraform$/.exec(entry.mapper)?.[1];
    const mapper = many ?? one;
    if (mapper === undefined) return undefined;
    if (!entry.isBlock || member.computed) this.fail(struct, member.name, "a block, yet computed or not marked as one");
    const name = mapper.charAt(0).toUpperCase() + mapper.slice(1);
    const nesting = entry.type === "struct" ? "single" : entry.type;
    if (nesting !== "single" && nesting !== "list" && nesting !== "set") {
      return this.fail(struct, member.name, `a block of type ${entry.type}`);
    }
    if (nesting === "single" && many !== undefined) this.fail(struct, member.name, "one block or many?");
    this.checkClass(struct, member, name, many !== undefined, nesting);
    return {
      nesting,
      min: member.required && nesting !== "single" ? 1 : 0,
      max: one !== undefined && nesting !== "single" ? 1 : 0,
      block: this.block(name, this.members(name)),
    };
  }

  /** The class a block is stored in has to say the same as the table, so that a misread layout can't go unnoticed. */
  private checkClass(struct: string, member: Member, name: string, many: boolean, nesting: string): void {
    if (this.isProvider) return; // its blocks have no classes, nothing refers to them
    const expected = many ? `${name}List` : `${name}OutputReference`;
    if (member.storedIn?.name !== expected) this.fail(struct, member.name, `not stored in ${expected}`);
    if (many && member.storedIn?.wrapsSet !== (nesting === "set")) this.fail(struct, member.name, "list or set?");
    const parameters = this.class(`${name}OutputReference`).complexObject;
    const forThis = many ? "complexObjectIsFromSet, complexObjectIndex" : nesting === "single" ? "false" : "false, 0";
    if (parameters !== forThis) this.fail(struct, member.name, `its class is made with (${parameters})`);
  }

  private attributeType(struct: string, member: Member, entry: TableEntry | undefined): CtyType {
    const seen = this.typeFromAccessor(struct, member);
    const set = entry && this.typeFromTable(struct, member, entry);
    if (seen && set && JSON.stringify(seen) !== JSON.stringify(set)) {
      this.fail(struct, member.name, `${JSON.stringify(seen)} or ${JSON.stringify(set)}?`);
    }
    return set ?? seen ?? this.fail(struct, member.name, "cannot tell its type");
  }

  private typeFromAccessor(struct: string, member: Member): CtyType | undefined {
    if (member.storedIn) {
      const { name, wrapsSet } = member.storedIn;
      if (name === "StringMap") return ["map", "string"];
      const list = this.class(name);
      return [wrapsSet ? "set" : "list", this.elementOf(list)];
    }
    if (member.getter?.startsWith("this._")) return undefined; // the provider's own attributes
    if (!member.getter || !(member.getter in getters)) this.fail(struct, member.name, `reads ${member.getter}`);
    return getters[member.getter];
  }

  /** Of a list of lists the generated code doesn't say whether the inner ones are sets; azurerm has only lists there. */
  private elementOf(list: GeneratedClass): CtyType {
    const element = this.class(list.element ?? "");
    if (list.base === "MapList") return ["list", this.elementOf(element)];
    if (list.base !== "ComplexList" || !element.name.endsWith("OutputReference")) {
      throw new Error(`${this.source.file}: ${list.name} is no list of objects`);
    }
    return this.object(element.name.replace(/OutputReference$/, ""), element.members);
  }

  private typeFromTable(struct: string, member: Member, entry: TableEntry): CtyType {
    const { mapper, type } = entry;
    const expect = (condition: boolean) => {
      if (!condition) this.fail(struct, member.name, `${type} with ${mapper}`);
    };
    const primitive = primitives[mapper];
    if (primitive) {
      expect(type === "simple" && !entry.isBlock);
      return primitive;
    }
    const [, value = ""] = /^cdktf\.hashMapperHcl\((.*)\)$/.exec(mapper) ?? [];
    if (primitives[value]) {
      expect(type === "map" && !entry.isBlock);
      return ["map", primitives[value]];
    }
    const [, element = ""] = /^cdktf\.listMapperHcl\((.*), false\)$/.exec(mapper) ?? [];
    if (type !== "list" && type !== "set") return this.fail(struct, member.name, `${type} with ${mapper}`);
    if (primitives[element]) {
      expect(!entry.isBlock);
      return [type, primitives[element]];
    }
    const [, innermost = ""] = /^cdktf\.listMapperHcl\((.*), false\)$/.exec(element) ?? [];
    if (primitives[innermost]) return [type, ["list", primitives[innermost]]]; // see elementOf
    const [, object] = /^(\w+)ToHclTerraform$/.exec(element) ?? [];
    if (object === undefined) return this.fail(struct, member.name, `${type} with ${mapper}`);
    expect(entry.isBlock);
    const name = object.charAt(0).toUpperCase() + object.slice(1);
    return [type, this.object(name, this.members(name))];
  }

  private object(struct: string, members: readonly Member[]): CtyType {
    const { attributes, blocks } = this.block(struct, members);
    if (Object.keys(blocks).length > 0) this.fail(struct, Object.keys(blocks).join(), "blocks in an object");
    return ["object", Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type]))];
  }

  private members(struct: string): readonly Member[] {
    if (!this.isProvider) return this.class(`${struct}OutputReference`).members;
    const properties = this.source.interfaces.get(struct);
    return [...this.table(struct).values()].map((entry) => {
      const optional = properties?.get(entry.property);
      if (optional === undefined) return this.fail(struct, entry.name, "not in the interface");
      return { name: entry.name, computed: false, optional, required: !optional, getter: `this._${entry.property}` };
    });
  }

  private table(struct: string): Map<string, TableEntry> {
    const entries = this.source.tables.get(struct);
    if (!entries) throw new Error(`${this.source.file}: ${struct} is never synthesized`);
    return new Map(entries.map((entry) => [entry.name, entry]));
  }

  private class(name: string): GeneratedClass {
    const found = this.source.classes.get(name);
    if (!found) throw new Error(`${this.source.file}: no class ${name}`);
    return found;
  }

  private fail(struct: string, member: string, problem: string): never {
    throw new Error(`${this.source.file}: ${struct || "top level"}: ${member}: ${problem}`);
  }
}

function flags({ required, optional, computed }: Member): Omit<AttributeSchema, "type"> {
  return { ...(required && { required }), ...(optional && { optional }), ...(computed && { computed }) };
}
