import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { IResourceNaming } from "../../azure";

/**
 * A virtual network, made here or existing already.
 */
export interface IVirtualNetwork extends IConstruct {
  /** What it is called in this library: the start of the names of its parts. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly virtualNetworkId: string;
  /** The name in Azure. */
  readonly virtualNetworkName: string;
  /** The resource group it is in. */
  readonly resourceGroupName: string;
  /** The Azure region, such as `westeurope`. */
  readonly location: string;
  /** Its ranges in CIDR notation. */
  readonly addressSpace: string[];
  /** How the resources of this network and its parts are named. */
  readonly naming: IResourceNaming;
  /** The tags of everything in it. */
  readonly tags?: { [key: string]: string };
  /** The azurerm provider of the subscription it is in; the stack's default one when there is none. */
  readonly provider?: TerraformProvider;
}

/**
 * A subnet for workloads.
 */
export interface SubnetProps {
  /** What the subnet is called; it becomes `snet-` and this name. */
  readonly name: string;

  /**
   * The range, in CIDR notation, inside the address space of the virtual network.
   *
   * @default - the first free range of `prefixLength`
   */
  readonly addressPrefix?: string;

  /**
   * The prefix length of the range that is chosen when `addressPrefix` is not given.
   *
   * @default 26
   */
  readonly prefixLength?: number;

  /**
   * Whether VMs without another way out may use the outbound access that Azure provides by default.
   *
   * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
   *
   * @default false
   */
  readonly defaultOutboundAccess?: boolean;
}

/**
 * What hubs and spokes have in common.
 */
export interface VirtualNetworkProps {
  /** The Azure region, such as `westeurope`. */
  readonly location: string;

  /**
   * The ranges of the virtual network, in CIDR notation. They must not overlap with those of any other network here.
   */
  readonly addressSpace: string[];

  /**
   * What it is called: resources are named after it, and so is everything in reports and router configurations.
   * Unique among all hubs and spokes.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The name of a resource group that exists already.
   *
   * @default - a new one, `rg-` and the name
   */
  readonly resourceGroupName?: string;

  /**
   * Subnets for workloads. Those without a range are carved in this order, so append new ones at the end.
   *
   * @default - see the construct
   */
  readonly subnets?: SubnetProps[];

  /**
   * Addresses of DNS servers for the virtual network.
   *
   * @default - Azure's
   */
  readonly dnsServers?: string[];

  /**
   * The azurerm provider of the subscription that all of it is deployed to.
   *
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * How Azure resources are named.
   *
   * @default ResourceNaming.abbreviated()
   */
  readonly naming?: IResourceNaming;

  /**
   * Tags of every resource in it that can have tags.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}
