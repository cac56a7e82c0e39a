import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { verifyAtSynthesis } from "../core";
import { ResourceKind, ResourceNaming, type IResourceNaming } from "../../azure";
import { contributesToTopology, type VirtualNetworkRole } from "../../topology";
import { createSubnet, resourceNameOf } from "./placement";
import type { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
import { partsOf, startParts } from "./virtual-network-parts";

/** A workload subnet whose range is decided. */
export interface PlannedSubnet extends SubnetProps {
  readonly addressPrefix: string;
}

/** The settings of a virtual network that do not depend on whether it is created here. */
export type NetworkSettings = Pick<
  VirtualNetworkProps,
  "location" | "addressSpace" | "name" | "naming" | "tags" | "provider"
>;

/** Where a virtual network is in Azure. */
export interface NetworkLocation {
  readonly virtualNetworkId: string;
  readonly virtualNetworkName: string;
  readonly resourceGroupName: string;
}

/** The origin of a virtual network, with validated settings: created here, or existing already. */
export interface NetworkOrigin {
  readonly settings: NetworkSettings;
  readonly existing: boolean;
  /** The workload subnets to create. */
  readonly subnets: readonly PlannedSubnet[];
  /** Finds the virtual network, or creates it in this scope. */
  locate(scope: Construct): NetworkLocation;
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
    startParts(this);
    const { settings, existing } = origin;
    this.elementName = settings.name ?? id;
    this.location = settings.location;
    this.addressSpace = settings.addressSpace;
    this.naming = settings.naming ?? ResourceNaming.abbreviated();
    this.tags = settings.tags;
    this.provider = settings.provider;
    this.plannedSubnets = origin.subnets;
    const location = origin.locate(this);
    this.virtualNetworkId = location.virtualNetworkId;
    this.virtualNetworkName = location.virtualNetworkName;
    this.resourceGroupName = location.resourceGroupName;
    this.contribute(role, existing);
    verifyAtSynthesis(this);
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
      throw new Error(`[${this.node.path}] there is no subnet "${name}"; it has ${known}`);
    }
    return subnetId;
  }

  /** @internal */
  protected _createWorkloadSubnets(): void {
    for (const { name, addressPrefix, defaultOutboundAccess = false } of this.plannedSubnets) {
      const subnet = createSubnet(this, this, {
        id: `Subnet-${name}`,
        name: resourceNameOf(this, this, ResourceKind.SUBNET, name),
        addressPrefix,
        defaultOutboundAccess,
      });
      this.subnetIds.set(name, subnet.id);
    }
  }

  private contribute(role: VirtualNetworkRole, existing: boolean): void {
    contributesToTopology(this, (topology) => {
      topology.add("virtualNetworks", {
        name: this.elementName,
        path: this.node.path,
        role,
        location: this.location,
        addressSpace: this.addressSpace,
        subnets: partsOf(this).subnets,
        ...(existing ? { existing } : {}),
      });
    });
  }
}
