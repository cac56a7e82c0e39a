import "../input/lighter-cdktf";
import { inOrderOf } from "../../lib/collections";
import { LocalBackend, TerraformBackend, TerraformProvider, TerraformResource, type TerraformStack } from "cdktf";
import { lstatSync, rmSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { packetFilterFileName, renderNftables } from "../../lib/machine";
import { routingPoliciesOf } from "../../lib/policy";
import { renderRouterConfig, routerConfigFileName } from "../../lib/router-config";
import type { Topology } from "../../lib/topology";
import { WrongNetworkError } from "../output/failure";
import { lockFileOf, namesIn, type NetworkText } from "../input/files";
import { readNetwork, type Network } from "../input/network";
import { placeholdersIn } from "./placeholders";
import { hasErrors } from "../output/complaint";
import { OWNER_FILE, ownerText, refuseOthersOutput } from "../output/output-owner";
import { replaceFiles, type Target } from "../output/replaced-files";
import type { LocatedVerdict } from "../output/verdict";
import { isShippedExample } from "../package-files";

/** A stack that was written. */
export interface SynthesizedStack {
  readonly name: string;
  /** The directory in which terraform runs. */
  readonly directory: string;
  /** The number of its resources. */
  readonly resources: number;
  /** The names of the stacks that are deployed before it. */
  readonly after: readonly string[];
}

/** The result of a synthesis. */
export interface Synthesis extends LocatedVerdict {
  /** The stacks in an order in which they can be deployed. */
  readonly stacks: readonly SynthesizedStack[];
  /** How many resources of each Terraform type there are. */
  readonly resources: Readonly<Record<string, number>>;
  readonly routerConfigurations: readonly string[];
  readonly topologyFile: string;
  /** The lock file. The examples of this package get none. */
  readonly lockFile?: string;
  /** Removed router configurations, of appliances that no longer exist. */
  readonly removed: readonly string[];
  /** Directories of other stacks, such as of a former name of the network. They are left as they are. */
  readonly otherStacks: readonly string[];
  /** Whether terraform takes the subscription from ARM_SUBSCRIPTION_ID, because the file names none. */
  readonly subscriptionFromEnvironment: boolean;
  /** What the file has from an example, and has to be replaced before it is deployed. */
  readonly placeholders: readonly string[];
}

const ROUTER_CONFIG_FOLDER = "router-config";
const TOPOLOGY_FILE = "topology.json";

/** A synthesis and its network. */
export interface Synthesized {
  readonly synthesis: Synthesis;
  readonly topology: Topology;
}

/**
 * Writes Terraform JSON, the topology and the router configurations of a network file into a directory: all, or nothing
 * if something is wrong. Other files in the directory, such as those of `terraform init`, are not touched.
 * @param step is called with each step
 * @throws WrongNetworkError if the network is wrong
 * @throws UsageError if the directory cannot be written, or belongs to another network
 */
export async function synthesize(
  source: NetworkText,
  output: Omit<Target, "instead">,
  step: (doing: string) => void,
): Promise<Synthesized> {
  const { file, path } = source;
  step(`Checking ${file}`);
  const network = await readNetwork(source);
  const { name, stacks, topology } = network;
  const verdict = network.verdict();
  if (hasErrors(verdict.problems)) throw new WrongNetworkError(verdict.problems);
  step("Synthesizing");
  stacks.forEach(keepStateBesideOutput);
  const routerConfigurations = routerConfigurationsOf(network);
  const packetFilters = packetFiltersOf(network);
  const made = new Map(await network.synthesized());
  const terraform = stacks.map(({ node: { id } }) => [id, made.get(`stacks/${id}/cdk.tf.json`) ?? ""] as const);
  const owner = { path, file, network: name, topology, stacks: new Map(terraform) };
  const files = new Map([
    [OWNER_FILE, ownerText(output.directory, owner)] as const,
    [TOPOLOGY_FILE, `${JSON.stringify(topology, undefined, 2)}\n`] as const,
    ...routerConfigurations,
    ...packetFilters,
    // What terraform applies comes last.
    ...made,
  ]);
  step(`Writing ${output.name}`);
  const target = { ...output, instead: "another directory with --output" };
  const obsolete = () => goneConfigurations(output.directory, new Map([...routerConfigurations, ...packetFilters]));
  const removed = obsolete();
  const check = () => {
    refuseOthersOutput(target, owner);
  };
  check();
  const lockFile = await besideLock(source, network.lock, () => replaceFiles(target, { files, obsolete, check }));
  const named = (path: string) => posix.join(output.name, path);
  const synthesis: Synthesis = {
    ...verdict,
    stacks: stacks.map((stack) => ({
      name: stack.node.id,
      directory: named(`stacks/${stack.node.id}`),
      resources: resourcesIn(stack).length,
      after: stack.dependencies.map(({ node }) => node.id),
    })),
    resources: countResources(stacks),
    routerConfigurations: [...routerConfigurations.keys()].map(named),
    topologyFile: named(TOPOLOGY_FILE),
    lockFile,
    removed: removed.map(named),
    otherStacks: otherStacks(output.directory, new Set(stacks.map(({ node }) => node.id))).map(named),
    subscriptionFromEnvironment: stacks.some(lacksSubscription),
    placeholders: placeholdersIn(source.text),
  };
  return { synthesis, topology };
}

/** Writes the lock file beside the network file, and something else. Neither is written without the other. */
async function besideLock(
  { file, path, lock: former }: NetworkText,
  text: string,
  write: () => Promise<void>,
): Promise<string | undefined> {
  if (isShippedExample(path)) {
    await write();
    return undefined;
  }
  const lock = lockFileOf(path);
  const target = { directory: dirname(path), name: dirname(file), instead: "a network file in another directory" };
  const writeLock = (is: string) =>
    replaceFiles(target, { files: new Map([[basename(lock), is]]), check: () => undefined });
  await writeLock(text);
  try {
    await write();
  } catch (error) {
    if (former) await writeLock(former.text);
    else rmSync(lock);
    throw error;
  }
  return lockFileOf(file);
}

/**
 * Keeps Terraform's state beside the output directory, as cdktf does by default, but as a relative path. The absolute
 * path of cdktf's default makes the output differ from machine to machine.
 */
function keepStateBesideOutput(stack: TerraformStack): void {
  if (stack.node.children.some((child) => TerraformBackend.isBackend(child))) return;
  new LocalBackend(stack, { path: `../../../terraform.${stack.node.id}.tfstate` });
}

function routerConfigurationsOf({ topology }: Network): Map<string, string> {
  const policies = topology.virtualAppliances.flatMap((appliance) => routingPoliciesOf(topology, appliance));
  return new Map(
    policies.map((policy) => [
      `${ROUTER_CONFIG_FOLDER}/${routerConfigFileName(policy, "frr")}`,
      renderRouterConfig(policy, "frr"),
    ]),
  );
}

/** The packet filters of deployed appliances, which their run commands hold compressed. */
function packetFiltersOf({ topology }: Network): Map<string, string> {
  const policies = topology.virtualAppliances
    .filter(({ deployed }) => deployed)
    .flatMap((appliance) => routingPoliciesOf(topology, appliance));
  return new Map(
    policies.map((policy) => [`${ROUTER_CONFIG_FOLDER}/${packetFilterFileName(policy)}`, renderNftables(policy)]),
  );
}

function resourcesIn(stack: TerraformStack): TerraformResource[] {
  return stack.node.findAll().filter((each) => TerraformResource.isTerraformResource(each));
}

function countResources(stacks: readonly TerraformStack[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { terraformResourceType: type } of stacks.flatMap(resourcesIn)) counts[type] = (counts[type] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(inOrderOf(([type]) => type)));
}

function lacksSubscription(stack: TerraformStack): boolean {
  return stack.node
    .findAll()
    .filter((construct) => TerraformProvider.isTerraformProvider(construct))
    .some((provider) => (provider as { readonly subscriptionIdInput?: string }).subscriptionIdInput === undefined);
}

/** The router configurations of appliances that no longer exist. */
function goneConfigurations(directory: string, current: ReadonlyMap<string, string>): string[] {
  return namesIn(join(directory, ROUTER_CONFIG_FOLDER))
    .map((name) => `${ROUTER_CONFIG_FOLDER}/${name}`)
    .filter(
      (path) => /\.(frr\.conf|nft)$/.test(path) && !current.has(path) && lstatSync(join(directory, path)).isFile(),
    )
    .sort();
}

/** The directories of other stacks. Something may be deployed from them, so only the user can remove them. */
function otherStacks(directory: string, current: ReadonlySet<string>): string[] {
  return namesIn(join(directory, "stacks"))
    .filter((name) => !current.has(name))
    .map((name) => `stacks/${name}`);
}
