import { Lazy } from "cdktf";
import { AvailabilitySet } from "@cdktf/provider-azurerm/lib/availability-set";
import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { VirtualMachineRunCommand } from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { ApplianceImage } from "./appliance-image";
import type { MarketplaceImage } from "./appliance-image";
import { ApplianceLoadBalancer } from "./appliance-load-balancer";
import { InputCheck } from "./input-check";
import { Ipv4Prefix } from "./net";
import type { IOnPremisesSite } from "./on-premises-site";
import { ResourceKind } from "./resource-naming";
import { applyScript, cloudInit, routingPolicyOf } from "./router-config";
import { collectTopology, contributesToTopology, topologyChanged } from "./topology";
import type { Image } from "./topology";
import { resourceNameOf } from "./virtual-network";
import type { IVirtualNetwork } from "./virtual-network";

/**
 * A network virtual appliance (NVA): one router, or several alike, that speak BGP with route servers.
 */
export interface IVirtualAppliance extends IConstruct {
  /** What it is called in reports and router configurations. */
  readonly elementName: string;
  /** Its autonomous system number. */
  readonly asn: number;
  /** What each instance is called, in the order of `privateIps`. */
  readonly instanceNames: string[];
  /** The private address of each instance, from which it speaks BGP. */
  readonly privateIps: string[];
  /** Whether it offers the Internet to the spokes. */
  readonly internetEgress: boolean;

  /**
   * Says that a site is reached through the appliance.
   */
  addSite(site: IOnPremisesSite): void;
}

/**
 * What is known of an appliance that exists already or that is deployed by other means.
 */
export interface VirtualApplianceAttributes {
  /** Its autonomous system number: 16 bits, and not one that Azure reserves. */
  readonly asn: number;

  /**
   * Its private address, when it is a single instance.
   *
   * @default - give `privateIps`
   */
  readonly privateIp?: string;

  /**
   * The private addresses of its instances.
   *
   * @default - `privateIp`
   */
  readonly privateIps?: string[];

  /**
   * The frontend of the internal load balancer in front of its instances: the BGP next hop of what they announce.
   *
   * https://learn.microsoft.com/azure/route-server/next-hop-ip
   *
   * @default - each instance announces its own address
   */
  readonly loadBalancerIp?: string;

  /**
   * The range of the subnet it is in, for the static routes to the route servers in its configuration.
   *
   * @default - that of the hub's appliance subnet, if its addresses are in it
   */
  readonly subnetAddressPrefix?: string;

  /**
   * Whether it offers the Internet to the spokes, that is announces 0.0.0.0/0 and translates source addresses.
   *
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time it proposes, in seconds; keepalives are sent three times as often.
   *
   * @default 30
   */
  readonly bgpHoldTime?: number;

  /**
   * What it is called.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

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
   * What it is called.
   *
   * @default - the name of the virtual network and `-nva`
   */
  readonly name?: string;
}

const DEFAULT_HOLD_TIME = 30;

/** The most BGP peers that a route server has, and so the most instances that can peer with one. */
const MOST_INSTANCES = 8;

/** Azure keeps the first four addresses of a subnet and the last one. */
const FIRST_INSTANCE_OFFSET = 4;

/** The facts that deployed and existing appliances tell alike. */
interface ApplianceFacts {
  readonly asn: number;
  readonly deployed: boolean;
  readonly internetEgress?: boolean;
  readonly bgpHoldTime?: number;
  readonly loadBalancerIp?: string;
  readonly subnetAddressPrefix?: string;
  readonly image?: Image;
}

/**
 * What deployed and existing appliances share.
 *
 * @internal
 */
abstract class VirtualApplianceBase extends Construct implements IVirtualAppliance {
  readonly elementName: string;
  readonly asn: number;
  readonly privateIps: string[];
  readonly instanceNames: string[];
  readonly internetEgress: boolean;
  private readonly sites: IOnPremisesSite[] = [];

  constructor(scope: Construct, id: string, name: string, privateIps: string[], facts: ApplianceFacts) {
    super(scope, id);
    this.elementName = name;
    this.asn = facts.asn;
    this.privateIps = privateIps;
    this.instanceNames = privateIps.map((_ip, index) => `${name}-${index + 1}`);
    this.internetEgress = facts.internetEgress ?? false;
    const hold = facts.bgpHoldTime ?? DEFAULT_HOLD_TIME;
    contributesToTopology(this, (topology) => {
      const network = networkOf(this);
      if (!network) return;
      topology.add("virtualAppliances", {
        name,
        path: this.node.path,
        virtualNetwork: network.elementName,
        asn: this.asn,
        instances: privateIps.map((privateIp, index) => ({ name: this.instanceNames[index], privateIp })),
        ...(facts.loadBalancerIp === undefined ? {} : { loadBalancerIp: facts.loadBalancerIp }),
        ...gatewayOf(facts.subnetAddressPrefix ?? applianceSubnets.get(network), privateIps),
        deployed: facts.deployed,
        ...(facts.image ? { image: facts.image } : {}),
        internetEgress: this.internetEgress,
        sites: this.sites.map((site) => site.elementName),
        timers: { keepalive: Math.floor(hold / 3), hold },
      });
    });
  }

  addSite(site: IOnPremisesSite): void {
    this.sites.push(site);
    topologyChanged();
  }
}

