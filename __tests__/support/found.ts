import type { Rule } from "../../lib/rules/rule";
import type { Topology } from "../../lib/topology";

/** What a rule finds, one line each: the element, the field where one is named, and the message. */
export function found(rule: Rule, topology: Topology): string[] {
  return rule
    .check(topology)
    .map(({ element, field, message }) => `${element}${field === undefined ? "" : `.${field}`}: ${message}`);
}
