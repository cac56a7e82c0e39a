import type { TerraformProvider } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { VirtualNetwork as VirtualNetworkResource } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Construct } from "constructs";
import { InputCheck } from "../core";
import { AddressPlan, Ipv4Prefix } from "../../net";
import { ResourceKind, ResourceNaming, SUBNET_LENGTHS } from "../../azure";
import type { IResourceNaming } from "../../azure";
import type { VirtualNetworkRole } from "../../topology";
import type { IVirtualNetwork, SubnetProps, VirtualNetworkProps } from "./virtual-network";
import { describeVirtualNetwork, resourceNameOf } from "./placement";
import { partsOf, startParts } from "./virtual-network-parts";
import { checkSubnets, createWorkloadSubnet } from "./workload-subnets";

/**
 * The virtual network of a hub or spoke that is made here.
 *
 * @internal
 */
export abstract class OwnedVirtualNetwork extends Construct implements IVirtualNetwork {
  readonly elementName: string;
  readonly virtualNetworkId: string;
  readonly virtualNetworkName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly addressSpace: string[];
  readonly naming: IResourceNaming;
  readonly tags?: { [key: string]: string };
  readonly provider?: TerraformProvider;

  /** @internal */
  protected readonly _plan: AddressPlan;

  private readonly subnetIds = new Map<string, string>();

  /**
   * @param reserved how many addresses at the start of the range are kept for parts with fixed places
   * @param checkMore checks the other props, so that everything that is wrong is said at once
   * @internal
   */
  protected constructor(
    scope: Construct,
    id: string,
    role: VirtualNetworkRole,
    props: VirtualNetworkProps,
    reserved: number,
    checkMore: (check: InputCheck, plan: AddressPlan) => void,
  ) {
    super(scope, id);
    startParts(this);
    this.elementName = props.name ?? id;
    this.location = props.location;
    this.addressSpace = props.addressSpace;
    this.naming = props.naming ?? ResourceNaming.abbreviated();
    this.tags = props.tags;
    this.provider = props.provider;
    const check = new InputCheck(this);
    this._plan = new AddressPlan(checkRanges(check, props.addressSpace), reserved);
    checkMore(check, this._plan);
    check.done();

    this.resourceGroupName = props.resourceGroupName ?? this.createResourceGroup();
    const network = new VirtualNetworkResource(this, "Resource", {
      provider: this.provider,
      name: resourceNameOf(this, this, ResourceKind.VIRTUAL_NETWORK, this.elementName),
      resourceGroupName: this.resourceGroupName,
      location: this.location,
      addressSpace: this.addressSpace,
      dnsServers: props.dnsServers,
      tags: this.tags,
    });
    this.virtualNetworkId = network.id;
    this.virtualNetworkName = network.name;
    partsOf(this).writes.append(network);
    describeVirtualNetwork(this, role, false);
  }

  /**
   * The Azure resource id of a workload subnet.
   *
   * @param name the name it was given in `subnets`
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
  protected _createWorkloadSubnets(subnets: readonly SubnetProps[]): void {
    const check = new InputCheck(this);
    const given = checkSubnets(check, subnets);
    check.done();
    for (const prefix of given) if (prefix) this._plan.take(prefix);
    const prefixes = subnets.map((subnet, index) => given[index] ?? this.carve(check, `subnets[${index}]`, subnet));
    check.done();
    for (const [index, subnet] of subnets.entries()) {
      this.subnetIds.set(subnet.name, createWorkloadSubnet(this, subnet, prefixes[index].toString()).id);
    }
  }

  private carve(check: InputCheck, prop: string, subnet: SubnetProps): Ipv4Prefix {
    const length = subnet.prefixLength ?? DEFAULT_SUBNET_LENGTH;
    const prefix = this._plan.next(length);
    if (!prefix) {
      const space = this.addressSpace.join(", ");
      check.fail(
        prop,
        `no /${length} is left for "${subnet.name}" in ${space}; enlarge addressSpace or give addressPrefix`,
      );
    }
    return prefix ?? Ipv4Prefix.DEFAULT_ROUTE;
  }

  private createResourceGroup(): string {
    return new ResourceGroup(this, "ResourceGroup", {
      provider: this.provider,
      name: resourceNameOf(this, this, ResourceKind.RESOURCE_GROUP, this.elementName),
      location: this.location,
      tags: this.tags,
    }).name;
  }
}

function checkRanges(check: InputCheck, addressSpace: readonly string[]): Ipv4Prefix[] {
  const ranges = check.ranges("addressSpace", addressSpace);
  return ranges.filter((range) => {
    const fits = range.length >= SUBNET_LENGTHS.shortest && range.length <= SUBNET_LENGTHS.longest;
    if (!fits)
      check.fail("addressSpace", `${range.toString()} is no range for a virtual network; Azure takes /2 to /29`);
    return fits;
  });
}

const DEFAULT_SUBNET_LENGTH = 26;
