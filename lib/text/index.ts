export * from "./complaint";
export * from "./field-path";
export * from "./suggestion";
export * from "./visible";
export * from "./wording";
