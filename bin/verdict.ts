import { RULES, checkTopology } from "../lib/rules";
import type { Violation } from "../lib/rules";
import type { Topology } from "../lib/topology";
import type { AcknowledgedProblem, Problem } from "./problem";

/** What the rules have to say about a network. */
export interface Verdict {
  readonly problems: readonly Problem[];
  readonly acknowledged: readonly AcknowledgedProblem[];
}

/** Finds the place that a violation is about. */
export type Locate = (violation: Violation) => Problem;

/** The verdict of the rules, in the order of the places. */
export function judge(topology: Topology, locate: Locate): Verdict {
  const why = new Map(RULES.map((rule) => [rule.id, rule.why]));
  const placed = (violation: Violation): Problem => ({
    ...locate(violation),
    element: violation.element,
    why: why.get(violation.rule),
  });
  const { violations, acknowledged } = checkTopology(topology);
  return {
    problems: violations.map(placed).sort(byPlace),
    acknowledged: acknowledged.map((each) => ({ ...placed(each), reason: each.reason })).sort(byPlace),
  };
}

/** For a topology that was read from a file of its own, where nothing tells lines apart. */
export function locateInTopology(file: string): Locate {
  return ({ rule, severity, element, field, message, fix, page }) => ({
    severity,
    rule,
    message,
    file,
    field: field === undefined ? element : `${element}.${field}`,
    fix,
    page,
  });
}

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
