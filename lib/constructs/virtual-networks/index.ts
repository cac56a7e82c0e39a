export { ExistingVirtualNetwork } from "./existing-virtual-network";
export type { ExistingVirtualNetworkAttributes } from "./existing-virtual-network";
export { OwnedVirtualNetwork } from "./owned-virtual-network";
export { createPeeringHalves } from "./peering-halves";
export { createSubnet, placedIn, resourceNameOf, VirtualNetworkState } from "./virtual-network-state";
export type { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
export { providerIn, subscriptionOf } from "./provider";
