import { failureGroups, fewOf, survivalLines, survivalOf, type FailureGroup, type Survival } from "../../lib/report";
import { Simulation, type FailureResult, type FlowResult } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import type { Colors } from "./colors";
import { counted } from "./complaint";
import { table } from "./table";
import { flowRows, paintVerdict } from "./flow-tables";

/** The result of simulating a network. */
export interface SimulationSummary {
  readonly flows: readonly FlowResult[];
  readonly failures: readonly FailureResult[];
  readonly survival: Survival;
}

/** Above this number, the simulation takes longer than the rest of a synthesis. */
const MOST_SPOKES = 250;

/** Simulates every single failure. Undefined for a network that is too large to do so unasked. */
export function summarizeSimulation(topology: Topology): SimulationSummary | undefined {
  if (topology.virtualNetworks.filter(({ role }) => role === "spoke").length > MOST_SPOKES) return undefined;
  const simulation = Simulation.of(topology);
  const flows = simulation.flows();
  const failures = simulation.failures();
  return { flows, failures, survival: survivalOf(flows, failures, simulation.spokePairs()) };
}

const MOST_ROWS = 5;

/** The paths of flows and the effects of failures, in a few lines. */
export function summaryText(summary: SimulationSummary | undefined, colors: Colors): string {
  if (!summary) {
    return `The paths of flows are not simulated for more than ${MOST_SPOKES} spokes: run dual-homed failures.\n`;
  }
  const { flows, failures, survival } = summary;
  const ways = flowRows(flows, colors);
  const groups = failureGroups(failures).map((group) => groupRow(group, colors));
  return [
    ...(ways.length > 0 ? [table(["Flows", "Path"], fewRows(ways), colors)] : []),
    ...(groups.length > 0 ? ["\n", table(["When one of these fails", "Then"], fewRows(groups), colors)] : []),
    ...(ways.length > 0 ? ["\n"] : []),
    ...survivalLines(survival, counted(failures.length, "single failure")).map((line) => `${line}\n`),
  ].join("");
}

function groupRow({ failures, effects, isEven }: FailureGroup, colors: Colors): string[] {
  const names = failures.map(({ kind, name }) => `${kind} ${name}`);
  const then = effects.map(({ verdict, how, flows }) => {
    const many = `${isEven ? "" : "up to "}${counted(flows.length, "flow")}`;
    return `${many} ${verdict === "delivered" ? (flows.length === 1 ? "moves" : "move") : paintVerdict(verdict, colors)}: ${how}`;
  });
  return [fewOf(names), then.join("; ")];
}

function fewRows(rows: readonly (readonly string[])[]): (readonly string[])[] {
  if (rows.length <= MOST_ROWS + 1) return [...rows];
  return [...rows.slice(0, MOST_ROWS), [`… and ${rows.length - MOST_ROWS} more`, "run dual-homed failures"]];
}
