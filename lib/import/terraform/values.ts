import { getOrMake } from "../../collections";
import { Unknown, UNKNOWN_SUBSCRIPTION, type Value } from "../azure-resources";
import { objectAt, textAt, type Json, type TerraformDocument } from "./document";
import { References } from "./references";
import { ConfigurationModules, resourcesIn, type TerraformResource } from "./resources";

/** A value may be taken from a resource that takes it from another one, and so on. */
const MOST_STEPS = 20;

const isAddress = (path: readonly string[]) =>
  /^private_ip_address(es)?$/.test(path.find((part) => part.startsWith("private_ip")) ?? "");

/** The values of the resources of a plan or a state, with what is not known yet followed to where it comes from. */
export class TerraformValues {
  readonly resources: readonly TerraformResource[];
  private readonly references: References;
  private readonly subscriptions = new Map<string, { readonly id: string }>();

  constructor(
    private readonly document: TerraformDocument,
    private readonly idOf: (resource: TerraformResource) => string | undefined,
  ) {
    const modules = new ConfigurationModules(document.configuration);
    this.resources = resourcesIn(document, modules);
    this.references = new References(this.resources, modules);
  }

  /** An attribute of a resource, such as `ip_configuration`, `0`, `subnet_id`. */
  value(resource: TerraformResource, path: readonly string[], steps = MOST_STEPS): Value {
    if (!isUnknown(resource.unknown, path)) return valueAt(resource.values, path) as Value;
    if (!this.references.says(resource, path)) return undefined;
    const why = `${resource.address}.${path.join(".")} is not known yet`;
    const target = this.references.target(resource, path);
    if (!target || steps <= 0) return new Unknown(why);
    const { resource: other, path: rest } = target;
    const attributes = rest.map((part) => part.replace(/^\[(\d+)\]$/, "$1"));
    if (attributes.length === 0 || (attributes.length === 1 && attributes[0] === "id")) {
      return this.idOf(other) ?? new Unknown(why);
    }
    const value = this.value(other, attributes, steps - 1);
    if (value !== undefined && !(value instanceof Unknown)) return value;
    if (value instanceof Unknown && value.addressOf !== undefined) return value;
    return new Unknown(why, isAddress(attributes) ? this.idOf(other) : undefined);
  }

  /** The ids in a list of ids, those of resources that are not made yet included. */
  ids(resource: TerraformResource, attribute: string): string[] {
    const known = valueAt(resource.values, [attribute]);
    const ids = Array.isArray(known) ? known.filter((id): id is string => typeof id === "string") : [];
    const targets = this.references.targets(resource, [attribute]);
    const referred = targets.flatMap(({ resource: other, path }) =>
      path.at(-1) === "id" ? (this.idOf(other) ?? []) : [],
    );
    return [...new Set([...ids, ...referred])];
  }

  /** How many blocks there are of a kind. */
  count({ values, unknown }: TerraformResource, block: string): number {
    const [known, later] = [valueAt(values, [block]), (unknown as Json | undefined)?.[block]];
    return Math.max(...[known, later].map((list) => (Array.isArray(list) ? list.length : 0)));
  }

  /** The resource that an attribute is taken from, whether its value is known or not. */
  source(resource: TerraformResource, attribute: string): TerraformResource | undefined {
    return this.references.target(resource, [attribute])?.resource;
  }

  /** The subscription of a resource, or what stands for it where the configuration of its provider does not say it. */
  subscriptionOf({ block }: TerraformResource): string {
    const key = textAt(block, "provider_config_key") ?? "azurerm";
    return getOrMake(this.subscriptions, key, () => {
      const provider = objectAt(objectAt(this.document.configuration, "provider_config"), key);
      const expression = objectAt(objectAt(provider, "expressions"), "subscription_id");
      const [variable] = Array.isArray(expression.references) ? (expression.references as unknown[]) : [];
      const name = typeof variable === "string" ? variable.replace(/^var\./, "") : "";
      const value = textAt(objectAt(this.document.variables, name), "value");
      return {
        id: (variable === undefined ? textAt(expression, "constant_value") : value) ?? `${UNKNOWN_SUBSCRIPTION}${key}`,
      };
    }).id;
  }
}

/** Whether a value, or what it is part of, is not known yet. */
function isUnknown(unknown: unknown, path: readonly string[]): boolean {
  let found = unknown;
  for (const part of path) {
    if (found === true) return true;
    if (typeof found !== "object" || found === null) return false;
    found = (found as Json)[part];
  }
  return found === true;
}

function valueAt(values: Json, path: readonly string[]): unknown {
  let found: unknown = values;
  for (const part of path) {
    if (typeof found !== "object" || found === null || !Object.prototype.hasOwnProperty.call(found, part))
      return undefined;
    found = (found as Json)[part];
  }
  return found ?? undefined;
}
