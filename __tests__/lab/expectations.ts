import { instancesOn, type FlowResult, type Simulation } from "../../lib/routing";
import { eventually } from "../support/eventually";
import { differencesWithoutRouteServers, ExpectedTables } from "./comparison";
import type { Lab } from "./lab";

/** How long daemons may take to agree with the simulator: several connections, hold times and a busy machine. */
const PATIENCE = 45;

/**
 * Waits until every daemon holds exactly what the simulator says, prefix by prefix with AS path and next hop, and the
 * platform's routes follow. What still differs in the end is the error. Then shows that another network would differ.
 */
export async function expectTables(lab: Lab, simulation: Simulation, seconds = PATIENCE): Promise<void> {
  const expected = new ExpectedTables(simulation);
  await eventually(() => {
    if (expected.agreeWith(lab)) return;
    const left = expected.differencesFrom(lab);
    const lines = left.map(({ speaker, message }) => `${speaker}: ${message}`);
    throw new Error([`${left.length} differences:`, ...lines].join("\n"));
  }, seconds);
  expect(differencesWithoutRouteServers(lab, simulation)).not.toEqual([]);
  lab.program();
}

/** Expects that packets of every flow between spokes and to sites take the ways that the simulator says. */
export async function expectPackets(lab: Lab, simulation: Simulation): Promise<void> {
  const flows = simulation.flows().filter(({ flow }) => flow.class === "site" || flow.class === "spoke");
  // The opposite of what becomes of a packet is noticed.
  const opposite = flows.slice(0, 1).map((result) => {
    return { ...result, verdict: isDelivered(result) ? ("dropped" as const) : ("delivered" as const) };
  });
  expect(await unlikeThePacketsOf(lab, opposite)).toEqual(opposite.map(() => expect.stringContaining("the ping ")));
  // So is another way than that of the packet.
  const elsewhere = flows
    .filter(isDelivered)
    .map((result) => ({ ...result, forward: { ...result.forward, branches: [] } }));
  const noticed = elsewhere.map(() => expect.stringContaining(" passes ") as string);
  expect(await unlikeThePacketsOf(lab, elsewhere)).toEqual(noticed);
  expect(await unlikeThePacketsOf(lab, flows)).toEqual([]);
}

/** Sends packets of flows, and holds what becomes of them against the simulator. */
async function unlikeThePacketsOf(lab: Lab, flows: readonly FlowResult[]): Promise<string[]> {
  return (await Promise.all(flows.map((result) => unlikeThePacketOf(lab, result)))).flat();
}

function isDelivered({ verdict }: Pick<FlowResult, "verdict">): boolean {
  return verdict === "delivered" || verdict === "asymmetric";
}

async function unlikeThePacketOf(lab: Lab, { flow, verdict, forward, back }: FlowResult): Promise<string[]> {
  const from = flow.from.name;
  const to = nameOf(flow.to.name);
  const delivered = isDelivered({ verdict });
  if ((await lab.ping(from, to)) !== delivered) {
    return [`${flow.name}: the simulator says ${verdict}, the ping ${delivered ? "was lost" : "came back"}`];
  }
  if (!delivered) return [];
  return [...(await unlikeTheWay(lab, forward, from, to)), ...(back ? await unlikeTheWay(lab, back, to, from) : [])];
}

async function unlikeTheWay(
  lab: Lab,
  { branches }: FlowResult["forward"],
  from: string,
  to: string,
): Promise<string[]> {
  const ways = new Set(branches.map((branch) => instancesOn(branch).join(" ")));
  const passed = (await lab.appliancesBetween(from, to)).join(" ");
  return ways.has(passed) ? [] : [`${from} to ${to} passes ${passed}, not ${[...ways].join(" or ")}`];
}

/** The name of a site's end without the prefix that tells it from another one. */
function nameOf(end: string): string {
  return end.split(" (")[0];
}
