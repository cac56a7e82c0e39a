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
  const groups = new Map<string, { readonly failures: FailureCase[]; effects: readonly Effect[]; isEven: boolean }>();
  for (const result of results) {
    const effects = effectsOf({ ...result, changes: result.changes.filter(isElsewhere) });
    if (effects.length === 0) continue;
    const key = JSON.stringify(effects.map((effect) => effect.key));
    const group = groups.get(key);
    if (!group) groups.set(key, { failures: [...result.failed], effects, isEven: true });
    else {
      group.failures.push(...result.failed);
      group.isEven &&= sizeOf(effects) === sizeOf(group.effects);
      if (sizeOf(effects) > sizeOf(group.effects)) group.effects = effects;
    }
  }
  return [...groups.values()].sort(
    (one, other) =>
      rankOf(one.effects[0].verdict) - rankOf(other.effects[0].verdict) || sizeOf(other.effects) - sizeOf(one.effects),
  );
}

function isElsewhere({ before, after }: FlowChange): boolean {
  return before.verdict !== after.verdict || wayText(before) !== wayText(after);
}

function sizeOf(effects: readonly Effect[]): number {
  return effects.reduce((sum, { flows }) => sum + flows.length, 0);
}
