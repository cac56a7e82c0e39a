export { DROPPED_BY_DEFAULT, FORBIDDEN_RANGES, PLATFORM_ADDRESS } from "./address-ranges";
export {
  ALLOWED_PEER_ASN,
  MICROSOFT_EDGE_ASN,
  ROUTE_SERVER_ASN,
  unusableAsn,
  unusablePeerAsn,
  whyNotOnPremisesAsn,
  whyNotPeerAsn,
} from "./asns";
export {
  FAST_PATH_SCALE_UNITS,
  FAST_PATH_SKUS,
  MOST_SCALE_UNITS,
  mostCircuits,
  SCALABLE_SKU,
  takesFastPath,
} from "./express-route-gateways";
export { GATEWAY_IPSEC_ALGORITHMS, TUNNEL_MSS, TUNNEL_MTU, whyNotIpsecIntegrity } from "./ipsec";
export { LIMITS, ROUTE_SERVER_HOLD_TIME } from "./limits";
export { PAGES } from "./pages";
export { parseResourceId, subscriptionIn, whyNotResourceId, whyNotSubscriptionId } from "./resource-id";
export type { ResourceType } from "./resource-id";
export {
  ResourceKind,
  ResourceNaming,
  whyNotAuthorizationName,
  whyNotResourceName,
  whyNotSubnetName,
} from "./resource-naming";
export type { IResourceNaming } from "./resource-naming";
export { whyNotPublicKey } from "./ssh-public-key";
export {
  GATEWAY_SUBNET,
  isServiceSubnet,
  RESERVED_AT_START,
  ROUTE_SERVER_SUBNET,
  routeServerAddressesIn,
  SUBNET_LENGTHS,
  whyReserved,
} from "./subnets";
export type { Asn, PeerAsn } from "./asns";
export type {
  CircuitId,
  ExpressRoutePortId,
  GatewayId,
  RouteServerId,
  RouteTableId,
  SubscriptionId,
  VirtualNetworkId,
} from "./resource-id";
export type { AuthorizationName, SubnetName } from "./resource-naming";
export type { SshPublicKey } from "./ssh-public-key";
