import { isObject, objectAt, textAt, type Json, type TerraformDocument } from "./document";
import { ConfigurationModules, INSTANCE_KEY } from "./resources";

export type ResourceAction = "create" | "update" | "replace" | "destroy" | "forget";

/** What a plan does with a resource. */
export interface ResourceChange {
  readonly address: string;
  /** Such as `azurerm_linux_virtual_machine`. */
  readonly type: string;
  readonly action: ResourceAction;
  /** Whether a replaced resource is made anew before the old one is destroyed. */
  readonly createsFirst: boolean;
  /** The attributes that an update changes. */
  readonly attributes: readonly string[];
  /** The attributes for which it is replaced. */
  readonly because: readonly string[];
  /** Whether it is replaced because somebody asked for it, or because its creation or a postcondition failed. */
  readonly isAsked: boolean;
  /** The values in Azure now; nothing for what is created. */
  readonly before?: Json;
  readonly after?: Json;
  /** The place of the plan among those that were given. */
  readonly plan: number;
}

const ACTIONS: Readonly<Record<string, ResourceAction>> = {
  create: "create",
  update: "update",
  delete: "destroy",
  "delete,create": "replace",
  "create,delete": "replace",
  forget: "forget",
  "create,forget": "replace",
};

/** What a plan changes, in its order. */
export function changesIn(document: TerraformDocument, plan: number): ResourceChange[] {
  const modules = new ConfigurationModules(document.configuration);
  return document.changes.flatMap((entry) => {
    const address = textAt(entry, "address");
    const change = objectAt(entry, "change");
    const actions = String(change.actions);
    const action = ACTIONS[actions] as ResourceAction | undefined;
    if (address === undefined || action === undefined || entry.mode === "data") return [];
    const module = textAt(entry, "module_address") ?? "";
    const name = address.replace(INSTANCE_KEY, "").slice(module === "" ? 0 : module.length + 1);
    const [before, after] = [change.before, change.after].map((each) => (isObject(each) ? each : undefined));
    return {
      address,
      type: textAt(entry, "type") ?? name.split(".").at(-2) ?? "",
      action,
      createsFirst: actions.startsWith("create,"),
      attributes: action === "update" ? attributesIn(change, modules.at(module).blocks.get(name)) : [],
      because: replacePathsIn(change),
      isAsked: /^replace_(by_request|because_tainted)$/.test(textAt(entry, "action_reason") ?? ""),
      ...(before && { before }),
      ...(after && { after }),
      plan,
    };
  });
}

/** The attributes that differ. Of those that Azure will tell, only what the configuration says is a change. */
function attributesIn(change: Json, block: Json | undefined): string[] {
  const [before, after, unknown] = ["before", "after", "after_unknown"].map((each) => objectAt(change, each));
  const isConfigured = (name: string) => block === undefined || name in objectAt(block, "expressions");
  return [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(unknown)])].filter((name) =>
    unknown[name] === true
      ? isConfigured(name)
      : JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
}

function replacePathsIn({ replace_paths: paths }: Json): string[] {
  const names = Array.isArray(paths)
    ? paths.flatMap((path) => (Array.isArray(path) ? (path as unknown[])[0] : []))
    : [];
  return [...new Set(names.filter((name): name is string => typeof name === "string"))];
}
