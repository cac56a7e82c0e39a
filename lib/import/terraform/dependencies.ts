import { getOrMake, noteIn } from "../../collections";
import { isObject, listAt, objectAt, textAt, type Json, type TerraformDocument } from "./document";
import { referencesOf } from "./references";
import { withoutKeys } from "./resources";

/** Resources that use another one. */
interface Users {
  /** As the state knows of it, directly and through others. */
  readonly known: readonly string[];
  /** As the configuration says. */
  readonly configured: readonly string[];
}

/** A module may be called in modules this deep. */
const MOST_STEPS = 40;

/** Which resource depends on which others. All addresses are without the keys of instances. */
export class Dependencies {
  private readonly configured = new Map<string, Set<string>>();
  private readonly recorded = new Map<string, Set<string>>();
  private readonly users = new Map<string, { known: string[]; configured: string[] }>();
  /** What depends on values of which the output does not say what they are computed from. */
  private readonly unclear = new Set<string>();

  constructor({ priorRoot = {}, configuration }: TerraformDocument) {
    this.readState(priorRoot);
    this.readModule(objectAt(configuration, "root_module"), { path: "", outer: [] });
    for (const [kind, all] of [
      ["configured", this.configured],
      ["known", this.recorded],
    ] as const) {
      for (const [address, others] of all) {
        for (const other of others) {
          getOrMake(this.users, other, () => ({ known: [], configured: [] }))[kind].push(address);
        }
      }
    }
  }

  /** What a resource is made and updated after. */
  of(address: string): readonly string[] {
    const configured = [...(this.configured.get(address) ?? [])];
    return this.unclear.has(address) ? [...configured, ...this.known(address)] : configured;
  }

  /** What a resource depended on when it was last applied, directly and through others. */
  known(address: string): readonly string[] {
    return [...(this.recorded.get(address) ?? [])];
  }

  usersOf(address: string): Users {
    return this.users.get(address) ?? { known: [], configured: [] };
  }

  private readState(module: Json): void {
    for (const resource of listAt(module, "resources")) {
      const address = withoutKeys(textAt(resource, "address") ?? "");
      for (const other of textsAt(resource, "depends_on")) noteIn(this.recorded, address, withoutKeys(other));
    }
    for (const child of listAt(module, "child_modules")) this.readState(child);
  }

  private readModule(config: Json, scope: Scope): void {
    for (const block of listAt(config, "resources")) {
      const address = inside(scope.path, textAt(block, "address") ?? "");
      const own = [block.expressions, block.for_each_expression, block.count_expression].flatMap(allReferencesIn);
      const found = new Set<string>();
      const add = (reference: string, where: Scope) => {
        for (const each of this.resolve(reference, where, MOST_STEPS)) found.add(each);
      };
      for (const reference of [...own, ...textsAt(block, "depends_on")]) {
        if (reference.startsWith("local.")) this.unclear.add(address);
        add(reference, { ...scope, config });
      }
      for (const [reference, where] of scope.outer) add(reference, where);
      found.delete(address);
      this.configured.set(address, found);
    }
    for (const [name, call] of Object.entries(objectAt(config, "module_calls"))) {
      const around = { ...scope, config };
      const outer = [...scope.outer, ...textsAt(call, "depends_on").map((reference) => [reference, around] as const)];
      const inner = objectAt(call, "module");
      this.readModule(inner, {
        path: inside(scope.path, `module.${name}`),
        config: inner,
        call: objectAt(call, "expressions"),
        parent: around,
        outer,
      });
    }
  }

  /** The resources that a reference leads to. */
  private resolve(reference: string, scope: Scope, steps: number): string[] {
    const [first, second = "", third] = reference.split(/[.[]/);
    if (steps <= 0 || /^(each|count|path|terraform|self|local)$/.test(first)) return [];
    if (first === "var") {
      const { parent, call = {} } = scope;
      return parent ? allReferencesIn(call[second]).flatMap((each) => this.resolve(each, parent, steps - 1)) : [];
    }
    if (first === "module") return this.resolveModule(reference, scope, steps);
    const isData = first === "data";
    return [inside(scope.path, isData ? `data.${second}.${third ?? ""}` : `${first}.${second}`)];
  }

  /** The resources of an output of a module, or all of them. */
  private resolveModule(reference: string, scope: Scope, steps: number): string[] {
    const [, name = "", output] = withoutKeys(reference).split(".");
    const call = objectAt(objectAt(scope.config, "module_calls"), name);
    const config = objectAt(call, "module");
    const inner: Scope = {
      path: inside(scope.path, `module.${name}`),
      config,
      call: objectAt(call, "expressions"),
      parent: scope,
      outer: [],
    };
    if (output === undefined) return everythingIn(config, inner.path);
    const its = objectAt(objectAt(config, "outputs"), output);
    const references = [...allReferencesIn(its.expression), ...textsAt(its, "depends_on")];
    return references.flatMap((each) => this.resolve(each, inner, steps - 1));
  }
}

/** Where a reference stands. */
interface Scope {
  /** The address of the module without keys. */
  readonly path: string;
  readonly config?: Json;
  /** What the call of the module gives it. */
  readonly call?: Json;
  /** Where it is called. */
  readonly parent?: Scope;
  /** What the calls around it wait for. */
  readonly outer: readonly (readonly [reference: string, where: Scope])[];
}

function inside(path: string, address: string): string {
  return path === "" ? address : `${path}.${address}`;
}

function everythingIn(config: Json, path: string): string[] {
  return [
    ...listAt(config, "resources").map((block) => inside(path, textAt(block, "address") ?? "")),
    ...Object.entries(objectAt(config, "module_calls")).flatMap(([name, call]) =>
      everythingIn(objectAt(call, "module"), inside(path, `module.${name}`)),
    ),
  ];
}

function textsAt(value: unknown, name: string): string[] {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === "string") : [];
}

/** The references anywhere in the expressions of a block. */
function allReferencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(allReferencesIn);
  if (!isObject(value)) return [];
  if ("references" in value) return referencesOf(value);
  return Object.values(value).flatMap(allReferencesIn);
}
