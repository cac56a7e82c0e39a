import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Topology, VirtualNetwork } from "../../lib/topology";
import { lockFileOf, namesIn } from "../input/files";
import { UsageError } from "./failure";
import type { Target } from "./replaced-files";

/** The file in an output directory that says whose it is. */
export const OWNER_FILE = "belongs-to.json";

/** A network that is about to be written to a directory. */
export interface NetworkOutput {
  /** The path of the network file, and the file as the user gave it. */
  readonly path: string;
  readonly file: string;
  /** The name of the network, with which those of its stacks begin. */
  readonly network: string;
  readonly topology: Topology;
  /** What terraform applies in each stack, as JSON, by the name of the stack. */
  readonly stacks: ReadonlyMap<string, string>;
}

/** Whom an output directory belongs to: one network file and one network. */
interface Owner {
  /** Relative to the directory, so that it is the same on every machine. */
  readonly networkFile: string;
  readonly network: string;
}

export function ownerText(directory: string, output: NetworkOutput): string {
  return `${JSON.stringify(ownerOf(directory, output), undefined, 2)}\n`;
}

function ownerOf(directory: string, { path, network }: NetworkOutput): Owner {
  const from = realDirectory(directory);
  const to = realpathSync(path);
  // Nothing in common but the root: a relative path would hold all of the absolute one.
  const isFar = from.split(sep, 2).join() !== to.split(sep, 2).join();
  return { networkFile: isFar ? basename(to) : relative(from, to).split(sep).join(posix.sep), network };
}

/**
 * Refuses an output directory of another network, and a new one that would share the state of another network.
 * Terraform would replace what is deployed.
 * @throws UsageError
 */
export function refuseOthersOutput({ directory, name }: Target, output: NetworkOutput): void {
  const { file, network } = output;
  const notOf = `not belong to the network "${network}" of ${file}`;
  const elsewhere = `--output ${basename(file).replace(/\.[^.]*$/, "")}/cdktf.out`;
  const other = otherOwner(directory, name, output);
  if (other) {
    throw new UsageError(
      `${name} does ${notOf}: ${other.why}`,
      `nothing was changed; give ${file} a directory of its own, such as ${elsewhere}, or ${other.remedy}`,
    );
  }
  const sharing = siblingWithState({ directory, name }, output);
  if (sharing) {
    throw new UsageError(
      `${name} would share the state of ${sharing.name}, which does ${notOf}: ${sharing.why}`,
      `nothing was changed; give ${file} a directory elsewhere, such as ${elsewhere}, or give its network a name of its own`,
    );
  }
}

/** Another network, to which an output directory belongs. */
interface Other {
  readonly why: string;
  /** What to do if it is the same network. */
  readonly remedy: string;
}

/** Without a record that still holds, a network with the same name and about the same virtual networks is the same. */
function otherOwner(directory: string, shown: string, output: NetworkOutput): Other | undefined {
  const { path, network } = output;
  const owner = ownerOf(directory, output);
  const recorded = recordedOwner(directory);
  if (isDeepStrictEqual(recorded, owner)) return undefined;
  const other = (why: string, remedy: string) => ({ why, remedy: `if it is the same network, ${remedy}` });
  const record = `write ${JSON.stringify(owner)} to ${posix.join(shown, OWNER_FILE)}`;
  if (recorded) {
    const recordedPath = resolve(realDirectory(directory), recorded.networkFile);
    const recordedFile = posix.join(shown, recorded.networkFile);
    if (recorded.network !== network) {
      return other(`it is that of "${recorded.network}" in ${recordedFile}`, `name it "${recorded.network}" again`);
    }
    const isThere = existsSync(recordedPath);
    if (!isThere && existsSync(lockFileOf(recordedPath)) && !existsSync(lockFileOf(path))) {
      const [lock, place] = [lockFileOf(recordedFile), lockFileOf(output.file)];
      return { why: `its lock file is still ${lock}`, remedy: `move that to ${place}, beside ${output.file}` };
    }
    if (isThere && realpathSync(recordedPath) === realpathSync(path)) return undefined;
    if (isThere) return other(`it is that of ${recordedFile}`, record);
  }
  const stacks = namesIn(join(directory, "stacks"));
  const own = [...output.stacks.keys()];
  if (stacks.length === 0) {
    const strange = strangeState(directory, shown, output);
    return strange === undefined ? undefined : other(strange, record);
  }
  if (!own.some((stack) => stacks.includes(stack))) {
    return other(`it has the stack ${stacks.join(", ")}, but not ${own.join(", ")}`, "give it its former name again");
  }
  const why = whyUnlike(join(directory, "topology.json"), output);
  return why === undefined ? undefined : other(why, record);
}

