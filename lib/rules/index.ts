export { acceptedReasons, reasonFor } from "./acknowledging";
export { ACKNOWLEDGEMENT_RULES, byId, TOPOLOGY_RULES } from "./catalogue";
export { findingAt } from "./finding-at";
export type { AcknowledgedViolation, Finding, Rule, RuleText, Violation } from "./rule";
export { violationsOf, whyNotUnderstood } from "./violations";
