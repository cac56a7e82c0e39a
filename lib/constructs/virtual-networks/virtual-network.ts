import type { TerraformProvider } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { IResourceNaming, RegionName, ResourceGroupName, SubnetName, VirtualNetworkId } from "../../azure";
import type { Cidr, IpAddress } from "../../net";

/** A virtual network that is created here or exists already. */
export interface IVirtualNetwork extends IConstruct {
  /** The name of the virtual network in this library. The names of its parts start with it. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly virtualNetworkId: string;
  /** The name in Azure. */
  readonly virtualNetworkName: string;
  /** The resource group of the virtual network. */
  readonly resourceGroupName: string;
  /** The Azure region, such as `westeurope`. */
  readonly location: string;
  /** The address ranges, in CIDR notation. */
  readonly addressSpace: string[];
  /** The naming of the Azure resources of the virtual network and its parts. */
  readonly naming: IResourceNaming;
  /** The tags of all Azure resources of the virtual network. */
  readonly tags?: { [key: string]: string };
  /** The azurerm provider of the virtual network's subscription; undefined for the default provider of the stack. */
  readonly provider?: TerraformProvider;
}

/**
 * A subnet for workloads.
 * @title a subnet
 */
export interface SubnetProps {
  /**
   * The name of the subnet; in Azure it is `snet-` and this name. The names that Azure itself needs for its services,
   * such as `AzureFirewallSubnet` and `AzureBastionSubnet`, stay as they are.
   * @example "web"
   */
  readonly name: SubnetName;

  /**
   * The range, in CIDR notation, inside the address space of the virtual network.
   * @default - the first free range of `prefixLength`
   * @example "10.30.1.0/26"
   */
  readonly addressPrefix?: Cidr;

  /**
   * The prefix length of the range that is chosen when `addressPrefix` is not given.
   * @default 26
   * @minimum 2
   * @maximum 29
   * @example 27
   */
  readonly prefixLength?: number;

  /**
   * Whether VMs without another way out may use the outbound access that Azure provides by default.
   *
   * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
   * @default - false; Azure's setting in a subnet of one of its services
   */
  readonly defaultOutboundAccess?: boolean;
}

/** What the Azure resources of an element have in common. */
export interface ResourceOptions {
  /**
   * The azurerm provider of the subscription that it is in.
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * How the Azure resources that are created are named.
   * @default ResourceNaming.abbreviated()
   */
  readonly naming?: IResourceNaming;

  /**
   * Tags of every resource that is created and can have tags.
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/**
 * Where the halves of peerings of a virtual network, and the BGP connections of a spoke, are created. Azure creates a
 * half only when the other network exists, and BGP needs both halves. So a spoke whose hubs are in other stacks has
 * these in a stack that is deployed after the stacks of both.
 */
export interface PeeringPlacementOptions {
  /**
   * The scope of its halves of peerings and, of a spoke, of its BGP connections: a stack that is deployed after the
   * stacks of all networks that it is peered with. Needed for a spoke whose hubs are in other stacks.
   * @default - the stack of the virtual network
   */
  readonly peeringScope?: Construct;

  /**
   * The azurerm provider of its subscription in the stack of `peeringScope`.
   * @default - the default azurerm provider of that stack
   */
  readonly peeringProvider?: TerraformProvider;
}

/** What virtual networks that are created and those that exist already have in common. */
export interface VirtualNetworkOptions extends ResourceOptions, PeeringPlacementOptions {
  /**
   * The Azure region.
   * @example "westeurope"
   */
  readonly location: RegionName;

  /**
   * The ranges of the virtual network, in CIDR notation. They must not overlap with those of any other network here.
   * @example ["10.10.0.0/22", "10.11.0.0/24"]
   */
  readonly addressSpace: Cidr[];

  /**
   * The availability zones. The instances of an appliance that is deployed are spread over them in this order, and what
   * can be in all zones, such as public addresses, is in all as soon as one is given. An empty list: none. Zones belong
   * to what is made new: what is there keeps its own.
   *
   * https://learn.microsoft.com/azure/reliability/regions-list
   * @default - those that the region is known to have; hubs in one region start with different ones
   * @example ["1", "2"]
   */
  readonly zones?: string[];

  /**
   * The name in reports and router configurations. Names of Azure resources contain it. It is unique among all hubs and
   * spokes.
   * @default - the construct's id
   */
  readonly name?: string;
}

/** What hubs and spokes that are created have in common. */
export interface VirtualNetworkProps extends VirtualNetworkOptions {
  /**
   * The name of a resource group that exists already.
   * @default - a new one, `rg-` and the name
   * @example "rg-network"
   */
  readonly resourceGroupName?: ResourceGroupName;

  /**
   * Subnets for workloads. Those without a range are carved in this order, each once: the lock file of a network file,
   * or `subnetRanges`, remembers them. In a virtual network that exists already they are added, each with a range that
   * is free there.
   * @default - a hub has none; a spoke that is made has one, `<name>-workload`, a /26
   * @example [{ name: "web" }, { name: "database", prefixLength: 27 }]
   */
  readonly subnets?: SubnetProps[];

  /**
   * The ranges that its subnets had when it was synthesized before, by their names in Azure: `subnetRanges` of the
   * construct. Subnets without a range of their own keep them, whatever is added, removed or resized beside them.
   * @default - none: ranges are carved in the order of the subnets
   * @example { RouteServerSubnet: "10.30.0.0/26", "snet-web": "10.30.0.64/26" }
   */
  readonly subnetRanges?: { [subnet: string]: string };

  /**
   * The addresses of the DNS servers for the virtual network.
   * @default - Azure's
   * @example ["10.10.0.200", "10.10.0.201"]
   */
  readonly dnsServers?: IpAddress[];

  /**
   * The BGP community that ExpressRoute attaches to the routes of the virtual network, so that routers on premises can
   * filter or prefer them: Microsoft's 12076, a colon and a value. To change it, recreate the connections of the
   * circuit.
   *
   * https://learn.microsoft.com/azure/expressroute/how-to-configure-custom-bgp-communities
   * @default - only the community of the region
   * @pattern ^12076:\d{1,5}$
   * @example "12076:20001"
   */
  readonly bgpCommunity?: string;
}

/** What is known of a virtual network that exists already. */
export interface ExistingVirtualNetworkAttributes extends VirtualNetworkOptions {
  /** The Azure resource id of the virtual network. */
  readonly virtualNetworkId: VirtualNetworkId;

  /**
   * The name in Azure; needed when the id is only known when it is deployed.
   * @default - from the id
   */
  readonly virtualNetworkName?: string;

  /**
   * The resource group it is in; needed when the id is only known when it is deployed.
   * @default - from the id
   */
  readonly resourceGroupName?: string;

  /**
   * Subnets for workloads that are to be made in it, each with its range: which ranges are free there is not known
   * here.
   * @default - none
   */
  readonly subnets?: SubnetProps[];
}

/** The props of a virtual network that is created. One that exists already has these settings in Azure. */
export const NEW_NETWORK_PROPS = [
  "dnsServers",
  "bgpCommunity",
  "resourceGroupName",
] as const satisfies (keyof VirtualNetworkProps)[];
