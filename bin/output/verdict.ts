import type { Violation } from "../../lib/rules";
import type { Complaint } from "../../lib/text";
import type { Topology } from "../../lib/topology";
import { verdictOn } from "../../lib/verdict";
import type { AcknowledgedComplaint } from "./complaint";

/** The verdict on a network, with the place of each complaint in the file. */
export interface LocatedVerdict {
  readonly problems: readonly Complaint[];
  readonly acknowledged: readonly AcknowledgedComplaint[];
  /** What would be wrong if everything that is assumed of the network were true. */
  readonly unsure?: readonly Complaint[];
}

/** Finds the place of a violation in the file. */
export type Locate = (violation: Violation) => Complaint;

/**
 * The verdict on a network, in the order of the file.
 * @param others what is wrong apart from rules
 */
export function locatedVerdict(topology: Topology, locate: Locate, others: readonly Complaint[] = []): LocatedVerdict {
  const located = (violation: Violation): Complaint => {
    const { element, why } = violation;
    return { ...locate(violation), element, why };
  };
  const { violations, acknowledged } = verdictOn(topology);
  return {
    problems: [...violations.map(located), ...others].sort(byPlace),
    acknowledged: acknowledged.map((each) => ({ ...located(each), reason: each.reason })).sort(byPlace),
  };
}

/** Sets the problems apart of which it is not sure that they are there. */
export function withoutUnsure(verdict: LocatedVerdict, isCertain: (problem: Complaint) => boolean): LocatedVerdict {
  const { problems } = verdict;
  return { ...verdict, problems: problems.filter(isCertain), unsure: problems.filter((each) => !isCertain(each)) };
}

/** For a topology file, whose lines are not known. */
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
