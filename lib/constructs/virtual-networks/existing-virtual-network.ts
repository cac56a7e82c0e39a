import { Token } from "cdktf";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { InputCheck } from "../core";
import { parseResourceId, ResourceNaming } from "../../azure";
import type { IResourceNaming, VirtualNetworkId } from "../../azure";
import type { VirtualNetworkRole } from "../../topology";
import { describeVirtualNetwork } from "./placement";
import type { IVirtualNetwork, SubnetProps } from "./virtual-network";
import { startParts } from "./virtual-network-parts";
import { checkSubnets, createWorkloadSubnet } from "./workload-subnets";
import type { Cidr } from "../../net";

/**
 * What is known of a virtual network that exists already.
 */
export interface ExistingVirtualNetworkAttributes {
  /** The Azure resource id of the virtual network. */
  readonly virtualNetworkId: VirtualNetworkId;

  /** Its ranges in CIDR notation. */
  readonly addressSpace: Cidr[];

  /** The Azure region, such as `westeurope`. */
  readonly location: string;

  /**
   * The name in Azure; needed when the id is only known when it is deployed.
   *
   * @default - from the id
   */
  readonly virtualNetworkName?: string;

  /**
   * The resource group it is in; needed when the id is only known when it is deployed.
   *
   * @default - from the id
   */
  readonly resourceGroupName?: string;

  /**
   * Subnets for workloads that are to be made in it, each with its range: which ranges are free there is not known here.
   *
   * @default - none
   */
  readonly subnets?: SubnetProps[];

  /**
   * What it is called in reports and in the names of what is added to it.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The azurerm provider of the subscription it is in.
   *
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * How the resources that are added to it are named.
   *
   * @default ResourceNaming.abbreviated()
   */
  readonly naming?: IResourceNaming;

  /**
   * Tags of the resources that are added to it.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/**
 * A virtual network that exists already.
 *
 * @internal
 */
export abstract class ExistingVirtualNetwork extends Construct implements IVirtualNetwork {
  readonly elementName: string;
  readonly virtualNetworkId: string;
  readonly virtualNetworkName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly addressSpace: string[];
  readonly naming: IResourceNaming;
  readonly tags?: { [key: string]: string };
  readonly provider?: TerraformProvider;

  /**
   * @param checkMore checks the other attributes, so that everything that is wrong is said at once
   * @internal
   */
  protected constructor(
    scope: Construct,
    id: string,
    role: VirtualNetworkRole,
    attrs: ExistingVirtualNetworkAttributes,
    checkMore: (check: InputCheck) => void,
  ) {
    super(scope, id);
    startParts(this);
    const check = new InputCheck(this);
    const told = parseResourceId(attrs.virtualNetworkId, "virtualNetworks");
    if (attrs.virtualNetworkName === undefined || attrs.resourceGroupName === undefined) {
      if (Token.isUnresolved(attrs.virtualNetworkId)) {
        check.fail(
          "virtualNetworkId",
          "is only known when it is deployed; give virtualNetworkName and resourceGroupName too",
        );
      } else check.resourceId("virtualNetworkId", attrs.virtualNetworkId, "virtualNetworks");
    }
    check.ranges("addressSpace", attrs.addressSpace);
    checkSubnets(check, attrs.subnets ?? []);
    for (const [index, { name, addressPrefix }] of (attrs.subnets ?? []).entries()) {
      if (addressPrefix !== undefined) continue;
      check.fail(
        `subnets[${index}].addressPrefix`,
        `is missing; give a range for "${name}" that is free in the virtual network`,
      );
    }
    checkMore(check);
    check.done();
    this.elementName = attrs.name ?? id;
    this.virtualNetworkId = attrs.virtualNetworkId;
    this.virtualNetworkName = attrs.virtualNetworkName ?? String(told?.name);
    this.resourceGroupName = attrs.resourceGroupName ?? String(told?.resourceGroupName);
    this.location = attrs.location;
    this.addressSpace = attrs.addressSpace;
    this.naming = attrs.naming ?? ResourceNaming.abbreviated();
    this.tags = attrs.tags;
    this.provider = attrs.provider;
    describeVirtualNetwork(this, role, true);
  }

  /** @internal */
  protected _createWorkloadSubnets(subnets: readonly SubnetProps[]): void {
    for (const subnet of subnets) createWorkloadSubnet(this, subnet, String(subnet.addressPrefix));
  }
}
