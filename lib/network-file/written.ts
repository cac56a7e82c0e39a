import type { SubscriptionId } from "../azure";
import type { Cidr, IpAddress } from "../net";
import type { FieldPath } from "../text";
import type { VariableName, Zone } from "./names";

/**
 * A list that may be written as a single value.
 * @minItems 1
 * @uniqueItems true
 */
export type OneOrMore<T> = T | readonly T[];

/**
 * A list of mappings that may be written as a single one. Those with one name are compared by it, not as a whole.
 * @minItems 1
 */
export type MappingOrList<T extends object> = T | readonly T[];

/** The fields of `T` with their comments, of which those in `New` have another type in the file. */
export type Retyped<T, New> = { readonly [K in keyof T]: K extends keyof New ? New[K] : T[K] };

/** What the file says for all elements at once, or with the key of an element. */
export type OnlyInTypeScript = "name" | "naming" | "provider" | "peeringScope" | "peeringProvider" | "subnetRanges";

/** What hubs and spokes have in common and constructs do not have. */
export interface ElementInSubscription {
  /**
   * The Azure subscription that it is in.
   * @default - that of `existing`, else that of the file
   */
  readonly subscription?: SubscriptionId;

  /**
   * Tags of every resource of it that can have tags.
   * @default - those of the file
   * @example { environment: "production" }
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** How the file writes what hubs and spokes are made from. */
export interface VirtualNetworkTypes {
  readonly addressSpace: OneOrMore<Cidr>;
  readonly dnsServers: OneOrMore<IpAddress>;
  readonly zones: "none" | OneOrMore<Zone>;
}

/** What a tunnel of any kind has in place of the site and the key that its construct takes. */
export interface SharedKey {
  /**
   * The name of the sensitive Terraform variable that holds the pre-shared key; set it as `TF_VAR_` and the name.
   * Several tunnels may have the same one.
   */
  readonly sharedKeyVariable: VariableName;
}

/** What may be written as a single value, as the list that constructs take. */
export function listOf<T extends string | number | object>(value: OneOrMore<T>): T[];
export function listOf<T extends string | number | object>(value: OneOrMore<T> | undefined): T[] | undefined;
export function listOf<T>(value: OneOrMore<T> | undefined): T[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? [...(value as readonly T[])] : [value as T];
}

/** A value and its place in the file. */
export interface Placed<T> {
  readonly value: T;
  readonly path: FieldPath;
}

/** The entries of what may be written as a single value, each with its place. */
export function placedIn<T extends string | object, V = T>(
  // A draft lacks the entries that the schema refuses.
  list: OneOrMore<T | undefined> | undefined,
  path: FieldPath,
  valueOf = (entry: T) => entry as unknown as V,
): Placed<V>[] {
  const entries: readonly (T | undefined)[] = Array.isArray(list) ? (list as readonly (T | undefined)[]) : [list as T];
  return entries.flatMap((entry, index) =>
    entry === undefined ? [] : [{ value: valueOf(entry), path: Array.isArray(list) ? [...path, index] : path }],
  );
}
