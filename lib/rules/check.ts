import type { Topology } from "../topology";
import { acceptedReasons, reasonFor } from "./acknowledging";
import { ACKNOWLEDGEMENT_RULES, RULES, TOPOLOGY_RULES } from "./catalogue";
import type { AcknowledgedViolation, Finding, RuleText, Violation } from "./rule";

/** What all rules found in a network. */
export interface CheckResult {
  /** By the id of the rule, then in the order of the elements in the topology. */
  readonly violations: readonly Violation[];
  /** What was found and is accepted, in the same order. */
  readonly acknowledged: readonly AcknowledgedViolation[];
}

/** Checks a network against every rule. Whatever the topology holds, this does not throw. */
export function checkTopology(topology: Topology): CheckResult {
  const found = TOPOLOGY_RULES.flatMap((rule) => asViolations(rule, rule.check(topology)));
  const reasons = acceptedReasons(topology, RULES);
  const violations: Violation[] = [];
  const acknowledged: AcknowledgedViolation[] = [];
  for (const violation of found) {
    const reason = reasonFor(violation, reasons);
    if (reason === undefined) violations.push(violation);
    else acknowledged.push({ ...violation, reason });
  }
  for (const rule of ACKNOWLEDGEMENT_RULES) {
    for (const violation of asViolations(rule, rule.checkAcknowledgements(topology, RULES, found))) {
      violations.push(violation);
    }
  }
  // Sorting is stable: within a rule, the order in which it found them stays.
  violations.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { violations, acknowledged };
}

/** What keeps a topology from being understood at all: names that are given twice or lead nowhere, malformed addresses. */
export function whyNotUnderstood(topology: Topology): Violation[] {
  return TOPOLOGY_RULES.filter(({ acknowledgeable }) => acknowledgeable === false).flatMap((rule) =>
    asViolations(rule, rule.check(topology)),
  );
}

/** Whether the network must not be deployed as it is. */
export function hasErrors(result: CheckResult): boolean {
  return result.violations.some(({ severity }) => severity === "error");
}

function asViolations(rule: RuleText, findings: readonly Finding[]): Violation[] {
  const { id, severity, fix, page } = rule;
  return findings.map((finding) => ({ rule: id, severity, ...finding, fix, page }));
}
