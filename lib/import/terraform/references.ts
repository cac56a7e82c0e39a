import { getOrMake } from "../../collections";
import { isObject, objectAt, type Json } from "./document";
import { INSTANCE_KEY, KEY, type ConfigurationModules, type TerraformResource } from "./resources";

/** What an expression refers to: an attribute of a resource. */
export interface Target {
  readonly resource: TerraformResource;
  readonly path: readonly string[];
}

/** Where an expression stands. */
interface Scope {
  /** The address of the module. */
  readonly module: string;
  /** The key of the instance. */
  readonly key: string;
  /** The resource or the call of a module that it is part of. */
  readonly block: Json;
}

/** An expression may lead through so many modules. */
const MOST_STEPS = 40;

/** Follows the expressions of a configuration to the resources whose attributes they take. */
export class References {
  private readonly byAddress = new Map<string, TerraformResource>();
  private readonly instances = new Map<string, TerraformResource[]>();

  constructor(
    resources: readonly TerraformResource[],
    private readonly modules: ConfigurationModules,
  ) {
    for (const resource of resources) {
      this.byAddress.set(resource.address, resource);
      getOrMake(this.instances, resource.address.replace(INSTANCE_KEY, ""), () => []).push(resource);
    }
  }

  /** What an attribute of a resource is taken from; nothing if that is not one attribute of one resource. */
  target({ module, key, block }: TerraformResource, path: readonly string[]): Target | undefined {
    if (!block) return undefined;
    return this.oneOf(expressionAt(block.expressions, path), { module, key, block }, MOST_STEPS);
  }

  /** What the items of a list are taken from, in no order. */
  targets({ module, key, block }: TerraformResource, path: readonly string[]): Target[] {
    if (!block) return [];
    return this.all(expressionAt(block.expressions, path), { module, key, block }, MOST_STEPS);
  }

  /** Whether the configuration says anything of an attribute. What it does not say is up to Azure. */
  says({ block }: TerraformResource, path: readonly string[]): boolean {
    return block !== undefined && expressionAt(block.expressions, path) !== undefined;
  }

  private oneOf(expression: Json | undefined, scope: Scope, steps: number): Target | undefined {
    const targets = this.all(expression, scope, steps);
    return targets.length === 1 ? targets[0] : undefined;
  }

  private all(expression: Json | undefined, scope: Scope, steps: number): Target[] {
    const targets = new Map<string, Target>();
    for (const reference of steps > 0 ? referencesOf(expression) : []) {
      const target = this.follow(partsOf(reference), scope, steps - 1);
      if (target) targets.set(`${target.resource.address} ${target.path.join(".")}`, target);
    }
    return [...targets.values()];
  }

  private follow(parts: readonly string[], scope: Scope, steps: number): Target | undefined {
    const [first, second] = parts;
    if (first === "var") return this.variable(second, parts.slice(2), scope, steps);
    if (first === "each" && second === "value") {
      const collection = this.collection(objectAt(scope.block, "for_each_expression"), scope);
      return collection === undefined ? undefined : this.instance(collection, [scope.key, ...parts.slice(2)], scope);
    }
    if (first === "module") return this.output(parts.slice(1), scope, steps);
    const length = first === "data" ? 3 : 2;
    if (parts.length < length) return undefined;
    return this.instance(inModule(scope.module, parts.slice(0, length).join(".")), parts.slice(length), scope);
  }

  /** What the call of the module gives for a variable. */
  private variable(name: string, rest: readonly string[], { module }: Scope, steps: number): Target | undefined {
    const [, outer, call, key] = LAST_CALL.exec(module) ?? [];
    if (call === undefined) return undefined;
    const parent = outer ?? "";
    const block = objectAt(objectAt(this.modules.at(parent).config, "module_calls"), call);
    const expression = objectAt(block, "expressions")[name];
    const target = this.oneOf(
      isObject(expression) ? expression : undefined,
      { module: parent, key: key ?? "", block },
      steps,
    );
    return target && { ...target, path: [...target.path, ...rest] };
  }

  /** What a module gives as an output. */
  private output(parts: readonly string[], scope: Scope, steps: number): Target | undefined {
    const [call, ...others] = parts;
    const isKeyed = others.at(0)?.startsWith("[") ?? false;
    const [name, ...rest] = isKeyed ? others.slice(1) : others;
    const address = inModule(scope.module, `module.${call}`);
    const module = `${address}${isKeyed ? others[0] : ""}`;
    const output = objectAt(objectAt(this.modules.at(module).config, "outputs"), name);
    const target = this.oneOf(objectAt(output, "expression"), { module, key: "", block: {} }, steps);
    if (!target) return undefined;
    return { ...target, path: [...target.path, ...rest] };
  }

  /** The resource whose instances an expression is made of, as of `for_each = azurerm_virtual_network.spokes`. */
  private collection(expression: Json, scope: Scope): string | undefined {
    const addresses = referencesOf(expression).map((reference) => inModule(scope.module, reference));
    return addresses.length === 1 && this.instances.has(addresses[0]) ? addresses[0] : undefined;
  }

  /** An instance of a resource: the only one, that of the key, or that with the key of who asks. */
  private instance(address: string, rest: readonly string[], scope: Scope): Target | undefined {
    const only = this.byAddress.get(address);
    if (only) return { resource: only, path: rest };
    const [key, ...path] = rest;
    const named = key?.startsWith("[") ? this.byAddress.get(`${address}${key}`) : undefined;
    if (named) return { resource: named, path };
    const same = scope.key === "" ? undefined : this.byAddress.get(`${address}${scope.key}`);
    return same && { resource: same, path: key?.startsWith("[") ? path : rest };
  }
}

/** The address of a module: of the module around it, its call, and its key. */
const LAST_CALL = new RegExp(String.raw`^(?:(.*)\.)?module\.([^.[]+)(${KEY})?$`);

function inModule(module: string, address: string): string {
  return module === "" ? address : `${module}.${address}`;
}

/** The references of an expression, without the shorter forms that Terraform lists beside each. */
export function referencesOf(expression: Json | undefined): string[] {
  const given = expression?.references;
  const all = Array.isArray(given) ? given.filter((each): each is string => typeof each === "string") : [];
  const isPart = (one: string) => all.some((other) => other.startsWith(`${one}.`) || other.startsWith(`${one}[`));
  return all.filter((one) => !isPart(one)).filter((one) => !/^(each\.key|count\.|path\.|terraform\.|self\b)/.test(one));
}

const PART = new RegExp(String.raw`${KEY}|[^.[\]]+`, "g");

/** `a.b["c.d"].e` as `a`, `b`, `["c.d"]`, `e`. */
function partsOf(reference: string): string[] {
  return [...reference.matchAll(PART)].map(([part]) => part);
}

/** The expression of an attribute, or of the block or list that it is in. */
function expressionAt(expressions: unknown, path: readonly string[]): Json | undefined {
  let found = expressions;
  for (const part of path) {
    if (isObject(found) && ("references" in found || "constant_value" in found)) return found;
    if (Array.isArray(found)) found = found[Number(part)] as unknown;
    else if (isObject(found) && part in found) found = found[part];
    // Terraform writes a block of which there can be one only without a list.
    else if (!(isObject(found) && part === "0")) return undefined;
  }
  return isObject(found) ? found : undefined;
}
