import type { PeeringPolicy, RouteChanges } from "../../topology";

/** What a peering, or a term of it, says about the routes that it changes. */
export interface StatedChange<Value> {
  readonly field: string;
  readonly value: Value;
}

/** Where a peering says how it changes routes in one respect: for all of them, and otherwise in its terms. */
export function statedIn<Name extends keyof RouteChanges>(
  peering: PeeringPolicy,
  name: Name,
): StatedChange<NonNullable<RouteChanges[Name]>>[] {
  return [peering, ...(peering.terms ?? [])].flatMap((changes: Partial<RouteChanges>, index) => {
    const value = changes[name];
    if (value === undefined) return [];
    return [{ field: index === 0 ? name : `terms[${index - 1}].${name}`, value }];
  });
}
