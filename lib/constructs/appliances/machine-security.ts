import type { LinuxVirtualMachineConfig } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { hasAcceleratedNetworking, hasTrustedLaunch, takesTrustedLaunch } from "../../azure";
import { knownValue } from "../core";
import type { ApplianceImage } from "./appliance-image";

/** How the machines of an appliance that is deployed are hardened, and how they reach the network. */
export interface MachineSecurityOptions {
  /**
   * Whether new machines of the appliance that is deployed start with Trusted Launch: secure boot and a virtual TPM.
   *
   * https://learn.microsoft.com/azure/virtual-machines/trusted-launch
   * @default - true where image and size are known to take it: those of generation 2 of Ubuntu 24.04 and Debian 12
   */
  readonly trustedLaunch?: boolean;

  /**
   * Whether the disks of the appliance that is deployed are encrypted on the host as well. The subscription must have
   * the feature `EncryptionAtHost`. A change stops the machines for a moment, one after another.
   *
   * https://learn.microsoft.com/azure/virtual-machines/linux/disks-enable-host-based-encryption-cli
   * @default false
   */
  readonly encryptionAtHost?: boolean;

  /**
   * Whether people log in to the appliance that is deployed with their accounts of Microsoft Entra ID, if they have the
   * role `Virtual Machine Administrator Login`. Where SSH comes from is still up to `sshSources`.
   *
   * https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux
   * @default false
   */
  readonly entraLogin?: boolean;

  /**
   * Whether the interfaces of the appliance that is deployed have accelerated networking.
   *
   * https://learn.microsoft.com/azure/virtual-network/accelerated-networking-overview
   * @default - true on sizes that have it
   */
  readonly acceleratedNetworking?: boolean;
}

/** Whether the interfaces of a machine of this size have accelerated networking. */
export function isAccelerated({ acceleratedNetworking }: MachineSecurityOptions, size: string): boolean {
  return acceleratedNetworking ?? hasAcceleratedNetworking(knownValue(size) ?? "");
}

/** The settings of a machine that harden it. Its identity is what Entra ID and Azure Policy know it by. */
export function machineSecurity(
  { trustedLaunch, encryptionAtHost }: MachineSecurityOptions,
  { marketplaceImage: image }: ApplianceImage,
  size: string,
): Partial<LinuxVirtualMachineConfig> {
  const isKnown = image !== undefined && takesTrustedLaunch(image) && hasTrustedLaunch(knownValue(size) ?? "");
  const isTrusted = trustedLaunch ?? isKnown;
  return {
    ...(isTrusted ? { secureBootEnabled: true, vtpmEnabled: true } : {}),
    ...(encryptionAtHost ? { encryptionAtHostEnabled: true } : {}),
    identity: { type: "SystemAssigned" },
  };
}
