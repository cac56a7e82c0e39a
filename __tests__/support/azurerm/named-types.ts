import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ProviderSchema } from "./schema-types";

const root = join(__dirname, "..", "..", "..");
/** A type by its name, or by the module of the bindings that has it: `lib/data-azurerm-subnet`. */
const TYPE = /\bazurerm_([a-z0-9_]+)|provider-azurerm\/lib\/(?:data-azurerm-)?([a-z0-9-]+)/g;

/**
 * The part of a schema that this repository's sources and tests name. Every run of Terraform reads the whole schema that
 * it is served, and that of all of azurerm costs more than the rest of a plan.
 */
export function namedTypesOf({ provider, resources, dataSources }: ProviderSchema): ProviderSchema {
  const named = new Set(["lib", "__tests__"].flatMap(namesIn));
  const only = <T>(types: { readonly [type: string]: T }) =>
    Object.fromEntries(Object.entries(types).filter(([type]) => named.has(type)));
  return { provider, resources: only(resources), dataSources: only(dataSources) };
}

function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => [...readFileSync(join(root, folder, path), "utf8").matchAll(TYPE)])
    .map(([, type, module = ""]) => `azurerm_${type ?? module.replaceAll("-", "_")}`);
}
