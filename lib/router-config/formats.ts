/** The languages a policy can be written in. */
export type RouterConfigFormat = "frr" | "bird" | "ios-xe";

export const ROUTER_CONFIG_FORMATS: readonly RouterConfigFormat[] = ["frr", "bird", "ios-xe"];

/** A route server is never in the appliance's subnet. A few hops leave room for what lies between. */
export const MULTIHOP_TTL = 8;

/** The most routes to one prefix that a router uses at once. */
export const MAXIMUM_PATHS = 8;
