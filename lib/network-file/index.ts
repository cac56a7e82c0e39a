export type { NetworkDefinition } from "./definition";
export { locateViolation, problemsOfConstruct } from "./locate";
export { NetworkFileError } from "./problem";
export type { Problem } from "./problem";
export { parseNetworkFile, readNetworkFile } from "./read";
export type { NetworkFile } from "./read";
export { networkFromFile } from "./stack";
export { complaintLine as describeProblem } from "../text";
