export { effectsOf, rankOf } from "./effects";
export { failureGroups } from "./failure-groups";
export type { FailureGroup } from "./failure-groups";
export { flowGroups } from "./flow-groups";
export { fewOf } from "./names";
export { harmLines, survivalLines, survivalOf, survivesAll } from "./survival";
export type { Survival } from "./survival";
export { wayText } from "./way";
