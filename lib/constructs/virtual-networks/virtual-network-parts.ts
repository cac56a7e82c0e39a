import type { TerraformProvider, TerraformResource } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { Attachment, WriteOrder } from "../core";
import type { IVirtualNetwork } from "./virtual-network";
import { topologyChanged, type GatewayType, type Subnet, type UserRoute } from "../../topology";

/** Adds a route through the appliance for each range of a spoke to the routes of a hub's GatewaySubnet. */
export type AddGatewayRoutes = (
  scope: Construct,
  spoke: { readonly elementName: string; readonly addressSpace: string[] },
) => void;

/** Where the halves of peerings of a virtual network are created, if that is another stack than the network's. */
export interface PeeringPlace {
  readonly scope: Construct;
  readonly provider: TerraformProvider | undefined;
}

/** The route server that BGP sessions come from. */
export interface BgpSource {
  readonly elementName: string;
  readonly subnetAddressPrefix: string;
}

/** The appliances of another hub, at the other end of an overlay. */
export interface OverlaySource {
  /** The name of the hub. */
  readonly hub: string;
  /** The private addresses of its machines. */
  readonly addresses: readonly string[];
  readonly encrypted: boolean;
}

/** The network security group of a hub's appliances, as far as others ask it for rules. */
export interface ApplianceSecurityRules {
  /** The ranges from which SSH to the appliances is allowed. */
  readonly sshSources: readonly string[];

  /**
   * Allows both instances of a route server to open BGP sessions with the appliances.
   * @throws if the name of the route server cannot be part of the name of a rule
   */
  allowBgp(scope: Construct, routeServer: BgpSource): void;

  /**
   * Allows the router at the other end of a tunnel to open it: IKE, and IPsec in UDP (RFC 3948), because Azure
   * translates the address of the appliance.
   * @throws if the name of the tunnel cannot be part of the name of a rule
   */
  allowIpsec(scope: Construct, tunnel: string, routerAddress: string): void;

  /**
   * Allows the appliances of another hub to send packets of an overlay: VXLAN, or IPsec that protects it.
   * @throws if the name of the hub cannot be part of the name of a rule
   */
  allowOverlay(scope: Construct, from: OverlaySource): void;
}

/**
 * The parts of a virtual network, and the order of writes on it. A part adds itself when it is put into the network.
 *
 * The object is attached to the virtual network, so two installed copies of this library see the same one.
 */
export class VirtualNetworkParts {
  /** The order of all writes on the virtual network. */
  readonly writes = new WriteOrder();

  private readonly known: Subnet[] = [];

  /** Routes that stand in their tables only while something is so. */
  private readonly conditions = new Map<UserRoute, () => boolean>();

  /** The resource that is made; undefined when the virtual network exists already. */
  resource?: TerraformResource;

  /** Its names as plain texts; undefined when the virtual network exists already, and has them itself. */
  names?: { readonly virtualNetworkName: string; readonly resourceGroupName: string };

  /** The availability zones that are given for it; undefined for those of its region. */
  zones?: readonly string[];

  /** The availability zones of what is in one zone, once something is. */
  zonesInTurn?: readonly string[];

  /** Its id as a plain text, once that is known. */
  knownId?: string;

  peerings?: PeeringPlace;

  private readonly writesElsewhere = new WriteOrder();

  /** The order of writes where the halves of peerings are created. */
  get peeringWrites(): WriteOrder {
    return this.peerings ? this.writesElsewhere : this.writes;
  }

  /** Whether another repository manages it: nothing is created in it, and only the topology has what is added to it. */
  isManagedElsewhere = false;

  readonly gatewayTypes = new Set<GatewayType>();

  hasRouteServer = false;

  /** Undefined when there are no gateways, or they reach spokes directly. */
  addGatewayRoutes?: AddGatewayRoutes;

  /** The security rules of its appliances; undefined when their subnet was not made here. */
  applianceSecurity?: ApplianceSecurityRules;

  /** Whether a circuit of its gateways leads to a site that announces the default route, for each such circuit. */
  readonly defaultRoutes: (() => boolean)[] = [];

  /** Whether its gateways bring the default route of a site. */
  get bringsDefaultRoute(): boolean {
    return this.defaultRoutes.some((isAnnounced) => isAnnounced());
  }

  /** The subnets that are known, for the topology. */
  get subnets(): Subnet[] {
    const isThere = (route: UserRoute) => this.conditions.get(route)?.() ?? true;
    return this.known.map((subnet) => {
      const { routeTable } = subnet;
      return routeTable?.routes.every(isThere) === false
        ? { ...subnet, routeTable: { ...routeTable, routes: routeTable.routes.filter(isThere) } }
        : subnet;
    });
  }

  addSubnet(subnet: Subnet): void {
    this.known.push(subnet);
    topologyChanged();
  }

  /** Records the route table or the NAT gateway of a subnet that was added before. */
  describeSubnet(subnetName: string, facts: Pick<Subnet, "routeTable" | "natGateway" | "natGatewayZone">): void {
    const index = this.known.findIndex((subnet) => subnet.name === subnetName);
    this.known[index] = { ...this.known[index], ...facts };
    topologyChanged();
  }

  /** Records one more route in the route table of a subnet. */
  addRoute(subnetName: string, route: UserRoute): void {
    const { routeTable } = this.known.find((subnet) => subnet.name === subnetName) ?? {};
    if (!routeTable) return;
    this.describeSubnet(subnetName, { routeTable: { ...routeTable, routes: [...routeTable.routes, route] } });
  }

  /** Leaves a route out of its route table unless something is so at synthesis. */
  onlyWhile(isSo: () => boolean, route: UserRoute): void {
    this.conditions.set(route, isSo);
  }
}

/** The object of each virtual network that its parts add themselves to. */
export const PARTS = new Attachment<VirtualNetworkParts>(
  "VirtualNetworkParts",
  "is not a virtual network of this library; for one that exists already use Hub.fromHubAttributes or " +
    "Spoke.fromSpokeAttributes",
);

/** Whether a construct is a virtual network that this library made or describes. */
export const isVirtualNetwork = (construct: IConstruct): construct is IVirtualNetwork => PARTS.isOn(construct);

/** The parts of a virtual network that this library made or describes. */
export const partsOf = (network: IConstruct) => PARTS.of(network);
