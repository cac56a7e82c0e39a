import { applied, planned } from "./lifecycle";
import type { BlockSchema, CtyType } from "./schema-types";
import { isValues, type Value, type Values } from "./values";

/**
 * A stored state as the schema of today has it: without the attributes that are gone, and with those that are new, as a
 * provider reads them from Azure. So a state outlives a change of the bindings, and needs not store what is empty.
 */
export function upgraded(type: string, block: BlockSchema, stored: Values): Values {
  return applied(type, block, planned(block, fittingBlock(block, stored)));
}

function fittingBlock(block: BlockSchema, stored: Values): Values {
  const result: { [name: string]: Value } = {};
  for (const [name, { type }] of Object.entries(block.attributes)) result[name] = fitting(type, stored[name] ?? null);
  for (const [name, nested] of Object.entries(block.blocks)) {
    const value = stored[name] ?? null;
    // A block that stood alone becomes a list of one, and the other way round.
    const blocks = [value].flat().filter(isValues);
    const inner = blocks.map((one) => fittingBlock(nested.block, one));
    result[name] = nested.nesting === "single" ? (inner[0] ?? null) : inner;
  }
  return result;
}

/** Terraform refuses the attributes of an object that its type does not have. */
function fitting(type: CtyType, value: Value): Value {
  if (!Array.isArray(type) || value === null) return value;
  const [kind, inner] = type;
  if (kind === "object") {
    const given = isValues(value) ? value : {};
    return mapped(inner, (each, name) => fitting(each, given[name] ?? null));
  }
  if (Array.isArray(value)) return (value as readonly Value[]).map((one) => fitting(inner, one));
  return isValues(value) ? mapped(value, (one) => fitting(inner, one)) : value;
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => Value): Values {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}
