export * from "./next-hops-are-reachable";
export * from "./next-hops-have-an-address-where-needed";
export * from "./route-tables-have-one-route-per-prefix";
export * from "./route-tables-stay-within-the-limit";
