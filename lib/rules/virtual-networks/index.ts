export * from "./regions-are-known";
export * from "./virtual-network-ranges-are-allowed";
export * from "./virtual-network-ranges-do-not-overlap";
export * from "./virtual-networks-do-not-overlap";
export * from "./virtual-networks-have-ranges";
