export * from "./connections-fit-the-type-of-their-gateway";
export * from "./fast-path-has-a-fast-gateway";
export * from "./fast-path-passes-no-appliance-by";
export * from "./gateways-and-circuits-are-connected-once";
export * from "./gateways-stay-within-the-circuit-limit";
export * from "./gateways-stay-within-the-location-limit";
export * from "./routing-weights-are-allowed";
export * from "./vpn-gateways-bring-no-default-route";
