import type { Rule } from "../../lib/rules/rule";
import { TopologyLookup, type Topology } from "../../lib/topology";

/** What a rule finds, one line each: the element, the field where one is named, and the message. */
export function found(rule: Rule, topology: Topology): string[] {
  return rule
    .check(topology, TopologyLookup.of(topology))
    .map(({ element, field, message }) => `${element}${field === undefined ? "" : `.${field}`}: ${message}`);
}

/** Shows that a rule tells two networks apart: it finds something in the wrong one, and nothing in the right one beside it. */
export function tellsApart(rule: Rule, wrong: Topology, right: Topology): void {
  expect(found(rule, wrong)).not.toEqual([]);
  expect(found(rule, right)).toEqual([]);
}
