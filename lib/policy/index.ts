export { forwardingOf, isDefaultRoute, rangesOf } from "./forwarding";
export type { Forwarding, ForwardingGroup } from "./forwarding";
export { identifier } from "./identifier";
export { PolicyLists, upTo } from "./policy-lists";
export { ownListName, routingPoliciesOf, routingPolicyOf } from "./policy";
export type { NeighborPolicy, RoutingPolicy } from "./policy";
export {
  isBeyondThePlatform,
  isInternal,
  isRouter,
  needsMultihop,
  numbersOf,
  sessionsOf,
  unknownRouters,
  withKnownNeighbors,
} from "./sessions";
export type { Session } from "./sessions";
export { TUNNEL_INTERFACE_PREFIX, tunnelsOf } from "./tunnels";
export type { Tunnel } from "./tunnels";
