export { PrefixSet } from "./prefix-set";
export { describeRouteServerPeering, HUB_ROUTE_SERVER_POLICY, RouteServerPeering } from "./route-server-peering";
export type { RouteServerPeeringProps } from "./route-server-peering";
export { findOrMakeRouteServer, RouteServer, RoutingPreference } from "./route-server";
export type { IRouteServer, RouteServerAttributes, RouteServerProps } from "./route-server";
