export * from "./builder";
export * from "./collect";
export * from "./lookup";
export * from "./model";
export * from "./named-prefixes";
