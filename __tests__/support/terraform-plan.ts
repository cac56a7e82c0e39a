/** A resource of a plan: attributes as in Terraform, where `ref("…")` is what only the apply tells. */
export interface Planned {
  readonly address: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Data sources that were read before the plan. */
  readonly isRead?: boolean;
}

export class Reference {
  constructor(readonly references: readonly string[]) {}
}

/** A value that is not known before the apply, and what its expression refers to. */
export function ref(...references: readonly string[]): unknown {
  return new Reference(references);
}

/** Shorthand: `planned("azurerm_subnet.app", { name: "app" })`. */
export function planned(address: string, values: Planned["values"]): Planned {
  return { address, values };
}

type Json = Readonly<Record<string, unknown>>;

/** A plan as `terraform show -json` prints it, all of whose resources are in the root module. */
export function planJson(resources: readonly Planned[], more: Json = {}): string {
  const made = resources.filter(({ isRead }) => !isRead);
  const blocks = new Map(resources.map((each) => [each.address.replace(/\[[^\]]*\]$/, ""), each]));
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: { root_module: { resources: made.map(instanceOf) } },
    prior_state: {
      values: { root_module: { resources: resources.filter(({ isRead }) => isRead).map(instanceOf) } },
    },
    resource_changes: made.map(({ address, values }) => ({
      address,
      change: { actions: ["create"], after_unknown: { id: true, ...(unknownIn(values) as Json) } },
    })),
    configuration: {
      root_module: {
        resources: [...blocks].map(([address, { values }]) => ({
          address,
          provider_config_key: "azurerm",
          expressions: expressionsIn(values),
        })),
      },
    },
    ...more,
  });
}

/** A state as `terraform show -json` prints it. */
export function stateJson(resources: readonly Planned[]): string {
  return JSON.stringify({ format_version: "1.0", values: { root_module: { resources: resources.map(instanceOf) } } });
}

export function instanceOf({ address, values, isRead }: Planned): Json {
  return { address, type: typeOf(address), mode: isRead ? "data" : "managed", values: knownIn(values) };
}

export function typeOf(address: string): string {
  return /azurerm_\w+|azapi_\w+/.exec(address)?.[0] ?? "";
}

function mapped(
  value: unknown,
  ofReference: (reference: Reference) => unknown,
  ofText: (value: unknown) => unknown,
): unknown {
  if (value instanceof Reference) return ofReference(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, ofReference, ofText));
  if (typeof value !== "object" || value === null) return ofText(value);
  const entries = Object.entries(value).map(([name, each]: [string, unknown]) => [
    name,
    mapped(each, ofReference, ofText),
  ]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

export const knownIn = (values: unknown) =>
  mapped(
    values,
    () => undefined,
    (value) => value,
  );
const unknownIn = (values: unknown) =>
  mapped(
    values,
    () => true,
    () => false,
  );

export function expressionsIn(values: Json): Json {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, expressionOf(value)]));
}

/** Blocks are lists of objects; all else is one expression. */
function expressionOf(value: unknown): unknown {
  if (value instanceof Reference) return { references: value.references };
  if (Array.isArray(value) && value.some((each) => each instanceof Reference)) {
    return { references: (value as Reference[]).flatMap((each) => each.references) };
  }
  if (Array.isArray(value) && typeof value[0] === "object") return (value as Json[]).map(expressionsIn);
  return { constant_value: value };
}
