import type { TerraformProvider } from "cdktf";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import type { Construct, IConstruct } from "constructs";
import { InputCheck, verifyAtSynthesis, WriteOrder } from "../core";
import { whyNotResourceName } from "../../azure";
import type { ResourceKind } from "../../azure";
import { contributesToTopology, topologyChanged } from "../../topology";
import type { GatewayType, RouteTable, Subnet, UserRoute, VirtualNetworkRole } from "../../topology";
import type { IVirtualNetwork } from "./virtual-network";

/** The routes of a hub's GatewaySubnet that lead to spokes through the appliance. */
export interface GatewayRoutes {
  /** Adds a route for each range of a spoke. */
  add(scope: Construct, spoke: IVirtualNetwork, provider: TerraformProvider | undefined): void;
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

  /** Where the routes to spokes stand, when it has gateways. */
  gatewayRoutes: GatewayRoutes | undefined;

  /** The types of the gateways in it. */
  readonly gatewayTypes = new Set<GatewayType>();

  private leastPrepend: number | undefined;

  /** How often the appliance prepends towards the gateways beside it: as often as in the network that ranks it highest. */
  get prepend(): number {
    return this.leastPrepend ?? 0;
  }

  /** Tells how often a network of hubs and spokes lets the appliance of this hub prepend. */
  rank(prepend: number): void {
    this.leastPrepend = Math.min(prepend, this.leastPrepend ?? prepend);
    topologyChanged();
  }

  private advertised = false;

  /** Whether a network of hubs and spokes tells others of the ranges of this one. */
  get isAdvertised(): boolean {
    return this.advertised;
  }

  /** Tells that a network of hubs and spokes lets others know of the ranges of this one. */
  advertise(): void {
    this.advertised = true;
    topologyChanged();
  }

  addSubnet(subnet: Subnet): void {
    this.subnets.push(subnet);
    topologyChanged();
  }

  /** Records one more route in the route table of a subnet. */
  addRoute(subnetName: string, route: UserRoute): void {
    const { routeTable } = this.subnets.find((subnet) => subnet.name === subnetName) ?? {};
    if (routeTable) this.setRouteTable(subnetName, { ...routeTable, routes: [...routeTable.routes, route] });
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
  const { name, addressPrefix, networkSecurityGroup, defaultOutboundAccess } = subnet;
  state.addSubnet({
    name,
    addressPrefix,
    ...(networkSecurityGroup ? { networkSecurityGroup } : {}),
    ...(defaultOutboundAccess === false ? { defaultOutboundAccess } : {}),
  });
  return state.writes.append(
    new SubnetResource(scope, subnet.id, {
      provider: network.provider,
      name,
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.virtualNetworkName,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: defaultOutboundAccess,
    }),
  );
}

/** Where and how everything that belongs to a virtual network is made. */
export function placedIn({ provider, resourceGroupName, location, tags }: IVirtualNetwork) {
  return { provider, resourceGroupName, location, tags };
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
