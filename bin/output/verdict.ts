import { survivalObjections } from "../../lib/verdict";
import { RULES, checkTopology } from "../../lib/rules";
import type { Objection } from "../../lib/rules";
import type { Topology } from "../../lib/topology";
import type { AcknowledgedProblem, Problem } from "./problem";

/** What there is to say against a network: what the rules find, and what it does not survive. */
export interface Verdict {
  readonly problems: readonly Problem[];
  readonly acknowledged: readonly AcknowledgedProblem[];
}

/** Finds the place that an objection is about. */
export type Locate = (objection: Objection) => Problem;

/** The verdict on a network, in the order of the places. */
export function judge(topology: Topology, locate: Locate): Verdict {
  const why = new Map(RULES.map((rule) => [rule.id, rule.why]));
  const placed = (objection: Objection): Problem => ({
    ...locate(objection),
    element: objection.element,
    why: why.get(objection.rule ?? ""),
  });
  const { violations, acknowledged } = checkTopology(topology);
  return {
    problems: [...violations, ...survivalObjections(topology)].map(placed).sort(byPlace),
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
