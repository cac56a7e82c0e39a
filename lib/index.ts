export * from "./appliance-image";
export { ApplianceTunnelProps } from "./appliance-tunnel";
export * from "./dual-homed-network";
export { ExistingVirtualNetworkAttributes } from "./existing-virtual-network";
export * from "./hub";
export * from "./hub-spoke-peering";
export * from "./on-premises-site";
export { PrefixSet } from "./prefix-set";
export * from "./redundancy";
export { IResourceNaming, ResourceKind, ResourceNaming } from "./resource-naming";
export { IRouteServer, RouteServer, RouteServerAttributes, RouteServerProps, RoutingPreference } from "./route-server";
export { RouteServerPeering, RouteServerPeeringProps } from "./route-server-peering";
export * from "./remote-route-server-spoke";
export * from "./single-homed-spoke";
export * from "./spoke";
export { RouterPeeringAttributes, VirtualApplianceAttributes } from "./existing-virtual-appliance";
export { VirtualAppliance, VirtualApplianceProps } from "./virtual-appliance";
export { IVirtualAppliance } from "./virtual-appliance-base";
export { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
export * from "./network-simulation";
export * from "./network-topology";
export * from "./simulation-results";
export { Survive } from "./survive";
export {
  ExpressRouteCircuit,
  ExpressRouteCircuitAttributes,
  ExpressRouteCircuitProps,
  IExpressRouteCircuit,
  PrivatePeering,
} from "./express-route-circuit";
export { ExpressRouteHubAttributes } from "./existing-express-route-hub";
export { GatewayHubAttributes } from "./existing-gateway-hub";
export { VpnHubAttributes } from "./existing-vpn-hub";
export {
  ConnectedCircuit,
  ExpressRouteConnectionProps,
  ExpressRouteGateway,
  ExpressRouteGatewayAttributes,
  ExpressRouteGatewayProps,
  ExpressRouteGatewaySku,
  IExpressRouteGateway,
} from "./express-route-gateway";
export * from "./express-route-hub";
export { GatewayHubProps } from "./gateway-hub";
export * from "./vpn-gateway";
export * from "./vpn-hub";
