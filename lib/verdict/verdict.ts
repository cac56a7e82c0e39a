import {
  ACKNOWLEDGEMENT_RULES,
  TOPOLOGY_RULES,
  acceptedReasons,
  breachesOf,
  reasonFor,
  violationsOf,
  whyNotUnderstood,
  type AcknowledgedViolation,
  type Rule,
  type RuleText,
  type Violation,
} from "../rules";
import { getOrMake, inOrderOf } from "../collections";
import type { Topology } from "../topology";
import { SURVIVAL_RULES } from "./survival";

/** The findings of all rules in a network, and those among them that its designer accepts. */
export interface Verdict {
  /** By the id of the rule, then in the order of the elements in the topology. */
  readonly violations: readonly Violation[];
  /** In the same order. */
  readonly acknowledged: readonly AcknowledgedViolation[];
}

const CHECKED: readonly Rule[] = [...TOPOLOGY_RULES, ...SURVIVAL_RULES];

/** The catalogue: every rule there is, in the order of their ids. */
export const RULES: readonly RuleText[] = [...CHECKED, ...ACKNOWLEDGEMENT_RULES].sort(inOrderOf(({ id }) => id));

const known = new WeakMap<Topology, Verdict>();

/** Checks a network against every rule, those about what it must survive included. It does not throw. */
export function verdictOn(topology: Topology): Verdict {
  return getOrMake(known, topology, () => check(topology));
}

/** Whether the network must not be deployed as it is. */
export function hasErrors({ violations }: Verdict): boolean {
  return violations.some(({ severity }) => severity === "error");
}

function check(topology: Topology): Verdict {
  // The rules that cannot be acknowledged have been checked before anything is simulated.
  const others = CHECKED.filter(({ acknowledgeable }) => acknowledgeable !== false);
  const found = [...whyNotUnderstood(topology), ...others.flatMap((rule) => breachesOf(rule, topology))];
  const reasons = acceptedReasons(topology, RULES);
  const violations: Violation[] = [];
  const acknowledged: AcknowledgedViolation[] = [];
  for (const violation of found) {
    const reason = reasonFor(violation, reasons);
    if (reason === undefined) violations.push(violation);
    else acknowledged.push({ ...violation, reason });
  }
  for (const rule of ACKNOWLEDGEMENT_RULES) {
    violations.push(...violationsOf(rule, rule.checkAcknowledgements(topology, RULES, found)));
  }
  // Sorting is stable: within a rule, the order in which it found them stays.
  violations.sort(inOrderOf(({ rule }) => rule));
  return { violations, acknowledged };
}
