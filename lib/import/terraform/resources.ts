import { getOrMake, groupBy } from "../../collections";
import { listAt, objectAt, textAt, type Json, type TerraformDocument } from "./document";

/** A resource or data source of Terraform, one of its instances. */
export interface TerraformResource {
  readonly address: string;
  readonly type: string;
  readonly isData: boolean;
  /** The key of an instance, as it is in the address: `["app"]`, `[0]` or nothing. */
  readonly key: string;
  /** The address of the module that it is in, empty for the root module. */
  readonly module: string;
  readonly values: Json;
  /** What of it is not known yet, in the shape of the values. */
  readonly unknown: unknown;
  /** Its block in the configuration. */
  readonly block?: Json;
}

/** A key of an instance, such as `["app"]` or `[0]`, for regular expressions. */
export const KEY = String.raw`\[(?:"(?:[^"\\]|\\.)*"|\d+)\]`;

/** The key of an instance at the end of an address. */
export const INSTANCE_KEY = new RegExp(`${KEY}$`);

const KEYS = new RegExp(KEY, "g");

/** An address without the keys of instances, of modules and of the resource: the block in the configuration. */
export function withoutKeys(address: string): string {
  return address.replace(KEYS, "");
}

/** No configuration is this deep. */
const MOST_MODULES = 30;

/** The resources of a plan or a state in the order of the source, without those that the plan removes. */
export function resourcesIn(
  { root, priorRoot, changes }: TerraformDocument,
  modules: ConfigurationModules,
): TerraformResource[] {
  const unknown = new Map(
    changes.map((change) => [textAt(change, "address"), objectAt(change, "change").after_unknown]),
  );
  const planned = instancesIn(root, "");
  const seen = new Set(planned.map(({ instance }) => textAt(instance, "address")));
  // What was read before the plan, and so is known.
  const read = priorRoot
    ? instancesIn(priorRoot, "").filter(
        ({ instance }) => instance.mode === "data" && !seen.has(textAt(instance, "address")),
      )
    : [];
  return [...planned, ...read].flatMap(({ instance, module }) => {
    const address = textAt(instance, "address");
    const type = textAt(instance, "type");
    if (address === undefined || type === undefined) return [];
    const withoutKey = address.replace(INSTANCE_KEY, "");
    return {
      address,
      type,
      isData: instance.mode === "data",
      key: address.slice(withoutKey.length),
      module,
      values: objectAt(instance, "values"),
      unknown: unknown.get(address),
      block: modules.at(module).blocks.get(withoutKey.slice(module === "" ? 0 : module.length + 1)),
    };
  });
}

interface Instance {
  readonly instance: Json;
  readonly module: string;
}

function instancesIn(module: Json, address: string, depth = 0): Instance[] {
  if (depth > MOST_MODULES) return [];
  return [
    ...listAt(module, "resources").map((instance) => ({ instance, module: address })),
    ...listAt(module, "child_modules").flatMap((child) =>
      instancesIn(child, textAt(child, "address") ?? "", depth + 1),
    ),
  ];
}

/** A module of the configuration, of which there may be several instances. */
export interface ConfigurationModule {
  readonly config: Json;
  /** Its resources by their addresses in the module. */
  readonly blocks: ReadonlyMap<string, Json>;
}

/** Finds modules of a configuration by the addresses of their instances. */
export class ConfigurationModules {
  private readonly known = new Map<string, ConfigurationModule>();

  constructor(private readonly configuration: Json | undefined) {}

  at(address: string): ConfigurationModule {
    return getOrMake(this.known, address, () => {
      const config = callsIn(address).reduce<Json>(
        (module, call) => objectAt(objectAt(objectAt(module, "module_calls"), call), "module"),
        objectAt(this.configuration, "root_module"),
      );
      const blocks = [...groupBy(listAt(config, "resources"), (block) => textAt(block, "address") ?? "")];
      return { config, blocks: new Map(blocks.map(([name, [block]]) => [name, block])) };
    });
  }
}

const CALL = new RegExp(String.raw`(?:^|\.)module\.([^.[]+)(?:${KEY})?`, "g");

/** The names of the calls in the address of a module: `spoke`, `peering` of `module.spoke["a.b"].module.peering[0]`. */
function callsIn(address: string): string[] {
  return [...address.matchAll(CALL)].map(([, call]) => call);
}