/** The platform answers as gateway at the first address of a subnet. */
function gatewayOf(subnetAddressPrefix: string | undefined, privateIps: readonly string[]): { subnetGateway?: string } {
  if (subnetAddressPrefix === undefined) return {};
  const subnet = Ipv4Prefix.parse(subnetAddressPrefix);
  const inside = privateIps.every((ip) => Ipv4Prefix.parse(`${ip}/32`).overlaps(subnet));
  return inside ? { subnetGateway: subnet.addressAt(1).toString() } : {};
}

const networks = new WeakMap<IVirtualAppliance, IVirtualNetwork>();
const applianceSubnets = new WeakMap<IVirtualNetwork, string>();

/** The virtual network an appliance stands in, once a hub has it. */
export function networkOf(appliance: IVirtualAppliance): IVirtualNetwork | undefined {
  return networks.get(appliance);
}

/** Puts an appliance into a hub; throws when it is in another one already. */
export function placeAppliance(
  appliance: IVirtualAppliance,
  network: IVirtualNetwork,
  subnetAddressPrefix?: string,
): void {
  const other = networks.get(appliance);
  if (other && other !== network) {
    const check = new InputCheck(network);
    check.fail(
      "appliance",
      `${appliance.elementName} is in ${other.elementName} already; each hub has an appliance of its own`,
    );
    check.done();
  }
  networks.set(appliance, network);
  if (subnetAddressPrefix !== undefined) applianceSubnets.set(network, subnetAddressPrefix);
  topologyChanged();
}

function checkHoldTime(check: InputCheck, bgpHoldTime: number | undefined): void {
  // RFC 4271 allows 3 s at least; a route server itself proposes 180 s, and the lower proposal counts.
  check.integer("bgpHoldTime", bgpHoldTime, 3, 180);
}

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
  readonly _networkInterfaces: NetworkInterface[] = [];

  /**
   * @throws if the ASN cannot be used or the subnet cannot hold the instances
   */
  constructor(scope: Construct, id: string, props: VirtualApplianceProps) {
    const network = props.virtualNetwork;
    const count = props.instances ?? 1;
    const subnet = Ipv4Prefix.parse(props.subnetAddressPrefix);
    const image = props.image ?? ApplianceImage.DEBIAN_12;
    const zones = props.zones ?? [];
    // The load balancer has the last usable address, so that instances can be added later.
    const frontend = count > 1 ? subnet.addressAt(subnet.size - 2).toString() : undefined;
    const room = Math.min(MOST_INSTANCES, subnet.size - FIRST_INSTANCE_OFFSET - 2);
    const possible = Number.isInteger(count) ? Math.max(0, Math.min(count, room)) : 0;
    const addresses = Array.from({ length: possible }, (_, index) =>
      subnet.addressAt(FIRST_INSTANCE_OFFSET + index).toString(),
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
    checkHoldTime(check, props.bgpHoldTime);
    check.done();
    placeAppliance(this, network);

    const common = {
      provider: network.provider,
      resourceGroupName: network.resourceGroupName,
      location: network.location,
      tags: network.tags,
    };
    const availabilitySet =
      zones.length > 0
        ? undefined
        : new AvailabilitySet(this, "AvailabilitySet", {
            ...common,
            name: resourceNameOf(this, network, ResourceKind.AVAILABILITY_SET, this.elementName),
            managed: true,
          });
    const loadBalancer =
      frontend === undefined
        ? undefined
        : new ApplianceLoadBalancer(this, "LoadBalancer", { ...props, zones, frontend, name: this.elementName });

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
          },
        ],
      });
      this._networkInterfaces.push(networkInterface);
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
      new VirtualMachineRunCommand(this, `Configuration${index + 1}`, {
        provider: network.provider,
        location: network.location,
        tags: network.tags,
        name: resourceNameOf(this, network, ResourceKind.RUN_COMMAND, name),
        virtualMachineId: machine.id,
        source: { script: Lazy.stringValue({ produce: () => this.configurationScript(name) }) },
      });
    }
  }

  private configurationScript(instance: string): string {
    const policy = routingPolicyOf(collectTopology(this.node.root), instance);
    if (!policy) throw new Error(`[${this.node.path}] ${instance} is not in the topology`);
    return applyScript(policy);
  }
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

class ExistingVirtualAppliance extends VirtualApplianceBase {
  constructor(scope: Construct, id: string, attrs: VirtualApplianceAttributes) {
    const privateIps = attrs.privateIps ?? (attrs.privateIp === undefined ? [] : [attrs.privateIp]);
    super(scope, id, attrs.name ?? id, privateIps, { ...attrs, deployed: false });
    const check = new InputCheck(this);
    if (privateIps.length === 0)
      check.fail("privateIp", "is missing; give privateIp, or privateIps of several instances");
    for (const [index, ip] of privateIps.entries())
      check.ip(attrs.privateIps ? `privateIps[${index}]` : "privateIp", ip);
    if (attrs.privateIp !== undefined && attrs.privateIps)
      check.fail("privateIp", "is given beside privateIps; give one of them");
    check.ip("loadBalancerIp", attrs.loadBalancerIp);
    check.prefix("subnetAddressPrefix", attrs.subnetAddressPrefix);
    check.peerAsn("asn", attrs.asn);
    checkHoldTime(check, attrs.bgpHoldTime);
    check.done();
  }
}
