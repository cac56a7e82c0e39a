export { InvalidTopologyError, readTopology } from "./topology-file";
