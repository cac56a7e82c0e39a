/** A value that the source does not know yet. */
export class Unknown {
  /**
   * @param why where it is said, such as `azurerm_route.default.next_hop_in_ip_address`
   * @param addressOf the id of the resource whose address it is, where this is known
   */
  constructor(
    readonly why: string,
    readonly addressOf?: string,
  ) {}
}

/** A value of a resource. */
export type Value = string | number | boolean | null | undefined | Unknown | readonly Value[] | Values;

export interface Values {
  readonly [name: string]: Value;
}

/**
 * A resource as Azure Resource Manager describes it, whatever it was read from. What Azure keeps inside of another
 * resource, such as a subnet, may be there (`properties.subnets`) or be a resource of its own, with an id below that of
 * the other one.
 */
export interface AzureResource {
  /** As Azure writes it, or a text that stands for it as long as it is not known. Azure ignores the case. */
  readonly id: string;
  /** Such as `Microsoft.Network/virtualNetworks/subnets`. Azure ignores the case. */
  readonly type: string;
  readonly name: string;
  readonly location?: string;
  readonly sku?: Values;
  readonly zones?: Value;
  readonly properties: Values;
  /** True when the source only refers to it, and does not make it. */
  readonly existing?: boolean;
  /** What the source calls it: the address in Terraform. */
  readonly source: string;
}

export function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}

/** The value at this path; nothing where something on the way is no object. */
export function valueAt(values: Value, ...path: readonly string[]): Value {
  return path.reduce<Value>(
    (value, name) =>
      isValues(value) && Object.prototype.hasOwnProperty.call(value, name)
        ? value[name]
        : value instanceof Unknown
          ? value
          : undefined,
    values,
  );
}

export function textOf(value: Value): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function numberOf(value: Value): number | undefined {
  return typeof value === "number" ? value : undefined;
}

export function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

export function textsOf(value: Value): string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? []);
}

/** The resource group in an id. */
export function groupOf(id: string): string | undefined {
  return /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
}
