import type { TerraformProvider } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { Attachment, WriteOrder } from "../core";
import { topologyChanged, type GatewayType, type RouteTable, type Subnet, type UserRoute } from "../../topology";

/** The routes of a hub's GatewaySubnet that lead to spokes through the appliance. */
export interface GatewayRoutes {
  /** Adds a route for each range of a spoke. */
  add(
    scope: Construct,
    spoke: { readonly elementName: string; readonly addressSpace: string[] },
    provider: TerraformProvider | undefined,
  ): void;
}

/** The network security group of a hub's appliances, as far as others ask it for rules. */
export interface ApplianceSecurityRules {
  /** Allows both instances of a route server to open BGP sessions with the appliances. */
  allowBgp(
    scope: Construct,
    routeServer: { readonly elementName: string; readonly subnetAddressPrefix: string },
    provider: TerraformProvider | undefined,
  ): void;

  /** Allows the router at the other end of a tunnel to open it. */
  allowIpsec(scope: Construct, tunnel: string, routerAddress: string): void;
}

/**
 * The parts of a virtual network, and the order of writes on it. A part adds itself when it is put into the network.
 *
 * The object is attached to the virtual network, so two installed copies of this library see the same one.
 */
export class VirtualNetworkParts {
  /** The order of all writes on the virtual network. */
  readonly writes = new WriteOrder();

  private readonly knownSubnets: Subnet[] = [];
  private readonly typesOfGateways = new Set<GatewayType>();
  private withRouteServer = false;
  private routesOfGateways: GatewayRoutes | undefined;
  private rulesOfAppliances: ApplianceSecurityRules | undefined;

  /** The subnets that are known, for the topology. */
  get subnets(): readonly Subnet[] {
    return this.knownSubnets;
  }

  addSubnet(subnet: Subnet): void {
    this.knownSubnets.push(subnet);
    topologyChanged();
  }

  /** Records the route table of a subnet that was added before. */
  setRouteTable(subnetName: string, routeTable: RouteTable): void {
    const index = this.knownSubnets.findIndex((subnet) => subnet.name === subnetName);
    this.knownSubnets[index] = { ...this.knownSubnets[index], routeTable };
    topologyChanged();
  }

  /** Records one more route in the route table of a subnet. */
  addRoute(subnetName: string, route: UserRoute): void {
    const { routeTable } = this.knownSubnets.find((subnet) => subnet.name === subnetName) ?? {};
    if (routeTable) this.setRouteTable(subnetName, { ...routeTable, routes: [...routeTable.routes, route] });
  }

  get hasRouteServer(): boolean {
    return this.withRouteServer;
  }

  addRouteServer(): void {
    this.withRouteServer = true;
    topologyChanged();
  }

  get gatewayTypes(): ReadonlySet<GatewayType> {
    return this.typesOfGateways;
  }

  addGateway(type: GatewayType): void {
    this.typesOfGateways.add(type);
  }

  /** The routes of its gateways to spokes; undefined when there are no gateways, or they reach spokes directly. */
  get gatewayRoutes(): GatewayRoutes | undefined {
    return this.routesOfGateways;
  }

  addGatewayRoutes(routes: GatewayRoutes): void {
    this.routesOfGateways = routes;
  }

  /** The security rules of its appliances; undefined when their subnet was not made here. */
  get applianceSecurity(): ApplianceSecurityRules | undefined {
    return this.rulesOfAppliances;
  }

  addApplianceSecurity(rules: ApplianceSecurityRules): void {
    this.rulesOfAppliances = rules;
  }
}

const PARTS = new Attachment<VirtualNetworkParts>(
  "VirtualNetworkParts",
  "is not a virtual network of this library; for one that exists already use Hub.fromHubAttributes or " +
    "Spoke.fromSpokeAttributes",
);

/** Gives a new virtual network the object that its parts add themselves to. */
export function startParts(network: IConstruct): void {
  PARTS.attachTo(network, new VirtualNetworkParts());
}

/**
 * The parts of a virtual network that this library made or describes.
 * @throws if the network is an implementation of `IVirtualNetwork` from elsewhere
 */
export function partsOf(network: IConstruct): VirtualNetworkParts {
  return PARTS.of(network);
}
