import { inOrderOf } from "../../lib/collections";
import { LocalBackend, TerraformBackend, TerraformProvider, TerraformResource, type TerraformStack } from "cdktf";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { routingPoliciesOf } from "../../lib/policy";
import { renderRouterConfig, routerConfigFileName } from "../../lib/router-config";
import type { Topology } from "../../lib/topology";
import { WrongNetworkError } from "../output/failure";
import { makeDirectory, writing } from "../input/files";
import { withNetwork, type Network } from "../input/network";
import { hasErrors } from "../output/complaint";
import type { LocatedVerdict } from "../output/verdict";

/** The result of a synthesis. */
export interface Synthesis extends LocatedVerdict {
  /** The directory of the stack, in which terraform runs. */
  readonly stackDirectory: string;
  /** How many resources of each Terraform type there are. */
  readonly resources: Readonly<Record<string, number>>;
  readonly routerConfigurations: readonly string[];
  readonly topologyFile: string;
  /** Removed router configurations, of appliances that no longer exist. */
  readonly removed: readonly string[];
  /** Directories of other stacks, such as of a former name of the network. They are left as they are. */
  readonly otherStacks: readonly string[];
  /** Whether terraform takes the subscription from ARM_SUBSCRIPTION_ID, because the file names none. */
  readonly subscriptionFromEnvironment: boolean;
}

const ROUTER_CONFIG_FOLDER = "router-config";
const TOPOLOGY_FILE = "topology.json";

/** A synthesis and its network. */
export interface Synthesized {
  readonly synthesis: Synthesis;
  readonly topology: Topology;
}

/** The output directory, and its name as the user gave it. */
export interface Target {
  readonly directory: string;
  readonly name: string;
}

/**
 * Writes Terraform JSON, the topology and the router configurations of a network file into a directory. Everything is
 * made elsewhere first, so that nothing is written if something is wrong. Other files in the directory, such as those
 * of `terraform init`, are not touched.
 * @param step is called with each step
 * @throws WrongNetworkError if the network is wrong
 * @throws UsageError if the directory cannot be written
 */
export function synthesize(text: string, file: string, target: Target, step: (doing: string) => void): Synthesized {
  step(`Checking ${file}`);
  return withNetwork(text, file, (network) => {
    const verdict = network.verdict();
    if (hasErrors(verdict.problems)) throw new WrongNetworkError(verdict.problems);
    step("Synthesizing");
    keepStateBesideOutput(network.stack);
    network.app.synth();
    const routerConfigurations = routerConfigurationsOf(network);
    const files = new Map([
      ...filesUnder(network.app.outdir),
      ...routerConfigurations,
      [TOPOLOGY_FILE, `${JSON.stringify(network.topology, undefined, 2)}\n`] as const,
    ]);
    step(`Writing ${target.name}`);
    return writing(target.name, () => {
      makeDirectory(target.directory);
      for (const path of files.keys()) makeDirectory(dirname(join(target.directory, path)));
      for (const [path, content] of files) writeIfChanged(join(target.directory, path), content);
      const named = (path: string) => posix.join(target.name, path);
      const synthesis: Synthesis = {
        ...verdict,
        stackDirectory: named(`stacks/${network.stack.node.id}`),
        resources: countResources(network.stack),
        routerConfigurations: [...routerConfigurations.keys()].map(named),
        topologyFile: named(TOPOLOGY_FILE),
        removed: removeOthers(target.directory, routerConfigurations).map(named),
        otherStacks: otherStacks(target.directory, network.stack.node.id).map(named),
        subscriptionFromEnvironment: lacksSubscription(network.stack),
      };
      return { synthesis, topology: network.topology };
    });
  });
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

function filesUnder(directory: string): [path: string, content: string][] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(directory, path)).isFile())
    .map((path) => [path, readFileSync(join(directory, path), "utf8")]);
}

/** Keeps the time of a file that does not change, for programs that watch it. */
function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}

function countResources(stack: TerraformStack): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const construct of stack.node.findAll()) {
    if (!TerraformResource.isTerraformResource(construct)) continue;
    counts[construct.terraformResourceType] = (counts[construct.terraformResourceType] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(inOrderOf(([type]) => type)));
}

function lacksSubscription(stack: TerraformStack): boolean {
  return stack.node
    .findAll()
    .filter((construct) => TerraformProvider.isTerraformProvider(construct))
    .some((provider) => (provider as { readonly subscriptionIdInput?: string }).subscriptionIdInput === undefined);
}

/** Removes the router configurations of appliances that no longer exist. */
function removeOthers(directory: string, current: ReadonlyMap<string, string>): string[] {
  const folder = join(directory, ROUTER_CONFIG_FOLDER);
  const gone = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => `${ROUTER_CONFIG_FOLDER}/${name}`)
    .filter((path) => path.endsWith(".frr.conf") && !current.has(path))
    .sort();
  for (const path of gone) rmSync(join(directory, path));
  return gone;
}

/** The directories of other stacks. Their resources may still be deployed, so only the user can remove them. */
function otherStacks(directory: string, current: string): string[] {
  return readdirSync(join(directory, "stacks"))
    .filter((name) => name !== current)
    .map((name) => `stacks/${name}`);
}
