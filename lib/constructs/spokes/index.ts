export { connectSpoke } from "./hub-connection";
export { HubSpokePeering } from "./hub-spoke-peering";
export type { HubSpokePeeringProps } from "./hub-spoke-peering";
export { RemoteRouteServerSpoke } from "./remote-route-server-spoke";
export type { RemoteRouteServerSpokeProps } from "./remote-route-server-spoke";
export { SingleHomedSpoke } from "./single-homed-spoke";
export type { SingleHomedSpokeProps } from "./single-homed-spoke";
export { Spoke } from "./spoke";
export type { HubConnectionOptions, ISpoke, SpokeAttributes, SpokeProps } from "./spoke-base";
