export { RULES } from "./catalogue";
export * from "./check";
export type { AcknowledgedViolation, Finding, Objection, RuleText, Severity, Violation } from "./rule";
