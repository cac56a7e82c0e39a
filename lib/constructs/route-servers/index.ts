export { PrefixSet } from "./prefix-set";
export { describeRouteServerPeering, RouteServerPeering } from "./route-server-peering";
export type { RouteServerPeeringProps } from "./route-server-peering";
export { findOrMakeRouteServer, RouteServer } from "./route-server";
export { RoutingPreference } from "./route-server-base";
export type { IRouteServer, RouteServerAttributes, RouteServerProps } from "./route-server-base";
