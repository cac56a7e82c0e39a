import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import type { Construct } from "constructs";
import { ApplianceImage } from "./appliance-image";
import type { PatchWindows } from "./appliance-patching";
import { isAccelerated, machineSecurity } from "./machine-security";
import type { ApplianceLoadBalancer } from "./appliance-load-balancer";
import { PLATFORM_ADDRESS, ResourceKind } from "../../azure";
import { cloudInit } from "../../machine";
import type { VirtualApplianceProps } from "./virtual-appliance-base";
import { placedIn, resourceNameOf } from "../virtual-networks";

/** The administrator, unless the props name another one. */
export const DEFAULT_ADMIN_USERNAME = "azureuser";

/** The size of a machine, unless it is given. It has accelerated networking and Trusted Launch. */
const DEFAULT_SIZE = "Standard_D2s_v5";

/** One instance of an appliance. */
export interface Instance {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly privateIp: string;
  readonly publicIpAddressId: string | undefined;
  readonly loadBalancer: ApplianceLoadBalancer | undefined;
  readonly patchWindows: PatchWindows | undefined;
  readonly placement: { readonly zone: string } | { readonly availabilitySetId: string };
}

/** Creates the network interface of an instance, with IP forwarding. */
export function createNetworkInterface(
  scope: Construct,
  { virtualNetwork: network, subnetId, size = DEFAULT_SIZE, ...options }: VirtualApplianceProps,
  { number, name, privateIp, publicIpAddressId, loadBalancer }: Instance,
): NetworkInterface {
  const ipConfigurationName = "primary";
  const networkInterface = new NetworkInterface(scope, `NetworkInterface${number}`, {
    ...placedIn(scope, network, ResourceKind.NETWORK_INTERFACE, name),
    ipForwardingEnabled: true,
    // Azure's own, whatever the virtual network has: the machine installs its packages before others are reached.
    dnsServers: [PLATFORM_ADDRESS],
    acceleratedNetworkingEnabled: isAccelerated(options, size),
    ipConfiguration: [
      {
        name: ipConfigurationName,
        subnetId,
        privateIpAddressAllocation: "Static",
        privateIpAddress: privateIp,
        publicIpAddressId,
      },
    ],
  });
  loadBalancer?.addBackend(networkInterface, ipConfigurationName);
  return networkInterface;
}

/**
 * What a machine has from its start. A change takes effect on what is made new, and replaces no running machine. The
 * run command writes the key, too.
 */
const OF_NEW_MACHINES = [
  "admin_ssh_key",
  "admin_username",
  "availability_set_id",
  "bypass_platform_safety_checks_on_user_schedule_enabled",
  "custom_data",
  "patch_assessment_mode",
  "patch_mode",
  "plan",
  "reboot_setting",
  "secure_boot_enabled",
  "source_image_id",
  "source_image_reference",
  "vtpm_enabled",
  "zone",
];

/** Creates the virtual machine of an instance. */
export function createMachine(
  scope: Construct,
  props: VirtualApplianceProps,
  { number, name, placement, patchWindows }: Instance,
  nic: NetworkInterface,
): LinuxVirtualMachine {
  const { virtualNetwork: network, adminUsername = DEFAULT_ADMIN_USERNAME } = props;
  const { image = ApplianceImage.UBUNTU_24_04, size = DEFAULT_SIZE } = props;
  return new LinuxVirtualMachine(scope, `VirtualMachine${number}`, {
    ...placedIn(scope, network, ResourceKind.VIRTUAL_MACHINE, name),
    computerName: name,
    size,
    ...placement,
    networkInterfaceIds: [nic.id],
    adminUsername,
    adminSshKey: [{ username: adminUsername, publicKey: props.adminSshPublicKey }],
    disablePasswordAuthentication: true,
    osDisk: {
      name: resourceNameOf(scope, network, ResourceKind.DISK, name),
      caching: "ReadWrite",
      storageAccountType: "Premium_LRS",
    },
    ...machineImage(image),
    ...machineSecurity(props, image, size),
    ...patchWindows?.machineSettings,
    bootDiagnostics: {},
    customData: Buffer.from(cloudInit()).toString("base64"),
    lifecycle: { ignoreChanges: OF_NEW_MACHINES },
  });
}

function machineImage(image: ApplianceImage) {
  const { marketplaceImage: marketplace } = image;
  if (!marketplace) return { sourceImageId: image.imageId };
  const { publisher, offer, sku, version, planName } = marketplace;
  return {
    sourceImageReference: { publisher, offer, sku, version: version ?? "latest" },
    ...(planName === undefined ? {} : { plan: { publisher, product: offer, name: planName } }),
  };
}
