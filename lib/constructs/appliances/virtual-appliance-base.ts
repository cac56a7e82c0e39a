import { Construct } from "constructs";
import type { ApplianceImage } from "./appliance-image";
import type { ApplianceTunnelProps } from "./appliance-tunnel";
import { interfaceElement, type ApplianceInterfaceAttributes } from "./appliance-interface";
import { ApplianceContext, CONTEXT, contextOf } from "./appliance-context";
import type { PatchingOptions } from "./appliance-patching";
import type { MachineSecurityOptions } from "./machine-security";
import { type InputCheck, type IOnPremisesSite, type ISiteNeighbor, knownValue } from "../core";
import type { AdminUsername, VmSize } from "../../azure";
import { Ipv4Prefix } from "../../net";
import { quoted } from "../../text";
import { contributesToTopology, topologyChanged, type Image, type RouterSoftware } from "../../topology";
import { type IVirtualNetwork, partsOf } from "../virtual-networks";

/**
 * A network virtual appliance (NVA): a router with one or more identical instances that exchange routes with route
 * servers by BGP.
 */
export interface IVirtualAppliance extends ISiteNeighbor {
  /** The autonomous system number. */
  readonly asn: number;
  /** The names of the instances, in the order of `privateIps`. */
  readonly instanceNames: string[];
  /** The private IPv4 address of each instance, which it uses for BGP. */
  readonly privateIps: string[];
  /** The next hop of packets for the appliance: the frontend of its load balancer, or its first instance. */
  readonly nextHopIp: string;
  /** Whether the appliance gives spokes access to the Internet. */
  readonly internetEgress: boolean;

  /** Records that a site is reached through the appliance. */
  addSite(site: IOnPremisesSite): void;
}

/**
 * The settings of an appliance that have the same names as props of the hub that deploys it. With Azure's own BGP hold
 * time of 180 s, traffic would go to a failed appliance for three minutes.
 */
export interface DeployedApplianceOptions extends MachineSecurityOptions, PatchingOptions {
  /**
   * The user who may log in to the appliance that is deployed.
   * @default "azureuser"
   * @example "netadmin"
   */
  readonly adminUsername?: AdminUsername;

  /**
   * Whether the appliance that is deployed offers the Internet to the spokes: it announces 0.0.0.0/0 as long as it
   * reaches the Internet itself, and translates source addresses. Its own default route wins over that of a site,
   * since a router prefers what it originates (RFC 4271, 9.1).
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * What the appliance that is deployed tries to reach on the Internet, as host and port. It takes the default route
   * back while none of them accepts a connection. Choose targets of different operators that your firewalls let it
   * reach.
   * @default - four public DNS resolvers
   * @example ["1.1.1.1:443", "8.8.8.8:443"]
   */
  readonly egressTargets?: string[];

  /**
   * The BGP hold time that the appliance that is deployed proposes, in seconds. Keepalives are sent three times as
   * often.
   * @default 30
   * @minimum 3
   * @maximum 180
   * @example 15
   */
  readonly bgpHoldTime?: number;

  /**
   * The tunnels to routers on premises that end at the appliance that is deployed, with BGP through them. Each instance
   * then has a public address, and there is no NAT gateway. Such a hub needs neither a gateway nor a route server of
   * its own.
   * @default - none
   */
  readonly tunnels?: ApplianceTunnelProps[];
}

/** The settings of an appliance that do not depend on the virtual network it is deployed to. */
export interface VirtualApplianceOptions extends DeployedApplianceOptions {
  /** The autonomous system number: 16 bits, and not one that Azure reserves. */
  readonly asn: number;
  /** The SSH public key of the administrator, in OpenSSH format: RSA of at least 2048 bits, or Ed25519. */
  readonly adminSshPublicKey: string;

  /**
   * The number of instances. Two or more are behind an internal load balancer, whose frontend is the BGP next hop of
   * what all of them have. What an instance can lose by itself, a tunnel or the Internet, it announces with its own
   * address.
   * @default 1
   */
  readonly instances?: number;

  /**
   * The availability zones over which the instances are spread. An empty list: none, they are in an availability set.
   * @default - those of the virtual network
   */
  readonly zones?: string[];

  /**
   * The VM size.
   * @default "Standard_D2s_v5"
   */
  readonly size?: VmSize;

  /**
   * The machine image.
   * @default ApplianceImage.UBUNTU_24_04
   */
  readonly image?: ApplianceImage;
}

/** How an appliance is deployed. */
export interface VirtualApplianceProps extends VirtualApplianceOptions {
  /** The virtual network of the appliance. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of the subnet. */
  readonly subnetId: string;
  /**
   * The range of the subnet, in CIDR notation. The first instance has the fifth address, the others the following ones.
   */
  readonly subnetAddressPrefix: string;

  /**
   * The name of the appliance. Azure resources, reports and router configurations use it.
   * @default - the name of the virtual network and `-nva`
   */
  readonly name?: string;
}

/** The facts that the topology needs of every appliance. */
export interface ApplianceFacts extends Pick<
  VirtualApplianceProps,
  "asn" | "internetEgress" | "bgpHoldTime" | "size" | "zones"
