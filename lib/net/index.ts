export * from "./address-plan";
export * from "./address-text";
export * from "./ipv4-prefix";
export * from "./prefix-map";
export * from "./range-index";
