export { ExistingVirtualNetwork } from "./existing-virtual-network";
export type { ExistingVirtualNetworkAttributes } from "./existing-virtual-network";
export { OwnedVirtualNetwork } from "./owned-virtual-network";
export { createPeeringHalves } from "./peering-halves";
export { createSubnet, placedIn, resourceNameOf } from "./placement";
export type { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
export { providerIn, subscriptionOf } from "./provider";
export { partsOf } from "./virtual-network-parts";
export type { ApplianceSecurityRules, GatewayRoutes } from "./virtual-network-parts";
