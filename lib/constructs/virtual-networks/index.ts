export { existingNetwork } from "./existing-virtual-network";
export { NetworkElsewhere } from "./network-elsewhere";
export { APPLIANCE_SUBNET, NetworkPlan } from "./network-plan";
export type { FixedPlace } from "./network-plan";
export { createPeeringHalves } from "./peering-halves";
export { createPublicIp, createSubnet, placedIn, resourceNameOf } from "./placement";
export { NEW_NETWORK_PROPS } from "./virtual-network";
export type {
  ExistingVirtualNetworkAttributes,
  IVirtualNetwork,
  PeeringPlacementOptions,
  ResourceOptions,
  SubnetProps,
  VirtualNetworkOptions,
  VirtualNetworkProps,
} from "./virtual-network";
export { plainResourceId, subscriptionOf } from "./provider";
export { peeringSideIn, plainIdOf, sideIn } from "./sides";
export { isVirtualNetwork, partsOf } from "./virtual-network-parts";
export type { ApplianceSecurityRules, BgpSource, OverlaySource } from "./virtual-network-parts";
export { VirtualNetworkBase } from "./virtual-network-base";
export type { NetworkOrigin } from "./virtual-network-base";
export { checkZones, zonesInTurn } from "./zones";
