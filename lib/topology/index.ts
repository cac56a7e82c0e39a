export type * from "./bgp-model";
export * from "./builder";
export * from "./collect";
export * from "./lookup";
export * from "./model";
export * from "./named-prefixes";
export type * from "./network-model";
export * from "./values";
