import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { networkFrom } from "../support/any-network";
import { differences, differencesWithoutRouteServers, type Difference } from "./comparison";
import { Lab, until, type Software } from "./lab";
import { runnable } from "./runnable";

/** What a network came to, whole or with something of it out of order. */
export interface Comparison {
  /** Which network it is. */
  readonly name: string;
  readonly topology: Topology;
  /** What the simulator was told to be out of order, and the daemons were made to be. */
  readonly failed?: string;
  readonly speakers: number;
  readonly routes: number;
  readonly differences: readonly Difference[];
  /** How many routes the daemons would not hold like this without route servers. */
  readonly throughRouteServers: number;
}

/** Daemons that have not agreed after so many seconds never will. */
const PATIENCE = 40;

/** The random network of a seed, and what fails in it. */
export function compareSeed(seed: number, software: Software): Promise<Comparison[]> {
  const plain = runnable(networkFrom(seed));
  const topology = { ...plain, virtualAppliances: plain.virtualAppliances.map((each) => ({ ...each, software })) };
  return compare(`seed ${seed}`, topology, software, failingIn(topology, seed));
}

/**
 * Runs a network in real daemons and compares every table with the simulator's; then kills one of the daemons, if one is
 * named, and compares again.
 * @throws if there is nobody of that name
 */
export async function compare(
  name: string,
  topology: Topology,
  software: Software,
  failing?: string,
): Promise<Comparison[]> {
  const simulation = Simulation.of(topology);
  const failed = failing === undefined ? undefined : simulation.fail(failing);
  const lab = await Lab.start(topology, { holdTime: 6, software });
  try {
    const whole = { name, topology, ...(await settled(lab, simulation)) };
    if (failed === undefined || failing === undefined) return [whole];
    lab.kill(failing);
    return [whole, { name, topology, failed: failing, ...(await settled(lab, failed)) }];
  } finally {
    lab.stop();
  }
}

/** Half of the time an appliance, else anything that speaks BGP. */
function failingIn(topology: Topology, seed: number): string {
  const appliances = topology.virtualAppliances.flatMap(({ instances }) => instances.map(({ name }) => name));
  const candidates = seed % 2 === 0 ? appliances : Simulation.of(topology).speakers();
  return candidates[Math.floor(seed / 2) % candidates.length];
}

async function settled(
  lab: Lab,
  simulation: Simulation,
): Promise<Pick<Comparison, "speakers" | "routes" | "differences" | "throughRouteServers">> {
  let left: readonly Difference[] = [];
  const agree = () => {
    left = differences(lab, simulation);
    return left.length === 0;
  };
  await until(agree, "", PATIENCE).catch(() => undefined);
  const speakers = lab.speakers();
  const routes = speakers.reduce((sum, name) => sum + lab.routes(name).length, 0);
  const throughRouteServers = differencesWithoutRouteServers(lab, simulation).length;
  return { speakers: speakers.length, routes, differences: left, throughRouteServers };
}

/** The smallest of what differs, all of it, and the network to look at it with. */
export function describeMismatch({ name, topology, failed, differences: found }: Comparison): string {
  const [first] = [...found].sort((a, b) => a.message.length - b.message.length);
  return [
    `${name}${failed === undefined ? "" : `, ${failed} killed`}: ${found.length} differences, the smallest at ${first.speaker}: ${first.message}`,
    ...found.slice(0, 20).map(({ speaker, message }) => `  ${speaker}: ${message}`),
    `the topology, for "npm run lab -- --topology FILE${failed === undefined ? "" : ` --fail ${failed}`}":`,
    JSON.stringify(topology),
  ].join("\n");
}
