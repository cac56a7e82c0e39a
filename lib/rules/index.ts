export { RULES } from "./catalogue";
export * from "./check";
export type { AcknowledgedViolation, Finding, RuleText, Severity, Violation } from "./rule";
