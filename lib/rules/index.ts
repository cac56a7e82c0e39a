export { acceptedReasons, reasonFor } from "./acknowledging";
export { ACKNOWLEDGEMENT_RULES, TOPOLOGY_RULES } from "./catalogue";
export { type AcknowledgedViolation, type Finding, type Rule, type RuleText, type Violation, findingAt } from "./rule";
export { breachesOf, violationsOf, whyNotUnderstood } from "./violations";
export { simulated } from "./views/simulated";
