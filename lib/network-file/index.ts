export type { NetworkDefinition } from "./definition";
export * from "./locate";
export * from "./problem";
export { parseNetworkFile, readNetworkFile } from "./read";
export type { NetworkFile } from "./read";
export { networkFromFile } from "./stack";
