export { networkFromResources, type ImportedNetwork } from "./network";
export { Certainty } from "./certainty";
export type { Part, SubnetPart } from "./parts";
export { UNKNOWN_SUBSCRIPTION } from "./inventory";
export type { ImportReport } from "./report";
export { Unknown, type AzureResource, type Value, type Values } from "./resource";
