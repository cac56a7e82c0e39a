import type { Violation } from "../../lib/rules";
import type { Complaint } from "../../lib/text";
import type { Topology } from "../../lib/topology";
import { verdictOn } from "../../lib/verdict";
import type { AcknowledgedComplaint } from "./complaint";

/** What the rules say of a network, each with its place in the file. */
export interface LocatedVerdict {
  readonly problems: readonly Complaint[];
  readonly acknowledged: readonly AcknowledgedComplaint[];
}

/** Finds the place in the file that a violation is about. */
export type Locate = (violation: Violation) => Complaint;

/** The verdict on a network, in the order of the places. */
export function locatedVerdict(topology: Topology, locate: Locate): LocatedVerdict {
  const located = (violation: Violation): Complaint => {
    const { element, why } = violation;
    return { ...locate(violation), element, why };
  };
  const { violations, acknowledged } = verdictOn(topology);
  return {
    problems: violations.map(located).sort(byPlace),
    acknowledged: acknowledged.map((each) => ({ ...located(each), reason: each.reason })).sort(byPlace),
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

function byPlace(one: Complaint, other: Complaint): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
