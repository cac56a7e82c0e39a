import { Simulation } from "../../lib/routing";
import type { FailureKind, Topology } from "../../lib/topology";
import { failureCases } from "../../lib/routing/failures/failure-kinds";
import { RoutingNetwork } from "../../lib/routing/network";
import { anyKindOfNetwork, networkFrom } from "../support/any-network";
import { differencesWithoutRouteServers, ExpectedTables, type Difference } from "./comparison";
import { Lab, until, type Software } from "./lab";
import { runnable } from "./runnable";

/** What a network came to, whole or with something of it out of order. */
export interface Comparison {
  /** Which network it is. */
  readonly name: string;
  readonly topology: Topology;
  /** What the simulator was told to be out of order, and the daemons were made to be. */
  readonly failed: readonly string[];
  readonly speakers: number;
  readonly routes: number;
  /** How many prefixes never settle, which are not compared. */
  readonly unsettled: number;
  readonly differences: readonly Difference[];
  /** How many routes the daemons would not hold like this without route servers. */
  readonly throughRouteServers: number;
}

/** Daemons that have not agreed after so many seconds never will. */
const PATIENCE = 40;

/** What daemons can show to have failed. */
const KINDS: readonly FailureKind[] = [
  "appliance instance",
  "appliance",
  "hub",
  "gateway",
  "circuit",
  "gateway connection",
  "tunnel",
  "link to a site",
  "link of an instance",
  "route server instance",
  "route server",
  "peering",
  "BGP session",
];

/** The random network of a seed, and what fails in it. */
export function compareSeed(seed: number, software: Software): Promise<Comparison[]> {
  const plain = runnable(networkFrom(seed, anyKindOfNetwork));
  const topology = { ...plain, virtualAppliances: plain.virtualAppliances.map((each) => ({ ...each, software })) };
  return compare(`seed ${seed}`, topology, software, failingIn(topology, seed));
}

/**
 * Runs a network in real daemons and compares every table with the simulator's; then makes something fail, if something is
 * named, and compares again.
 * @throws if there is nothing of that name
 */
export async function compare(
  name: string,
  topology: Topology,
  software: Software,
  failing: readonly string[] = [],
): Promise<Comparison[]> {
  const simulation = Simulation.of(topology);
  const failed = simulation.fail(...failing);
  const lab = await Lab.start(topology, { holdTime: 6, software });
  try {
    const whole = { name, topology, failed: [], ...(await settled(lab, simulation)) };
    if (failing.length === 0) return [whole];
    lab.fail(...failing);
    return [whole, { name, topology, failed: failing, ...(await settled(lab, failed)) }];
  } finally {
    lab.stop();
  }
}

/** A case of each kind of failure by turns; every third time two at once. */
function failingIn(topology: Topology, seed: number): string[] {
  const network = RoutingNetwork.of(topology);
  const failing = (number: number): string[] => {
    const kinds = KINDS.filter((kind) => failureCases(network, [kind]).length > 0);
    const cases = failureCases(network, [kinds[number % kinds.length]]);
    return [cases[Math.floor(number / kinds.length) % cases.length].name];
  };
  return [...new Set(seed % 3 === 0 ? [...failing(seed), ...failing(7 * seed + 5)] : failing(seed))];
}

async function settled(
  lab: Lab,
  simulation: Simulation,
): Promise<Pick<Comparison, "speakers" | "routes" | "unsettled" | "differences" | "throughRouteServers">> {
  const expected = new ExpectedTables(simulation);
  await until(() => expected.agreeWith(lab), "", PATIENCE).catch(() => undefined);
  return {
    speakers: lab.speakers().length,
    routes: expected.routesIn(lab),
    unsettled: simulation.oscillations().length,
    differences: expected.differencesFrom(lab),
    throughRouteServers: differencesWithoutRouteServers(lab, simulation).length,
  };
}

/** The smallest of what differs, all of it, and the network to look at it with. */
export function describeMismatch({ name, topology, failed, differences: found }: Comparison): string {
  const [first] = [...found].sort((a, b) => a.message.length - b.message.length);
  const options = failed.map((each) => ` --fail "${each}"`).join("");
  return [
    `${name}${options}: ${found.length} differences, the smallest at ${first.speaker}: ${first.message}`,
    ...found.slice(0, 20).map(({ speaker, message }) => `  ${speaker}: ${message}`),
    `the topology, for "npm run lab -- --topology FILE${options}":`,
    JSON.stringify(topology),
  ].join("\n");
}