/** Why the state that a new output directory would use is hardly that of the same network. */
function strangeState(directory: string, shown: string, { file, stacks }: NetworkOutput): string | undefined {
  for (const [stack, terraform] of stacks) {
    const path = stateFile(directory, stack, terraform);
    const deployed = path === undefined ? [] : networksInState(jsonOf(path) as State | undefined);
    const made = networksIn(parsed(terraform) as Blocks | undefined);
    const isMade = ({ name, ranges }: Deployed) => made[name]?.address_space?.some((range) => ranges.includes(range));
    const same = deployed.filter(isMade).length;
    if (path === undefined || 2 * same >= deployed.length) continue;
    const state = posix.join(posix.dirname(shown), basename(path));
    return `${file} has ${same} of the ${deployed.length} virtual networks in the state ${state}, by name and ranges`;
  }
  return undefined;
}

type Networks = Readonly<Partial<Record<string, { readonly address_space?: readonly string[] }>>>;

interface Blocks {
  readonly resource?: { readonly azurerm_virtual_network?: Networks };
}

/** The virtual networks that a stack makes, by the names that Terraform has for them. */
function networksIn(terraform: Blocks | undefined): Networks {
  return terraform?.resource?.azurerm_virtual_network ?? {};
}

interface State {
  readonly resources?: readonly {
    readonly mode?: unknown;
    readonly type?: unknown;
    readonly name?: unknown;
    readonly instances?: readonly { readonly attributes?: { readonly address_space?: readonly string[] } }[];
  }[];
}

/** A virtual network in a state, by the name that Terraform has for it. */
interface Deployed {
  readonly name: string;
  readonly ranges: readonly string[];
}

function networksInState(state: State | undefined): Deployed[] {
  return [state?.resources ?? []]
    .flat()
    .flatMap(({ mode, type, name, instances }) =>
      mode === "managed" && type === "azurerm_virtual_network"
        ? { name: String(name), ranges: instances?.flatMap(({ attributes }) => attributes?.address_space ?? []) ?? [] }
        : [],
    );
}

function recordedOwner(directory: string): Owner | undefined {
  const { networkFile, network } = (jsonOf(join(directory, OWNER_FILE)) ?? {}) as Record<string, unknown>;
  return typeof networkFile === "string" && typeof network === "string" ? { networkFile, network } : undefined;
}

/** Why a topology that was written before is hardly that of the same network. */
function whyUnlike(topologyFile: string, { topology, file }: NetworkOutput): string | undefined {
  const key = ({ name, addressSpace }: VirtualNetwork) => JSON.stringify([name, addressSpace]);
  const former = (jsonOf(topologyFile) as Partial<Topology> | undefined)?.virtualNetworks;
  if (!Array.isArray(former) || former.length === 0) return "its topology.json has nothing to compare with";
  const now = new Set(topology.virtualNetworks.map(key));
  const same = former.filter((each) => now.has(key(each))).length;
  if (2 * same >= former.length) return undefined;
  return `${file} has ${same} of the ${former.length} virtual networks in its topology.json, by name and ranges`;
}

/** A directory of another network beside a new one, if terraform would use one state file in both. */
function siblingWithState({ directory, name }: Omit<Target, "instead">, output: NetworkOutput) {
  const written = namesIn(join(directory, "stacks"));
  const states = [...output.stacks].flatMap(([stack, terraform]) => {
    const state = written.includes(stack) ? undefined : stateFile(directory, stack, terraform);
    return state === undefined ? [] : [{ stack, state }];
  });
  for (const sibling of states.length > 0 ? namesIn(dirname(directory)) : []) {
    const path = join(dirname(directory), sibling);
    const shares = ({ stack, state }: { readonly stack: string; readonly state: string }) => {
      const text = textOf(join(path, "stacks", stack, "cdk.tf.json"));
      return text !== undefined && stateFile(path, stack, text) === state;
    };
    if (!states.some(shares)) continue;
    const shown = posix.join(posix.dirname(name), sibling);
    const other = otherOwner(path, shown, output);
    if (other) return { name: shown, why: other.why };
  }
  return undefined;
}

/** The local state file that terraform uses in a stack. */
function stateFile(directory: string, stack: string, terraform: string): string | undefined {
  const settings = parsed(terraform) as { terraform?: { backend?: { local?: { path?: string } } } } | undefined;
  const path = settings?.terraform?.backend?.local?.path;
  return path === undefined ? undefined : resolve(directory, "stacks", stack, path);
}

function jsonOf(path: string): unknown {
  return parsed(textOf(path) ?? "");
}

function textOf(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A directory without links in its path, as far as it exists. */
function realDirectory(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realDirectory(dirname(path)), basename(path));
}
