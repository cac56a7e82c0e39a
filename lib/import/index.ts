export { Certainty, type ImportReport, type ImportedNetwork, type Part, type SubnetPart } from "./azure-resources";
export { JsonReader } from "./json-reader";
export { readFactsOfNetwork } from "./facts-file";
export { readPlans, readTerraform, type PlannedNetwork, type ResourceAction, type ResourceChange } from "./terraform";
export { readTopology } from "./topology-file";
export { problemIn, UnreadableTextError, whyNotJson } from "./unreadable";
