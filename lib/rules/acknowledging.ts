import type { Acknowledgement, Topology } from "../topology";
import type { Finding, RuleText, Violation } from "./rule";

export function givesAReason({ reason }: Acknowledgement): boolean {
  return reason.trim() !== "";
}

/** What an acknowledgement accepts, and what accepts a violation: the rule everywhere, or the rule at one element. */
export function keyOf(rule: string, element?: string): string {
  return JSON.stringify(element === undefined ? [rule] : [rule, element]);
}

/** The reason for which each thing is accepted, by its key: the first that is given. */
export function acceptedReasons(topology: Topology, rules: readonly RuleText[]): ReadonlyMap<string, string> {
  const acknowledgeable = new Set(rules.filter((rule) => rule.acknowledgeable !== false).map(({ id }) => id));
  const reasons = new Map<string, string>();
  for (const acknowledgement of topology.acknowledgements) {
    const key = keyOf(acknowledgement.rule, acknowledgement.element);
    if (!givesAReason(acknowledgement) || !acknowledgeable.has(acknowledgement.rule) || reasons.has(key)) continue;
    reasons.set(key, acknowledgement.reason);
  }
  return reasons;
}

/** The reason for which a violation is accepted: the one given for its element counts before that for all. */
export function reasonFor({ rule, element }: Violation, reasons: ReadonlyMap<string, string>): string | undefined {
  return reasons.get(keyOf(rule, element)) ?? reasons.get(keyOf(rule));
}

/** An acknowledgement is not an element: it goes by its place in the topology, or by the element it names. */
export function findingAtAcknowledgement(
  index: number,
  { element }: Acknowledgement,
  field: string | undefined,
  message: string,
): Finding {
  const place = `acknowledgements[${index}]`;
  return { element: element ?? place, field: field === undefined ? place : `${place}.${field}`, message };
}
