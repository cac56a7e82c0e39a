export { forwardingOf, isDefaultRoute, rangesOf } from "./forwarding";
export type { Forwarding, ForwardingGroup } from "./forwarding";
export { identifier } from "./identifier";
export type { NeighborPolicy, RoutingPolicy } from "./model";
export {
  isInternal,
  isReachedThroughNetwork,
  isRouter,
  needsMultihop,
  neighborAddressesOf,
  unknownRouters,
  withKnownNeighbors,
} from "./neighbors";
export type { NeighborAddress } from "./neighbors";
export { PolicyLists } from "./policy-lists";
export { ownListName } from "./prefix-lists";
export { routingPoliciesOf, routingPolicyOf } from "./routing-policies";
export { TUNNEL_INTERFACE_PREFIX, tunnelsOf } from "./tunnels";
export type { Tunnel } from "./tunnels";
