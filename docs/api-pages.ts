import { readFileSync } from "node:fs";
import { join } from "node:path";
import { built } from "../.ci/built";

/** What is used here of a jsii assembly. */
interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly deprecated?: string;
  readonly returns?: string;
  readonly custom?: { readonly throws?: string };
}

interface Reference {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly elementtype: Reference; readonly kind: "array" | "map" };
  readonly union?: { readonly types: readonly Reference[] };
}

interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly type?: Reference;
  readonly optional?: boolean;
  readonly variadic?: boolean;
  readonly static?: boolean;
  readonly parameters?: readonly Member[];
  readonly returns?: { readonly type: Reference; readonly optional?: boolean };
}

interface Type {
  readonly fqn: string;
  readonly name: string;
  readonly kind: "class" | "interface" | "enum";
  readonly docs?: Docs;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly datatype?: boolean;
  readonly initializer?: Member;
  readonly methods?: readonly Member[];
  readonly properties?: readonly Member[];
  readonly members?: readonly Member[];
}

type Types = Readonly<Record<string, Type>>;

/** The page of what is in no page of its own: interfaces, props that several classes take, enums. */
const OTHERS = "types.md";

const INTRODUCTION = `# API

One page for each construct and each other class, with all props and methods. Interfaces, enums and further props are on
[one page](${OTHERS}). [Simulation in code](../simulation-in-code.md) describes the modules \`simulation\`, \`topology\`, \`network-file\`
and \`jest\`. \`npm run docs\` writes these pages from the doc comments.
`;

/** The pages of the API by the names of their files, from the doc comments as they are now. */
export function apiPages(): Map<string, string> {
  const { types } = JSON.parse(readFileSync(join(built(), ".jsii"), "utf8")) as { types: Types };
  return new Pages(types).all();
}

class Pages {
  private readonly classes: readonly Type[];

  constructor(private readonly types: Types) {
    this.classes = this.sorted("class");
  }

  all(): Map<string, string> {
    const own = this.classes.map((type) => [`${type.name}.md`, this.classPage(type)] as const);
    return new Map([["README.md", this.index()], ...own, [OTHERS, this.others()]]);
  }

