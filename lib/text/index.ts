export * from "./complaint";
export * from "./encoding";
export * from "./field-path";
export * from "./hash";
export * from "./suggestion";
export * from "./visible";
export * from "./wording";
