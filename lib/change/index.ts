export { reportChanges } from "./change-report";
export type { ChangeReport, LostFlow, Requirement, StepResult } from "./change-report";
export type { ElementChange } from "./element-changes";
export { inWordsOf } from "./known-names";
