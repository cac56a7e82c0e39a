import { grouped } from "../collections";
import type { FailureCase, FailureResult, FlowChange } from "../routing";
import { effectsOf, rankOf, type Effect } from "./effects";
import { wayText } from "./way";

/** Single failures of whatever kind that come to the same. */
export interface FailureGroup {
  readonly failures: readonly FailureCase[];
  /** What becomes of flows; the number and names of these are those of the failure that concerns the most. */
  readonly effects: readonly Effect[];
  /** Whether each of the failures concerns as many flows. */
  readonly isEven: boolean;
}

/**
 * Failures that do the same to flows, the worst first. That another instance of the same appliance takes over is not
 * told.
 */
export function failureGroups(results: readonly FailureResult[]): FailureGroup[] {
  const single = results
    .map(({ failed, ...result }) => ({
      failed,
      effects: effectsOf({ ...result, failed, changes: result.changes.filter(isElsewhere) }),
    }))
    .filter(({ effects }) => effects.length > 0);
  return grouped(single, ({ effects }) => JSON.stringify(effects.map(({ key }) => key)))
    .map((alike) => {
      const sizes = alike.map(({ effects }) => sizeOf(effects));
      const { effects } = alike[sizes.indexOf(Math.max(...sizes))];
      return { failures: alike.flatMap(({ failed }) => failed), effects, isEven: new Set(sizes).size === 1 };
    })
    .sort(
      (one, other) =>
        rankOf(one.effects[0].verdict) - rankOf(other.effects[0].verdict) ||
        sizeOf(other.effects) - sizeOf(one.effects),
    );
}

function isElsewhere({ before, after }: FlowChange): boolean {
  return before.verdict !== after.verdict || wayText(before) !== wayText(after);
}

function sizeOf(effects: readonly Effect[]): number {
  return effects.reduce((sum, { flows }) => sum + flows.length, 0);
}
