import { Simulation, UnknownElementError } from "../../lib/routing";
import { whyNotUnderstood } from "../../lib/rules";
import { UsageError, UsageErrors, WrongNetworkError } from "../output/failure";
import type { Io } from "../output/io";
import { readFacts } from "./source";
import { locateInTopology } from "../output/verdict";

/** What the commands that simulate a network are told about it. */
export interface SimulationOptions {
  readonly topology?: string;
  /** The names of what is out of order. */
  readonly fail: readonly string[];
}

/** A network of which anything can be asked. */
export interface Simulated {
  /** The file it is from, as the user calls it. */
  readonly file: string;
  readonly simulation: Simulation;
}

/**
 * The simulation of a network with the given elements out of order. Of the rules only those are asked without which there
 * is no telling what is meant: what does not work is worth looking at, too.
 *
 * @param known other names that the user gave, each looked up by one of these
 * @throws UsageErrors that name everything that is not there
 * @throws WrongNetworkError if the network cannot be understood
 */
export async function simulate(
  io: Io,
  file: string | undefined,
  options: SimulationOptions,
  known: readonly ((simulation: Simulation) => unknown)[] = [],
): Promise<Simulated> {
  const facts = await readFacts(io, file, options.topology);
  const misunderstood = whyNotUnderstood(facts.topology);
  if (misunderstood.length > 0) throw new WrongNetworkError(misunderstood.map(locateInTopology(facts.file)));
  const whole = Simulation.of(facts.topology);
  const failing = options.fail.map((name) => (simulation: Simulation) => simulation.fail(name));
  const errors = [...failing, ...known].flatMap((lookUp) => {
    try {
      lookUp(whole);
      return [];
    } catch (error) {
      if (!(error instanceof UnknownElementError)) throw error;
      return new UsageError(error.message);
    }
  });
  if (errors.length > 0) throw new UsageErrors(errors);
  return { file: facts.file, simulation: whole.fail(...options.fail) };
}
