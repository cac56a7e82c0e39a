import { Lazy } from "cdktf";
import type { TerraformResource } from "cdktf";
import { AvailabilitySet } from "@cdktf/provider-azurerm/lib/availability-set";
import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { VirtualMachineRunCommand } from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import type { Construct } from "constructs";
import { ApplianceImage } from "./appliance-image";
import type { MarketplaceImage } from "./appliance-image";
import { contextOf } from "./appliance-context";
import { ApplianceLoadBalancer } from "./appliance-load-balancer";
import { checkTunnels } from "./appliance-tunnel";
import type { ApplianceTunnelProps } from "./appliance-tunnel";
import { ApplianceTunnels } from "./appliance-tunnels";
import { ExistingVirtualAppliance } from "./existing-virtual-appliance";
import type { VirtualApplianceAttributes } from "./existing-virtual-appliance";
import { InputCheck } from "../core";
import type { Ipv4Prefix } from "../../net";
import { LIMITS, RESERVED_AT_START, ResourceKind } from "../../azure";
import { applyScript, cloudInit, tunnelScript } from "../../machine";
import { routingPolicyOf } from "../../policy";
import type { RoutingPolicy } from "../../policy";
import { collectTopology } from "../../topology";
import type { Image } from "../../topology";
import { VirtualApplianceBase, checkHoldTime } from "./virtual-appliance-base";
import type { IVirtualAppliance } from "./virtual-appliance-base";
import type { IVirtualNetwork } from "../virtual-networks";
import { placedIn, resourceNameOf } from "../virtual-networks";

/**
 * How an appliance is deployed.
 */
export interface VirtualApplianceProps {
  /** The virtual network it stands in. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of its subnet. */
  readonly subnetId: string;
  /** The range of its subnet, in CIDR notation: instances have the fifth address and the following ones. */
  readonly subnetAddressPrefix: string;
  /** Its autonomous system number: 16 bits, and not one that Azure reserves. */
  readonly asn: number;
  /** The public key, in OpenSSH's format, that may log in: RSA of 2048 bits or more, or Ed25519. */
  readonly adminSshPublicKey: string;

  /**
   * The user who may log in.
   *
   * @default "azureuser"
   */
  readonly adminUsername?: string;

  /**
   * How many instances; more than one stand behind an internal load balancer whose frontend is the BGP next hop.
   *
   * @default 1
   */
  readonly instances?: number;

  /**
   * The VM size.
   *
   * @default "Standard_D2s_v5"
   */
  readonly size?: string;

  /**
   * The machine image.
   *
   * @default ApplianceImage.DEBIAN_12
   */
  readonly image?: ApplianceImage;

  /**
   * The availability zones over which instances are spread, such as `["1", "2"]`.
   *
   * @default - none: instances are in an availability set
   */
  readonly zones?: string[];

  /**
   * Whether it offers the Internet to the spokes.
   *
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time it proposes, in seconds; keepalives are sent three times as often. Azure's own 180 s would leave
   * a silently dead appliance in use for three minutes.
   *
   * @default 30
   */
  readonly bgpHoldTime?: number;

  /**
   * The tunnels to routers on premises that it ends. Each instance then has a public address, and no NAT gateway may be
   * its subnet's way out.
   *
   * @default - none
   */
  readonly tunnels?: ApplianceTunnelProps[];

  /**
   * What it is called.
   *
   * @default - the name of the virtual network and `-nva`
   */
  readonly name?: string;
}

/** Each instance is a peer of a route server. */
const MOST_INSTANCES = LIMITS.peersOfRouteServer;

/**
 * A Linux router that runs FRR: network interface with a fixed address and IP forwarding, virtual machine, and its BGP
 * configuration, which is brought up to date in place while its sessions stay up.
 */
export class VirtualAppliance extends VirtualApplianceBase {
  /**
   * An appliance that exists already or is deployed by other means, such as a vendor's.
   * Its configuration is not deployed; `NetworkTopology.routerConfiguration` writes it for FRR, BIRD and IOS-XE.
   *
   * @throws if an address is malformed or the ASN cannot be used
   */
  static fromVirtualApplianceAttributes(
    scope: Construct,
    id: string,
    attrs: VirtualApplianceAttributes,
  ): IVirtualAppliance {
    return new ExistingVirtualAppliance(scope, id, attrs);
  }

  /** @internal */
  readonly _inSubnet: TerraformResource[] = [];

