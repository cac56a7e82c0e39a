import {
  isLost,
  type FailureCase,
  type FailureResult,
  type FlowResult,
  type Simulation,
  type FlowVerdict,
} from "../../lib/routing";
import { SINGLE_FAILURE_KINDS, WIDE_FAILURE_KINDS, type FailureKind } from "../../lib/topology";
import { isHarm } from "../../lib/verdict";
import { UsageError } from "./failure";

/** All simulated failures, and the flows. */
export interface FailuresReport {
  readonly flows: readonly FlowResult[];
  readonly failures: readonly FailureResult[];
  /** Failures of peering locations and regions, which are no single failures. */
  readonly wide: readonly FailureResult[];
  /** How many pairs were tried. 0 unless pairs are wanted. */
  readonly triedPairs: number;
  /** The pairs that harm flows which neither failure harms alone, with these flows. */
  readonly pairs: readonly FailureResult[];
}

/** More pairs would take minutes. */
const MOST_PAIRS = 20_000;

/** Simulates every single failure, and every pair if wanted. */
export function tryFailures(simulation: Simulation, withPairs: boolean): FailuresReport {
  const gone = new Set(simulation.failed);
  const casesOf = (kinds: readonly FailureKind[]) =>
    simulation.singleFailures(kinds).filter(({ name }) => !gone.has(name));
  const cases = casesOf(SINGLE_FAILURE_KINDS);
  const pairs = withPairs ? pairsOf(cases) : [];
  const failures = simulation.failures(cases.map((each) => [each]));
  const alone = new Map(failures.map((result) => [result.failed[0].name, harmBy(result)]));
  return {
    flows: simulation.flows(),
    failures,
    wide: simulation.failures(casesOf(WIDE_FAILURE_KINDS).map((each) => [each])),
    triedPairs: pairs.length,
    pairs: simulation.failures(pairs).flatMap((result) => {
      const known = result.failed.map(({ name }) => alone.get(name));
      const changes = result.changes.filter(
        (change) =>
          isHarm(change, true) &&
          !known.some((harm) => isAsBad(harm?.get(change.after.flow.name), change.after.verdict)),
      );
      return changes.length > 0 ? [{ ...result, changes }] : [];
    }),
  };
}

function pairsOf(cases: readonly FailureCase[]): [FailureCase, FailureCase][] {
  const count = (cases.length * (cases.length - 1)) / 2;
  if (count > MOST_PAIRS) {
    throw new UsageError(
      `${cases.length} failures make ${count} pairs; at most ${MOST_PAIRS} are tried`,
      "name one of the two instead: dual-homed failures --fail ELEMENT",
    );
  }
  return cases.flatMap((one, index) => cases.slice(index + 1).map((other): [FailureCase, FailureCase] => [one, other]));
}

function harmBy({ changes }: FailureResult): ReadonlyMap<string, FlowVerdict> {
  return new Map(changes.filter((change) => isHarm(change, true)).map(({ after }) => [after.flow.name, after.verdict]));
}

/** Whether one of the two failures does the same harm alone. */
function isAsBad(alone: FlowVerdict | undefined, together: FlowVerdict): boolean {
  return alone !== undefined && (alone === together || isLost(alone));
}
