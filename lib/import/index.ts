export { Certainty, type ImportReport } from "./azure-resources";
export { JsonReader } from "./json-reader";
export { readFactsOfNetwork } from "./facts-file";
export { readTerraform } from "./terraform";
export { readTopology } from "./topology-file";
export { UnreadableTextError } from "./unreadable";
