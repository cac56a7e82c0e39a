export * from "./appliance-image";
export * from "./dual-homed-network";
export { ExistingVirtualNetworkAttributes } from "./existing-virtual-network";
export * from "./hub";
export * from "./hub-spoke-peering";
export * from "./on-premises-site";
export { PrefixSet } from "./prefix-set";
export * from "./redundancy";
export { IResourceNaming, ResourceKind, ResourceNaming } from "./resource-naming";
export { IRouteServer, RouteServer, RouteServerAttributes, RouteServerProps, RoutingPreference } from "./route-server";
export * from "./route-server-peering";
export * from "./spoke";
export {
  IVirtualAppliance,
  VirtualAppliance,
  VirtualApplianceAttributes,
  VirtualApplianceProps,
} from "./virtual-appliance";
export { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
export * from "./network-topology";
