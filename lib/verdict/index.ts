export { isHarm, lossesOf, lossText, survivalViolations } from "./survival";
export type { Loss } from "./survival";
export { hasErrors, RULES, verdictOn } from "./verdict";
export type { Verdict } from "./verdict";