  private sorted(kind: Type["kind"]): Type[] {
    const all = Object.values(this.types).filter((type) => type.kind === kind);
    return all.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  private isConstruct({ base }: Type): boolean {
    if (base === undefined) return false;
    return base in this.types ? this.isConstruct(this.types[base]) : base === "constructs.Construct";
  }

  private index(): string {
    const list = (heading: string, types: readonly Type[]) => [
      `## ${heading}`,
      "",
      "| class | what it is |",
      "|---|---|",
      ...types.map(({ name, docs }) => `| [\`${name}\`](${name}.md) | ${cell(docs?.summary)} |`),
      "",
    ];
    const constructs = this.classes.filter((type) => this.isConstruct(type));
    const others = this.classes.filter((type) => !this.isConstruct(type));
    return [INTRODUCTION, ...list("Constructs", constructs), ...list("Other classes", others)].join("\n");
  }

  private classPage(type: Type): string {
    const { base = "", docs, initializer } = type;
    const inherited = base in this.types ? ["", `It is a ${this.link({ fqn: base })}.`] : [];
    const isMade = initializer !== undefined && this.isConstruct(type);
    return [
      `# ${type.name}`,
      "",
      prose(docs),
      ...inherited,
      ...(isMade ? this.call("Make one", `new ${type.name}`, initializer) : []),
      ...this.membersOf(type, true).flatMap((method) => this.call(method.name, `${type.name}.${method.name}`, method)),
      ...this.properties(type),
      ...this.membersOf(type, false).flatMap((method) => this.call(method.name, method.name, method)),
      "",
    ].join("\n");
  }

  /** Methods, static or not; a class has those of the classes that it extends. */
  private membersOf(type: Type, isStatic: boolean): Member[] {
    const { base = "", methods = [] } = type;
    const own = methods.filter((method) => (method.static === true) === isStatic);
    const inherited = !isStatic && base in this.types ? this.membersOf(this.types[base], false) : [];
    return [...own, ...inherited.filter(({ name }) => own.every((method) => method.name !== name))];
  }

  private propertiesOf(type: Type): Member[] {
    const parents = [type.base, ...(type.kind === "interface" ? (type.interfaces ?? []) : [])];
    const inherited = parents.flatMap((fqn) => (fqn && fqn in this.types ? this.propertiesOf(this.types[fqn]) : []));
    const all = new Map([...inherited, ...(type.properties ?? [])].map((member) => [member.name, member]));
    return [...all.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  private properties(type: Type): string[] {
    const all = this.propertiesOf(type);
    if (all.length === 0) return [];
    const rows = all.map((member) => {
      const name = member.static === true ? `${type.name}.${member.name}` : member.name;
      return `| \`${name}\` | ${this.typeOf(member)} | ${cell(sentence(member.docs))} |`;
    });
    return ["", "## Properties", "", "| property | type | what it is |", "|---|---|---|", ...rows];
  }

  /** How a method or constructor is called, and the props of its last parameter. */
  private call(heading: string, called: string, { docs, parameters = [], returns }: Member): string[] {
    const names = parameters.map(
      ({ name, optional, variadic }) => `${variadic ? "..." : ""}${name}${optional ? "?" : ""}`,
    );
    const result = returns ? ` → ${this.link(returns.type)}${returns.optional ? " or `undefined`" : ""}` : "";
    const last = this.types[parameters.at(-1)?.type?.fqn ?? ""];
    const tables = last?.datatype && this.isOfOne(last) ? ["", ...this.table(last)] : [];
    const told = parameters.filter(({ name, type }) => name !== "id" && type?.fqn !== "constructs.Construct");
    return [
      "",
      `## ${heading}`,
      "",
      `\`${called}(${names.join(", ")})\`${result}`,
      ...paragraph(prose(docs)),
      ...(tables.length > 0 ? [] : list(told.map((each) => this.parameter(each)))),
      ...paragraph(docs?.returns && `Returns ${docs.returns}`),
      ...paragraph(docs?.custom?.throws && `Throws ${docs.custom.throws.replace(/\.$/, "")}.`),
      ...tables,
    ];
  }

  private parameter(parameter: Member): string {
    const text = sentence(parameter.docs);
    return `- \`${parameter.name}\`: ${this.typeOf(parameter)}${text === "" ? "" : `, ${text}`}`;
  }

  /** Whether props have their table where the class is made that is called like them. */
  private isOfOne({ name }: Type): boolean {
    return this.classes.some((type) => [`${type.name}Props`, `${type.name}Attributes`].includes(name));
  }

  private table(type: Type): string[] {
    const all = this.propertiesOf(type);
    const requiredFirst = [...all.filter(({ optional }) => !optional), ...all.filter(({ optional }) => optional)];
    const rows = requiredFirst.map((member) => {
      const given = member.optional ? defaultOf(member.docs) : "**required**";
      return `| \`${member.name}\` | ${this.typeOf(member)} | ${cell(sentence(member.docs))} | ${given} |`;
    });
    return ["| prop | type | what it is | default |", "|---|---|---|---|", ...rows];
  }

  private others(): string {
    const interfaces = this.sorted("interface").filter((type) => !type.datatype || !this.isOfOne(type));
    const text = (type: Type): string[] => [
      "",
      `## ${type.name}`,
      ...paragraph(prose(type.docs)),
      "",
      ...this.fields(type),
    ];
    const introduction = "Interfaces, enums, and props that are not on [the page of one class](README.md).";
    return ["# Types", "", introduction, ...[...interfaces, ...this.sorted("enum")].flatMap(text), ""].join("\n");
  }

  private fields(type: Type): string[] {
    if (type.datatype) return this.table(type);
    if (type.kind === "enum") {
      const rows = (type.members ?? []).map(({ name, docs }) => `| \`${name}\` | ${cell(sentence(docs))} |`);
      return ["| member | what it is |", "|---|---|", ...rows];
    }
    const members = [...this.propertiesOf(type), ...(type.methods ?? [])];
    const rows = members.map((member) => {
      const call = member.parameters ? `(${member.parameters.map(({ name }) => name).join(", ")})` : "";
      const isMethod = member.type === undefined;
      return `| \`${member.name}${isMethod ? call || "()" : ""}\` | ${this.typeOf(member)} | ${cell(sentence(member.docs))} |`;
    });
    return ["| member | type | what it is |", "|---|---|---|", ...rows];
  }

  private typeOf({ type, returns }: Member): string {
    const shown = type ?? returns?.type;
    return shown ? this.link(shown) : "";
  }

  /** A type, linked to where it is described. */
  private link({ fqn, primitive, collection, union }: Reference): string {
    if (collection) {
      const inner = this.link(collection.elementtype);
      return collection.kind === "array" ? `list of ${inner}` : `map to ${inner}`;
    }
    if (union) return union.types.map((each) => this.link(each)).join(" or ");
    if (fqn === undefined) return primitive ?? "any";
    const type = this.types[fqn] as Type | undefined;
    const name = fqn.split(".").at(-1) ?? fqn;
    if (!type) return `\`${name}\``;
    return `[\`${name}\`](${this.place(type)})`;
  }

  private place(type: Type): string {
    if (type.kind === "class") return `${type.name}.md`;
    if (type.datatype && this.isOfOne(type)) return `${type.name.replace(/(Props|Attributes)$/, "")}.md`;
    return `${OTHERS}#${type.name.toLowerCase()}`;
  }
}

/** All that a doc comment says of a type or a method. */
function prose(docs: Docs = {}): string {
  return [docs.summary, docs.remarks, docs.deprecated && `**Deprecated:** ${docs.deprecated}`]
    .filter(Boolean)
    .join("\n\n")
    .replace(/(^|\s)(https:\S+)$/gm, "$1<$2>");
}

/** All that a doc comment says, on one line. */
function sentence(docs: Docs = {}): string {
  return prose(docs).replace(/\s+/g, " ").trim();
}

function defaultOf({ default: standard = "" }: Docs = {}): string {
  return standard.startsWith("- ") ? cell(standard.slice(2)) : standard === "" ? "" : `\`${cell(standard)}\``;
}

function paragraph(text: string | undefined): string[] {
  return text ? ["", text] : [];
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : ["", ...items];
}

function cell(text = ""): string {
  return text.replace(/\s+/g, " ").replace(/\|/g, "\\|");
}
