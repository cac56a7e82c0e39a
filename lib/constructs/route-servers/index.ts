export { checkTerms, termsOf } from "./policy-term";
export type { PolicyTermProps } from "./policy-term";
export { PrefixSet } from "./prefix-set";
export { contributeRouteServerPeering, RouteServerPeering } from "./route-server-peering";
export type { RouteServerPeeringProps } from "./route-server-peering";
export { findOrMakeRouteServer, RouteServer, RoutingPreference } from "./route-server";
export type { IRouteServer, RouteServerAttributes, RouteServerProps } from "./route-server";
