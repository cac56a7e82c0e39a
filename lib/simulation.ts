export * from "./routing";
export type { FailureKind } from "./topology";
export * from "./verdict";
