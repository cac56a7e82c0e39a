export { ApplianceImage } from "./appliance-image";
export type { MarketplaceImage } from "./appliance-image";
export type { ApplianceInterfaceAttributes } from "./appliance-interface";
export { ApplianceContext, CONTEXT, contextOf } from "./appliance-context";
export { Weekday } from "./appliance-patching";
export type { PatchingOptions, PatchWindowProps } from "./appliance-patching";
export { checkSecurityRules, SecurityRuleProtocol } from "./appliance-security";
export type { ApplianceSecurityRuleProps } from "./appliance-security";
export { ApplianceSubnet } from "./appliance-subnet";
export type { ApplianceTunnelProps } from "./appliance-tunnel";
export type { MachineSecurityOptions } from "./machine-security";
export { RouterSoftware } from "./existing-virtual-appliance";
export type { VirtualApplianceAttributes } from "./existing-virtual-appliance";
export type { RouterPeeringAttributes } from "./router-peering";
export { VirtualAppliance } from "./virtual-appliance";
export type {
  DeployedApplianceOptions,
  IVirtualAppliance,
  VirtualApplianceOptions,
  VirtualApplianceProps,
} from "./virtual-appliance-base";
export { MachineOrder } from "./machine-order";
export { policyOfInstance } from "./instance-policy";
