import type { ChangeReport, ElementChange, LostFlow } from "../../lib/change";
import type { FlowChange } from "../../lib/routing";
import { flowReport } from "./flow-report";

/** What plans do, as plain data. */
export function planReport(report: ChangeReport): object {
  const { changes, aside, flows, steps, isRough, afterwards, isDestroyed, broken } = report;
  return {
    changes: changes.map(changeReport),
    otherChanges: aside,
    flows: flows.map(flowReport),
    steps: steps.map((step) => ({
      changes: step.changes.map(({ change }) => change.address),
      lost: step.lost.map(lostReport),
      moved: step.moved.map(movedReport),
      same: step.same,
    })),
    rough: isRough,
    afterwards: {
      ended: afterwards.ended,
      lost: afterwards.lost.map(lostReport),
      moved: afterwards.moved.map(movedReport),
      added: afterwards.added.map(flowReport),
    },
    destroyed: isDestroyed,
    broken,
  };
}

function changeReport({ noun, name, action, attributes, isAsked, outage, why, change }: ElementChange): object {
  return { address: change.address, noun, name, action, attributes, asked: isAsked, outage, why };
}

function lostReport({ result, isPromised, isRisk, isBroken }: LostFlow): object {
  return { ...flowReport(result), promised: isPromised, risk: isRisk, broken: isBroken };
}

function movedReport({ after }: FlowChange): object {
  return flowReport(after);
}
