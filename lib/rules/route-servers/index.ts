export * from "./one-route-server-per-network";
export * from "./route-server-addresses-lie-in-their-subnet";
export * from "./route-servers-have-their-subnet";
export * from "./route-servers-have-two-addresses";
export * from "./route-servers-stay-within-the-network-limit";
export * from "./route-servers-stay-within-the-peer-limit";
export * from "./route-servers-stay-within-the-prefix-limit";
export * from "./spoke-route-servers-keep-branch-to-branch-off";
