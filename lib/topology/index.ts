export { topology, TopologyBuilder } from "./builder";
export { collectTopology, contributesToTopology, topologyChanged } from "./collect";
export type { Scope } from "./collect";
export { NETWORK_FORMATS } from "./formats";
export { TopologyLookup } from "./lookup";
export { FAILURE_KINDS, NO_ADVERTISE, PREFIX_SOURCES, UNCHANGED_NEXT_HOP } from "./model";
export type {
  Acknowledgement,
  ApplianceInstance,
  AsPathRewrite,
  BgpTimers,
  DualHomedNetwork,
  Element,
  ExpressRouteCircuit,
  FailureKind,
  GatewayConnection,
  GatewayType,
  Image,
  IpsecAlgorithms,
  IpsecTunnel,
  NextHopType,
  OnPremisesSite,
  PeeringPolicy,
  PrefixSource,
  RedundancyMode,
  RouterPeering,
  RouteServer,
  RouteServerPeering,
  RouteTable,
  RoutingPreference,
  Subnet,
  SurvivalRequirement,
  Topology,
  UserRoute,
  VirtualAppliance,
  VirtualNetwork,
  VirtualNetworkGateway,
  VirtualNetworkPeering,
  VirtualNetworkRole,
} from "./model";
export { prefixesNamedBy } from "./named-prefixes";
export type { NamedPrefix } from "./named-prefixes";
