import { Simulation } from "../routing";
import { countDifferences, type Comparison } from "./compare";
import { changedTopologies } from "./changes";
import type { FoundTable } from "./table";

/** What would explain differences. */
export interface Cause {
  /** Such as `as if session west-nva-1~app-rs/IN_1 were down`. */
  readonly text: string;
  /** How many of the differences are gone with it. */
  readonly explains: number;
}

/** More causes that explain the same are not told. */
const MOST = 5;

interface Trial {
  readonly text: string;
  readonly simulation: () => Simulation;
}

/**
 * The single failures and the single changes of the network with which tables fit best: all of those that explain every
 * difference, or else those that explain most.
 */
export function causesOf(simulation: Simulation, tables: readonly FoundTable[], found: readonly Comparison[]): Cause[] {
  const total = differencesIn(found);
  if (total === 0) return [];
  const differing = tables.filter((_, index) => found[index].differences.length > 0);
  const others = tables.filter((_, index) => found[index].differences.length === 0);
  let fewest = total;
  let best: string[] = [];
  for (const { text, simulation: changed } of trials(simulation, found)) {
    const left = remaining(changed(), [...differing, ...others], fewest);
    if (left > fewest || left === total) continue;
    if (left < fewest) best = [];
    fewest = left;
    best.push(text);
  }
  return best.slice(0, MOST).map((text) => ({ text, explains: total - fewest }));
}

function* trials(simulation: Simulation, found: readonly Comparison[]): Generator<Trial> {
  for (const { kind, name } of simulation.singleFailures()) {
    yield { text: `as if the ${kind} ${name} had failed`, simulation: () => simulation.fail(name) };
  }
  const { topology, failed } = simulation;
  for (const name of failed) {
    const others = failed.filter((each) => each !== name);
    yield { text: `as if ${name} had not failed`, simulation: () => Simulation.of(topology).fail(...others) };
  }
  for (const { text, changed } of changedTopologies(topology, found)) {
    yield { text: `as if ${text}`, simulation: () => Simulation.of({ ...topology, ...changed }).fail(...failed) };
  }
}

/** How many differences there are; more than `most` are not counted to the end. */
function remaining(simulation: Simulation, tables: readonly FoundTable[], most: number): number {
  let count = 0;
  for (const table of tables) {
    count += countDifferences(simulation, table);
    if (count > most) break;
  }
  return count;
}

export function differencesIn(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((sum, { differences }) => sum + differences.length, 0);
}
