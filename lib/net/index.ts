export * from "./address-plan";
export * from "./asn";
export * from "./ipv4-prefix";
