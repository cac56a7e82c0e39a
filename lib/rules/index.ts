export { RULES } from "./catalogue";
export { checkTopology, hasErrors, whyNotUnderstood } from "./check";
export type { CheckResult } from "./check";
export type { AcknowledgedViolation, Finding, Objection, RuleText, Severity, Violation } from "./rule";
export { ASNS_OF_GATEWAY } from "./views/path-lengths";
