import { Lazy } from "cdktf";
import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { VirtualMachineRunCommand } from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import type { Construct } from "constructs";
import type { ApplianceImage } from "./appliance-image";
import type { ApplianceLoadBalancer } from "./appliance-load-balancer";
import { ResourceKind } from "../../azure";
import { cloudInit } from "../../machine";
import { placedIn, resourceNameOf, type IVirtualNetwork } from "../virtual-networks";

/** How one instance of an appliance is created. */
export interface DeployedInstanceProps {
  readonly virtualNetwork: IVirtualNetwork;
  readonly subnetId: string;
  /** The number of the instance, from 1. */
  readonly number: number;
  readonly name: string;
  readonly privateIp: string;
  readonly publicIpAddressId: string | undefined;
  readonly loadBalancer: ApplianceLoadBalancer | undefined;
  readonly size: string;
  readonly image: ApplianceImage;
  readonly placement: { readonly zone: string } | { readonly availabilitySetId: string };
  readonly adminUsername: string;
  readonly adminSshPublicKey: string;
  /** The script that configures the router. */
  readonly script: () => string;
}

/** The resources of one instance. */
export interface DeployedInstance {
  readonly networkInterface: NetworkInterface;
  readonly machine: LinuxVirtualMachine;
  /** The run command that configures the router. */
  readonly configuration: VirtualMachineRunCommand;
}

/** Creates one instance: network interface with IP forwarding, virtual machine, and the configuration of its router. */
export function createInstance(scope: Construct, props: DeployedInstanceProps): DeployedInstance {
  const { virtualNetwork: network, number, name, script } = props;
  const networkInterface = createNetworkInterface(scope, props);
  const machine = createMachine(scope, props, networkInterface);
  const configuration = new VirtualMachineRunCommand(scope, `Configuration${number}`, {
    provider: network.provider,
    location: network.location,
    tags: network.tags,
    name: resourceNameOf(scope, network, ResourceKind.RUN_COMMAND, name),
    virtualMachineId: machine.id,
    source: { script: Lazy.stringValue({ produce: script }) },
  });
  return { networkInterface, machine, configuration };
}

function createNetworkInterface(scope: Construct, props: DeployedInstanceProps): NetworkInterface {
  const { virtualNetwork: network, number, name, subnetId, privateIp, publicIpAddressId, loadBalancer } = props;
  const ipConfigurationName = "primary";
  const networkInterface = new NetworkInterface(scope, `NetworkInterface${number}`, {
    ...placedIn(network),
    name: resourceNameOf(scope, network, ResourceKind.NETWORK_INTERFACE, name),
    ipForwardingEnabled: true,
    acceleratedNetworkingEnabled: true,
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

function createMachine(scope: Construct, props: DeployedInstanceProps, nic: NetworkInterface): LinuxVirtualMachine {
  const { virtualNetwork: network, number, name, adminUsername } = props;
  return new LinuxVirtualMachine(scope, `VirtualMachine${number}`, {
    ...placedIn(network),
    name: resourceNameOf(scope, network, ResourceKind.VIRTUAL_MACHINE, name),
    computerName: name,
    size: props.size,
    ...props.placement,
    networkInterfaceIds: [nic.id],
    adminUsername,
    adminSshKey: [{ username: adminUsername, publicKey: props.adminSshPublicKey }],
    disablePasswordAuthentication: true,
    osDisk: {
      name: resourceNameOf(scope, network, ResourceKind.DISK, name),
      caching: "ReadWrite",
      storageAccountType: "Premium_LRS",
    },
    ...machineImage(props.image),
    bootDiagnostics: {},
    customData: Buffer.from(cloudInit()).toString("base64"),
    // cloud-init only prepares a new machine. A change of its text must not replace running machines.
    lifecycle: { ignoreChanges: ["custom_data"] },
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
