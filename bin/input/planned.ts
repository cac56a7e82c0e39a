import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { inWordsOf, type Requirement } from "../../lib/change";
import { readPlans, UnreadableTextError, type PlannedNetwork } from "../../lib/import";
import { whyNotUnderstood } from "../../lib/rules";
import type { Topology } from "../../lib/topology";
import { UsageError, WrongNetworkError } from "../output/failure";
import type { Io } from "../output/io";
import { locateInTopology } from "../output/verdict";
import { DEFAULT_NETWORK_FILE } from "./files";
import { readFacts, textsOf } from "./source";

/** Plans, and what a network file says of their network. */
export interface Planned {
  /** The files of the plans, as the user names them. */
  readonly file: string;
  /** The network file, if there is one. */
  readonly network?: string;
  readonly planned: PlannedNetwork;
  /** What the network file promises. */
  readonly requirement?: Requirement;
}

const MAKE_ONE = "make one: terraform plan -out=tfplan && terraform show -json tfplan | dual-homed plan -";

/**
 * Reads plans in the order in which they will be applied.
 * @param network the network file; by default that of the working directory, if there is one
 * @throws UsageError if there is no plan that can be read
 * @throws WrongNetworkError if the network cannot be understood
 */
export async function readPlanned(io: Io, files: readonly string[], network: string | undefined): Promise<Planned> {
  if (files.length === 0) throw new UsageError("no plan is given", MAKE_ONE);
  const outputs = await textsOf(io, files);
  const file = outputs.map((each) => each.file).join(", ");
  const planned = understood(
    readable(() => readPlans(outputs)),
    file,
  );
  const hasDefault = existsSync(resolve(io.cwd, DEFAULT_NETWORK_FILE));
  const source = network ?? (hasDefault ? DEFAULT_NETWORK_FILE : undefined);
  if (source === undefined) return { file, planned };
  const known = await readFacts(io, { file: source });
  const named = inWordsOf(known.topology, planned);
  const names = new Set(known.topology.virtualNetworks.map(({ name }) => name));
  const all = [named.before, named.after].flatMap(({ topology }) => topology.virtualNetworks);
  if (all.length > 0 && !all.some(({ name }) => names.has(name))) {
    throw new UsageError(
      `${known.file} is of another network than ${file}: they have no address range in common`,
      "name the network file of the plan with --network",
    );
  }
  return { file, network: known.file, planned: named, requirement: requirementOf(known.topology) };
}

function requirementOf({ dualHomedNetworks }: Topology): Requirement | undefined {
  if (dualHomedNetworks.every(({ survive }) => survive === undefined)) return undefined;
  return ({ from, to }) => {
    const its = dualHomedNetworks.filter(({ spokes }) =>
      [from, to].some(({ virtualNetwork = "" }) => spokes.includes(virtualNetwork)),
    );
    const asked = its.flatMap(({ survive }) => survive ?? []);
    if (asked.length === 0) return undefined;
    return {
      failures: asked.flatMap(({ failures }) => failures),
      symmetric: asked.some(({ symmetric }) => symmetric),
    };
  };
}

function readable(read: () => PlannedNetwork): PlannedNetwork {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UsageError(error.problems.map(({ file, message }) => `${file ?? ""} ${message}`));
  }
}

function understood(planned: PlannedNetwork, file: string): PlannedNetwork {
  const why = [planned.before, planned.after].flatMap(({ topology }) => whyNotUnderstood(topology));
  if (why.length > 0) throw new WrongNetworkError(why.map(locateInTopology(file)));
  return planned;
}