> {
  readonly name: string;
  readonly deployed: boolean;
  readonly software?: RouterSoftware;
  readonly subnetAddressPrefix?: string;
  readonly image?: Image;
  readonly interfaces?: readonly ApplianceInterfaceAttributes[];
}

/**
 * The parts that deployed and existing appliances have in common.
 * @internal
 */
export abstract class VirtualApplianceBase extends Construct implements IVirtualAppliance {
  readonly elementName: string;
  readonly asn: number;
  readonly internetEgress: boolean;
  abstract readonly privateIps: string[];

  /** @internal */
  protected abstract readonly _loadBalancerIp: string | undefined;
  private readonly facts: ApplianceFacts;
  private readonly sites: IOnPremisesSite[] = [];

  constructor(scope: Construct, id: string, facts: ApplianceFacts) {
    super(scope, id);
    this.facts = facts;
    this.elementName = facts.name;
    this.asn = facts.asn;
    this.internetEgress = facts.internetEgress ?? false;
    const context = CONTEXT.attachTo(this, new ApplianceContext(this));
    contributesToTopology(this, (topology) => {
      const { hub, hubSubnetAddressPrefix } = context;
      if (hub) topology.add("virtualAppliances", this.elementIn(hub, hubSubnetAddressPrefix));
    });
  }

  get instanceNames(): string[] {
    return this.privateIps.map((_ip, index) => `${this.elementName}-${index + 1}`);
  }

  get nextHopIp(): string {
    return this._loadBalancerIp ?? this.privateIps[0];
  }

  addSite(site: IOnPremisesSite): void {
    this.sites.push(site);
    contextOf(this).reachesSites = true;
    topologyChanged();
  }

  private elementIn(hub: IVirtualNetwork, hubSubnetAddressPrefix: string | undefined) {
    const { asn, deployed, software, image, interfaces = [], bgpHoldTime: hold = 30, zones = [] } = this.facts;
    const size = knownValue(this.facts.size);
    const { sshSources = [] } = partsOf(hub).applianceSecurity ?? {};
    const instances = this.instanceNames.map((name, index) => ({
      name,
      privateIp: this.privateIps[index],
      ...(zones.length > 0 ? { zone: zones[index % zones.length] } : {}),
    }));
    return {
      name: this.elementName,
      path: this.node.path,
      virtualNetwork: hub.elementName,
      asn,
      instances,
      ...(interfaces.length > 0 ? { interfaces: interfaces.map(interfaceElement) } : {}),
      ...(this._loadBalancerIp === undefined ? {} : { loadBalancerIp: this._loadBalancerIp }),
      ...gatewayOf(this.facts.subnetAddressPrefix ?? hubSubnetAddressPrefix, this.privateIps),
      deployed,
      ...(software === undefined ? {} : { software }),
      ...(image ? { image } : {}),
      ...(size === undefined ? {} : { size }),
      ...(sshSources.length > 0 ? { sshSources } : {}),
      internetEgress: this.internetEgress,
      sites: this.sites.map((site) => site.elementName),
      timers: { keepalive: Math.floor(hold / 3), hold },
    };
  }
}

/** Azure's default gateway of a subnet has the first address of its range. */
function gatewayOf(subnetAddressPrefix: string | undefined, privateIps: readonly string[]): { subnetGateway?: string } {
  if (subnetAddressPrefix === undefined) return {};
  const subnet = Ipv4Prefix.parse(subnetAddressPrefix);
  const inside = privateIps.every((ip) => Ipv4Prefix.parse(`${ip}/32`).overlaps(subnet));
  return inside ? { subnetGateway: subnet.addressAt(1).toString() } : {};
}

/** Checks the BGP hold time that an appliance proposes. */
export function checkHoldTime(check: InputCheck, bgpHoldTime: number | undefined): void {
  // RFC 4271, 4.2: at least 3 s. A route server proposes 180 s, and the lower proposal is used.
  check.integer("bgpHoldTime", bgpHoldTime, 3, 180);
}

/** Checks what the way to the Internet is tested by. */
export function checkEgressTargets(check: InputCheck, props: DeployedApplianceOptions): void {
  const { internetEgress, egressTargets } = props;
  if (egressTargets === undefined) return;
  if (!internetEgress) check.fail("egressTargets", "are for internetEgress, which is off; turn it on or remove them");
  if (egressTargets.length === 0) check.fail("egressTargets", "is empty; give at least one, such as 1.1.1.1:443");
  for (const [index, target] of egressTargets.entries()) {
    check.text(`egressTargets[${index}]`, target, whyNotEgressTarget);
  }
}

function whyNotEgressTarget(target: string): string | undefined {
  const [, port] = /^[A-Za-z0-9][A-Za-z0-9.-]*:(\d{1,5})$/.exec(target) ?? [];
  if (Number(port) >= 1 && Number(port) <= 65_535) return undefined;
  return `${quoted(target)} is no host and port; expected such as 1.1.1.1:443`;
}
