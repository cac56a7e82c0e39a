export { topology, TopologyBuilder } from "./builder";
export type {
  ApplianceInstance,
  AsPathRewrite,
  BgpTimers,
  Image,
  IpsecAlgorithms,
  IpsecTunnel,
  PeeringPolicy,
  RouterPeering,
  RouteServerPeering,
  VirtualAppliance,
} from "./bgp-model";
export { collectTopology, contributesToTopology, topologyChanged } from "./collect";
export type { Scope } from "./collect";
export { TopologyLookup } from "./lookup";
export { FAILURE_KINDS } from "./model";
export type {
  Acknowledgement,
  DualHomedNetwork,
  FailureKind,
  OnPremisesSite,
  RedundancyMode,
  SurvivalRequirement,
  Topology,
} from "./model";
export { prefixesNamedBy, prefixesOfSites } from "./named-prefixes";
export type { NamedPrefix } from "./named-prefixes";
export type {
  Element,
  ExpressRouteCircuit,
  GatewayConnection,
  GatewayType,
  NextHopType,
  RouteServer,
  RouteTable,
  RoutingPreference,
  Subnet,
  UserRoute,
  VirtualNetwork,
  VirtualNetworkGateway,
  VirtualNetworkPeering,
  VirtualNetworkRole,
} from "./network-model";
export {
  NO_ADVERTISE,
  PREFIX_SOURCES,
  UNCHANGED_NEXT_HOP,
  whyNotCommunity,
  whyNotNextHop,
  whyNotPrefixSource,
} from "./values";
export type { PrefixSource } from "./values";