  /**
   * @throws if the ASN cannot be used or the subnet cannot hold the instances
   */
  constructor(scope: Construct, id: string, props: VirtualApplianceProps) {
    const network = props.virtualNetwork;
    const count = props.instances ?? 1;
    const subnet = checkedSubnet(`${scope.node.path}/${id}`, props.subnetAddressPrefix);
    const image = props.image ?? ApplianceImage.DEBIAN_12;
    const zones = props.zones ?? [];
    // The load balancer has the last usable address, so that instances can be added later.
    const frontend = count > 1 ? subnet.addressAt(subnet.size - 2).toString() : undefined;
    const room = Math.min(MOST_INSTANCES, subnet.size - RESERVED_AT_START - 2);
    const possible = Number.isInteger(count) ? Math.max(0, Math.min(count, room)) : 0;
    const addresses = Array.from({ length: possible }, (_, index) =>
      subnet.addressAt(RESERVED_AT_START + index).toString(),
    );
    super(scope, id, props.name ?? `${network.elementName}-nva`, addresses, {
      ...props,
      deployed: true,
      loadBalancerIp: frontend,
      image: image.marketplaceImage && factsOf(image.marketplaceImage),
    });
    const check = new InputCheck(this);
    check.integer("instances", count, 1, room);
    check.peerAsn("asn", props.asn);
    check.sshPublicKey("adminSshPublicKey", props.adminSshPublicKey);
    checkHoldTime(check, props.bgpHoldTime);
    const tunnelProps = props.tunnels ?? [];
    checkTunnels(check, tunnelProps, Math.max(1, possible));
    check.done();
    const context = contextOf(this);
    context.placeIn(network);

    const common = placedIn(network);
    const availabilitySet =
      zones.length > 0
        ? undefined
        : new AvailabilitySet(this, "AvailabilitySet", {
            ...common,
            name: resourceNameOf(this, network, ResourceKind.AVAILABILITY_SET, this.elementName),
            managed: true,
            // azurerm would ask for three, and many regions have two.
            platformFaultDomainCount: 2,
          });
    const loadBalancer =
      frontend === undefined
        ? undefined
        : new ApplianceLoadBalancer(this, "LoadBalancer", { ...props, zones, frontend, name: this.elementName });

    const tunnels = tunnelProps.length > 0 ? new ApplianceTunnels(this, network, tunnelProps) : undefined;

    if (loadBalancer) this._inSubnet.push(loadBalancer.resource);
    for (const [index, privateIp] of addresses.entries()) {
      const name = this.instanceNames[index];
      const networkInterface = new NetworkInterface(this, `NetworkInterface${index + 1}`, {
        ...common,
        name: resourceNameOf(this, network, ResourceKind.NETWORK_INTERFACE, name),
        ipForwardingEnabled: true,
        acceleratedNetworkingEnabled: true,
        ipConfiguration: [
          {
            name: "primary",
            subnetId: props.subnetId,
            privateIpAddressAllocation: "Static",
            privateIpAddress: privateIp,
            publicIpAddressId: tunnels?.publicIpOf(index).id,
          },
        ],
      });
      this._inSubnet.push(networkInterface);
      loadBalancer?.addBackend(networkInterface, "primary");
      const machine = new LinuxVirtualMachine(this, `VirtualMachine${index + 1}`, {
        ...common,
        name: resourceNameOf(this, network, ResourceKind.VIRTUAL_MACHINE, name),
        // The router's own name for itself.
        computerName: name,
        size: props.size ?? "Standard_D2s_v5",
        ...(zones.length > 0 ? { zone: zones[index % zones.length] } : { availabilitySetId: availabilitySet?.id }),
        networkInterfaceIds: [networkInterface.id],
        adminUsername: props.adminUsername ?? "azureuser",
        adminSshKey: [{ username: props.adminUsername ?? "azureuser", publicKey: props.adminSshPublicKey }],
        disablePasswordAuthentication: true,
        osDisk: {
          name: resourceNameOf(this, network, ResourceKind.DISK, name),
          caching: "ReadWrite",
          storageAccountType: "Premium_LRS",
        },
        ...machineImage(image),
        bootDiagnostics: {},
        customData: Buffer.from(cloudInit()).toString("base64"),
        // It only prepares a new machine: a newer text must not replace the ones that run.
        lifecycle: { ignoreChanges: ["custom_data"] },
      });
      context.machines.push(machine);
      const configuration = new VirtualMachineRunCommand(this, `Configuration${index + 1}`, {
        provider: network.provider,
        location: network.location,
        tags: network.tags,
        name: resourceNameOf(this, network, ResourceKind.RUN_COMMAND, name),
        virtualMachineId: machine.id,
        source: { script: Lazy.stringValue({ produce: () => applyScript(this.policyOf(name)) }) },
      });
      tunnels?.configure(index, { machine, configuration, script: () => tunnelScript(this.policyOf(name)) });
    }
  }

  private policyOf(instance: string): RoutingPolicy {
    const policy = routingPolicyOf(collectTopology(this.node.root), instance);
    if (!policy) throw new Error(`[${this.node.path}] ${instance} is not in the topology`);
    return policy;
  }
}

/** Needed before the construct is there, so its path comes from outside. */
function checkedSubnet(path: string, text: string): Ipv4Prefix {
  const check = new InputCheck({ node: { path } });
  const subnet = check.prefix("subnetAddressPrefix", text);
  if (subnet && subnet.length > 28) {
    check.fail("subnetAddressPrefix", `${text} is too small for appliances; give a /28 or larger`);
  }
  check.done();
  return subnet as Ipv4Prefix;
}

/** The topology tells which image it is, not how it is bought or pinned. */
function factsOf({ publisher, offer, sku }: MarketplaceImage): Image {
  return { publisher, offer, sku };
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
