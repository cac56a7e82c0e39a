import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { knownValue, verifyAtSynthesis } from "../core";
import { isServiceSubnet, ResourceKind, ResourceNaming, type IResourceNaming } from "../../azure";
import { visible } from "../../text";
import { contributesToTopology, type VirtualNetworkRole } from "../../topology";
import { createNetwork, type NetworkLocation } from "./new-virtual-network";
import { createSubnet, resourceNameOf } from "./placement";
import type { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
import { PARTS, partsOf, VirtualNetworkParts } from "./virtual-network-parts";

/** A workload subnet whose range is decided. */
export interface PlannedSubnet extends SubnetProps {
  readonly addressPrefix: string;
}

/** A virtual network to create, or one that exists already, from checked props. */
export interface NetworkOrigin {
  readonly settings: VirtualNetworkProps;
  /** The workload subnets to create. */
  readonly subnets: readonly PlannedSubnet[];
  /** Where it is, if it exists already. */
  readonly location?: NetworkLocation;
}

/**
 * The common base of virtual networks that are created here and of those that exist already.
 * @internal
 */
export abstract class VirtualNetworkBase extends Construct implements IVirtualNetwork {
  readonly elementName: string;
  readonly virtualNetworkId: string;
  readonly virtualNetworkName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly addressSpace: string[];
  readonly naming: IResourceNaming;
  readonly tags?: { [key: string]: string };
  readonly provider?: TerraformProvider;

  private readonly plannedSubnets: readonly PlannedSubnet[];
  private readonly subnetIds = new Map<string, string>();

  /** @internal */
  protected constructor(scope: Construct, id: string, role: VirtualNetworkRole, origin: NetworkOrigin) {
    super(scope, id);
    const parts = PARTS.attachTo(this, new VirtualNetworkParts());
    const { settings, location = createNetwork(this, settings) } = origin;
    const { peeringScope, peeringProvider } = settings;
    parts.zones = settings.zones;
    if (peeringScope) parts.peerings = { scope: peeringScope, provider: peeringProvider };
    this.elementName = settings.name ?? id;
    this.location = settings.location;
    this.addressSpace = settings.addressSpace;
    this.naming = settings.naming ?? ResourceNaming.abbreviated();
    this.tags = settings.tags;
    this.provider = settings.provider;
    this.plannedSubnets = origin.subnets;
    this.virtualNetworkId = location.virtualNetworkId;
    this.virtualNetworkName = location.virtualNetworkName;
    this.resourceGroupName = location.resourceGroupName;
    contributesToTopology(this, (topology) => {
      topology.add("virtualNetworks", {
        name: this.elementName,
        path: this.node.path,
        role,
        location: knownValue(this.location),
        addressSpace: this.addressSpace,
        subnets: parts.subnets,
        ...(settings.dnsServers ? { dnsServers: settings.dnsServers } : {}),
        ...(origin.location ? { existing: true } : {}),
      });
    });
    verifyAtSynthesis(this);
  }

  /** The ranges of its subnets by their names in Azure, to be given back as `subnetRanges`. */
  get subnetRanges(): { [subnet: string]: string } {
    return Object.fromEntries(partsOf(this).subnets.map(({ name, addressPrefix }) => [name, addressPrefix]));
  }

  /**
   * The Azure resource id of a workload subnet that is created here.
   * @param name the name of the subnet in `subnets`
   * @throws if there is no such subnet
   */
  subnetId(name: string): string {
    const subnetId = this.subnetIds.get(name);
    if (subnetId === undefined) {
      const known = [...this.subnetIds.keys()].map((key) => `"${key}"`).join(", ") || "none";
      throw new Error(visible(`[${this.node.path}] there is no subnet "${name}"; it has ${known}`));
    }
    return subnetId;
  }

  /** @internal */
  protected _createWorkloadSubnets(): void {
    for (const { name, addressPrefix, defaultOutboundAccess } of this.plannedSubnets) {
      // A service gets by its own means what it needs of the Internet.
      const isOfService = isServiceSubnet(name);
      const subnet = createSubnet(this, this, {
        id: `Subnet-${name}`,
        name: isOfService ? name : resourceNameOf(this, this, ResourceKind.SUBNET, name),
        addressPrefix,
        defaultOutboundAccess: defaultOutboundAccess ?? (isOfService ? undefined : false),
      });
      this.subnetIds.set(name, subnet.id);
    }
  }
}
