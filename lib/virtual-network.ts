import type { TerraformProvider } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork as VirtualNetworkResource } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { InputCheck } from "./input-check";
import { AddressPlan, Ipv4Prefix } from "./net";
import { ResourceKind, ResourceNaming, whyNotResourceName } from "./resource-naming";
import type { IResourceNaming } from "./resource-naming";
import { contributesToTopology, topologyChanged } from "./topology";
import type { RouteTable, Subnet, VirtualNetworkRole } from "./topology";
import { verifyAtSynthesis } from "./verification";
import { WriteOrder } from "./write-order";

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

/** What is known of a virtual network beyond its public face, for the parts that are put into it. */
export class VirtualNetworkState {
  private static readonly states = new WeakMap<IVirtualNetwork, VirtualNetworkState>();

  static of(network: IVirtualNetwork): VirtualNetworkState {
    let state = VirtualNetworkState.states.get(network);
    if (!state) VirtualNetworkState.states.set(network, (state = new VirtualNetworkState()));
    return state;
  }

  /** The order of all writes on this virtual network. */
  readonly writes = new WriteOrder();

  /** The subnets that are known, for the topology. */
  readonly subnets: Subnet[] = [];

  /** The names of the route servers in it. */
  readonly routeServers: string[] = [];

  addSubnet(subnet: Subnet): void {
    this.subnets.push(subnet);
    topologyChanged();
  }

  /** Records the route table of a subnet that was added before. */
  setRouteTable(subnetName: string, routeTable: RouteTable): void {
    const index = this.subnets.findIndex((subnet) => subnet.name === subnetName);
    this.subnets[index] = { ...this.subnets[index], routeTable };
    topologyChanged();
  }
}

/** How a subnet of a virtual network is made. */
export interface NewSubnet {
  readonly id: string;
  /** The name in Azure. */
  readonly name: string;
  readonly addressPrefix: string;
  readonly defaultOutboundAccess: boolean | undefined;
  readonly networkSecurityGroup?: boolean;
}

/** Makes a subnet in any virtual network, as the next write on it. */
export function createSubnet(scope: Construct, network: IVirtualNetwork, subnet: NewSubnet): SubnetResource {
  const state = VirtualNetworkState.of(network);
  const { name, addressPrefix, networkSecurityGroup } = subnet;
  state.addSubnet({ name, addressPrefix, ...(networkSecurityGroup ? { networkSecurityGroup } : {}) });
  return state.writes.append(
    new SubnetResource(scope, subnet.id, {
      provider: network.provider,
      name,
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.virtualNetworkName,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: subnet.defaultOutboundAccess,
    }),
  );
}

/** The checked name of a resource of this virtual network; throws when Azure would refuse it. */
export function resourceNameOf(scope: IConstruct, network: IVirtualNetwork, kind: ResourceKind, name: string): string {
  const resourceName = network.naming.resourceName(kind, name);
  const why = whyNotResourceName(kind, resourceName);
  if (why) {
    const check = new InputCheck(scope);
    check.fail("name", why);
    check.done();
  }
  return resourceName;
}

/** Lets a virtual network, made here or existing, stand in the topology and be verified at synthesis. */
export function describeVirtualNetwork(network: IVirtualNetwork, role: VirtualNetworkRole, existing: boolean): void {
  contributesToTopology(network, (topology) => {
    topology.add("virtualNetworks", {
      name: network.elementName,
      path: network.node.path,
      role,
      location: network.location,
      addressSpace: network.addressSpace,
      subnets: VirtualNetworkState.of(network).subnets,
      ...(existing ? { existing } : {}),
    });
  });
  verifyAtSynthesis(network);
}

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
   * @internal
   */
  protected constructor(
    scope: Construct,
    id: string,
    role: VirtualNetworkRole,
    props: VirtualNetworkProps,
    reserved: number,
  ) {
    super(scope, id);
    this.elementName = props.name ?? id;
    this.location = props.location;
    this.addressSpace = props.addressSpace;
    this.naming = props.naming ?? ResourceNaming.abbreviated();
    this.tags = props.tags;
    this.provider = props.provider;
    this._plan = new AddressPlan(this.checkedRanges(props), reserved);

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
    VirtualNetworkState.of(this).writes.append(network);
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
    const given = subnets.map((subnet, index) => {
      const prefix = check.prefix(`subnets[${index}].addressPrefix`, subnet.addressPrefix);
      if (prefix) this._plan.take(prefix);
      check.integer(`subnets[${index}].prefixLength`, subnet.prefixLength, 2, 29);
      return prefix;
    });
    check.done();
    const prefixes = subnets.map((subnet, index) => given[index] ?? this.carve(check, `subnets[${index}]`, subnet));
    const names = new Set<string>();
    for (const [index, { name }] of subnets.entries()) {
      if (names.has(name))
        check.fail(`subnets[${index}].name`, `"${name}" is there twice; give each subnet a name of its own`);
      names.add(name);
    }
    check.done();
    for (const [index, subnet] of subnets.entries()) {
      const resource = createSubnet(this, this, {
        id: `Subnet-${subnet.name}`,
        name: resourceNameOf(this, this, ResourceKind.SUBNET, subnet.name),
        addressPrefix: prefixes[index].toString(),
        defaultOutboundAccess: subnet.defaultOutboundAccess ?? false,
      });
      this.subnetIds.set(subnet.name, resource.id);
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

  private checkedRanges(props: VirtualNetworkProps): Ipv4Prefix[] {
    const check = new InputCheck(this);
    const ranges = check.prefixes("addressSpace", props.addressSpace);
    if (props.addressSpace.length === 0) {
      check.fail("addressSpace", 'is empty; give at least one range such as "10.10.0.0/22"');
    }
    for (const range of ranges) {
      if (range.length < 2 || range.length > 29) {
        check.fail("addressSpace", `${range.toString()} is no range for a virtual network; Azure takes /2 to /29`);
      }
    }
    check.done();
    return ranges;
  }
}

const DEFAULT_SUBNET_LENGTH = 26;
