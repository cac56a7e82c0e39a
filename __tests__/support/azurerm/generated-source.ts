import { readFileSync } from "node:fs";

/**
 * The bindings' generated TypeScript, taken apart into what tells the schema. It is the output of a code generator, so
 * its layout is exact to the space: whatever looks different from what is expected here is an error, never a guess.
 */
export interface GeneratedSource {
  readonly file: string;
  readonly classes: ReadonlyMap<string, GeneratedClass>;
  /** By the name of the struct, `""` for the resource itself. */
  readonly tables: ReadonlyMap<string, readonly TableEntry[]>;
  /** Property name to whether it is optional, by the name of the interface. */
  readonly interfaces: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
}

export interface GeneratedClass {
  readonly name: string;
  readonly base: string;
  readonly members: readonly Member[];
  readonly terraformType?: string;
  /** The parameters `ComplexObject`'s constructor gets after the parent: they differ between one block and many. */
  readonly complexObject?: string;
  /** What `get(index)` of a list makes. */
  readonly element?: string;
}

/** What a class says about one attribute or block. */
export interface Member {
  readonly name: string;
  readonly computed: boolean;
  readonly optional: boolean;
  readonly required: boolean;
  /** The class that stands for it, `StringMap` or one of this file, unless a plain getter does. */
  readonly storedIn?: { readonly name: string; readonly wrapsSet: boolean };
  /** The expression its getter returns. */
  readonly getter?: string;
}

/** What `synthesizeHclAttributes` and its like say about one attribute or block a user may set. */
export interface TableEntry {
  readonly name: string;
  readonly property: string;
  readonly mapper: string;
  readonly isBlock: boolean;
  readonly type: string;
}

/** The TypeScript that a compiled file of the bindings carries in its inlined source map, as if written for cdktf. */
export function embeddedTypeScript(compiledFile: string): string {
  const text = readFileSync(compiledFile, "utf8");
  const marker = "sourceMappingURL=data:application/json;base64,";
  const start = text.lastIndexOf(marker);
  if (start < 0) throw new Error(`${compiledFile} has no inlined source map`);
  const map = JSON.parse(Buffer.from(text.slice(start + marker.length), "base64").toString("utf8")) as {
    sourcesContent?: string[];
  };
  const [source, ...more] = map.sourcesContent ?? [];
  if (source === undefined || more.length > 0) throw new Error(`${compiledFile}: expected the source of one file`);
  return source.replaceAll(/\bcdktn\./g, "cdktf.");
}

export function parseGeneratedSource(file: string, text: string): GeneratedSource {
  const classes = new Map<string, GeneratedClass>();
  for (const [, name = "", base = "", body = ""] of text.matchAll(
    /^export class (\w+) extends cdktf\.(\w+) \{\n([\s\S]*?)^\}/gm,
  )) {
    classes.set(name, parseClass(file, name, base, body));
  }
  if (classes.size !== count(text, /^export class /gm)) throw new Error(`${file}: a class could not be understood`);

  const tables = new Map<string, TableEntry[]>();
  for (const [, name = "", body = ""] of text.matchAll(
    /^export function (\w+)ToHclTerraform\([\s\S]*?^ {2}const attrs = \{\n([\s\S]*?)^ {2}\};?$/gm,
  )) {
    tables.set(name.charAt(0).toUpperCase() + name.slice(1), parseTable(file, body, 4));
  }
  if (tables.size !== count(text, /ToHclTerraform\(struct\?: /g)) {
    throw new Error(`${file}: a ToHclTerraform function could not be understood`);
  }
  const own =
    /^ {2}protected synthesizeHclAttributes\(\).*\n(?: {4}return \{\};|[\s\S]*?^ {4}const attrs = \{\n([\s\S]*?)^ {4}\};)$/m;
  const ownMatch = own.exec(text);
  if (!ownMatch) throw new Error(`${file}: synthesizeHclAttributes could not be understood`);
  tables.set("", parseTable(file, ownMatch[1] ?? "", 6));

  const interfaces = new Map<string, ReadonlyMap<string, boolean>>();
  for (const [, name = "", body = ""] of text.matchAll(/^export interface (\w+).*\{\n([\s\S]*?)^\}/gm)) {
    const properties = [...body.matchAll(/^ {2}readonly (\w+)(\??): /gm)];
    interfaces.set(name, new Map(properties.map(([, property = "", optional]) => [property, optional === "?"])));
  }
  return { file, classes, tables, interfaces };
}

function parseClass(file: string, name: string, base: string, body: string): GeneratedClass {
  const heading = /^ {2}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)\n/gm;
  const headings = [...body.matchAll(heading)];
  if (headings.length !== count(body, / - computed: /g)) throw new Error(`${file}: ${name} has a malformed comment`);
  const members = headings.map((match, index): Member => {
    const [line, member = "", computed, optional, required] = match;
    const chunk = body.slice(match.index + line.length, headings[index + 1]?.index);
    return {
      name: member,
      computed: computed === "true",
      optional: optional === "true",
      required: required === "true",
      ...accessor(`${file}: ${name}.${member}`, member, chunk),
    };
  });
  return {
    name,
    base,
    members,
    terraformType: /^ {2}public static readonly tfResourceType = "(\w+)";$/m.exec(body)?.[1],
    complexObject:
      base === "ComplexObject"
        ? /^ {4}super\(terraformResource, terraformAttribute, (.*)\);$/m.exec(body)?.[1]
        : undefined,
    element: /^ {4}return new (\w+)\(/m.exec(body)?.[1],
  };
}

function accessor(where: string, member: string, chunk: string): Pick<Member, "storedIn" | "getter"> {
  const stored = /^ {2}private \w+ = new (?:cdktf\.)?(\w+)\(this, "(\w+)"(?:, (true|false))?\);\n/.exec(chunk);
  if (stored) {
    const [, name = "", attribute, wrapsSet] = stored;
    if (attribute !== member) throw new Error(`${where}: is stored as ${attribute}`);
    return { storedIn: { name, wrapsSet: wrapsSet === "true" } };
  }
  const getter = /^(?: {2}private \w+\?: .*; ?\n)? {2}public get \w+\(\) \{\n {4}return (.*);\n {2}\}/.exec(chunk);
  if (!getter) throw new Error(`${where}: cannot tell its type from\n${chunk}`);
  return { getter: getter[1]?.replace(`'${member}'`, "NAME") };
}

function parseTable(file: string, body: string, indent: number): TableEntry[] {
  const outer = " ".repeat(indent);
  const inner = " ".repeat(indent + 2);
  const entry = new RegExp(
    `^${outer}(\\w+): \\{\\n` +
      `${inner}value: (?:\\S+ === undefined \\? \\S+ : )?(\\S.*)\\((?:struct!\\.|this\\._)(\\w+)(?:\\.internalValue)?\\),\\n` +
      `${inner}isBlock: (true|false),\\n${inner}type: "(\\w+)",\\n${inner}storageClassType: "\\w+",\\n${outer}\\},\\n`,
    "gm",
  );
  const rest = body.replaceAll(entry, "");
  if (rest.trim() !== "") throw new Error(`${file}: cannot understand\n${rest}`);
  return [...body.matchAll(entry)].map(([, name = "", mapper = "", property = "", isBlock, type = ""]) => ({
    name,
    property,
    mapper,
    isBlock: isBlock === "true",
    type,
  }));
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
