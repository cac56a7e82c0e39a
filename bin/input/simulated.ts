import type { ImportReport } from "../../lib/import";
import { Simulation, UnknownElementError } from "../../lib/routing";
import { whyNotUnderstood } from "../../lib/rules";
import { UsageError, WrongNetworkError } from "../output/failure";
import type { Io } from "../output/io";
import { readFacts, type Source } from "./source";
import { locateInTopology } from "../output/verdict";

/** The options of the commands that simulate a network. */
export interface SimulationOptions extends Omit<Source, "file"> {
  /** The names of failed elements. */
  readonly fail: readonly string[];
}

/** A simulated network. */
export interface Simulated {
  /** The file of the network, as the user names it. */
  readonly file: string;
  readonly simulation: Simulation;
  /** How the network was read, where this is to be said. */
  readonly report?: ImportReport;
}

/**
 * The simulation of a network with failed elements. A network that breaks rules is simulated as well, unless names or
 * addresses are ambiguous.
 * @param known look up other names that the user gave
 * @throws UsageError with all unknown names
 * @throws WrongNetworkError if the network cannot be understood
 */
export async function simulate(
  io: Io,
  file: string | undefined,
  options: SimulationOptions,
  known: readonly ((simulation: Simulation) => unknown)[] = [],
): Promise<Simulated> {
  const facts = await readFacts(io, { ...options, file });
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
      return error.message;
    }
  });
  if (errors.length > 0) throw new UsageError(errors);
  return { file: facts.file, simulation: whole.fail(...options.fail), report: facts.report };
}
