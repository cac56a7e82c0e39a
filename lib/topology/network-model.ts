import type { Cidr, IpAddress } from "../net";

/** What every element of a topology has. */
export interface Element {
  /**
   * The name of the element, unique within the topology.
   * @example "west"
   */
  readonly name: string;
  /**
   * Where the element was made, for messages: a construct path.
   * @example "network/west"
   */
  readonly path?: string;
}

export type VirtualNetworkRole = "hub" | "spoke";

/**
 * A hub or a spoke.
 * @title a virtual network
 */
export interface VirtualNetwork extends Element {
  /** Whether other networks are reached through it, or workloads are in it. */
  readonly role: VirtualNetworkRole;
  /** The Azure region. */
  readonly location?: string;
  /** Its ranges in CIDR notation. */
  readonly addressSpace: readonly Cidr[];
  /** Its subnets. */
  readonly subnets: readonly Subnet[];
  /** The addresses of its DNS servers; without them it asks Azure's. */
  readonly dnsServers?: readonly IpAddress[];
  /** True when it is not made here but exists already. */
  readonly existing?: boolean;
}

/**
 * A subnet of a virtual network.
 * @title a subnet
 */
export interface Subnet {
  /** The name in Azure, such as `RouteServerSubnet`. */
  readonly name: string;
  /** The range in CIDR notation. */
  readonly addressPrefix: Cidr;
  /** Its route table, if it has one. */
  readonly routeTable?: RouteTable;
  /** Whether a network security group filters its traffic. */
  readonly networkSecurityGroup?: boolean;
  /** False when VMs in it that have no other way out do not reach the Internet; otherwise Azure provides one. */
  readonly defaultOutboundAccess?: boolean;
  /**
   * The name of the NAT gateway that is its way out to the Internet.
   * @example "west-ng"
   */
  readonly natGateway?: string;
  /**
   * The availability zone of the NAT gateway, if it is in one.
   * @example "1"
   */
  readonly natGatewayZone?: string;
}

/**
 * The user-defined routes of a subnet.
 * @title a route table
 */
export interface RouteTable {
  /** Whether routes of gateways and route servers reach the subnet. */
  readonly bgpRoutePropagation: boolean;
  /** The routes. */
  readonly routes: readonly UserRoute[];
}

export type NextHopType = "VirtualAppliance" | "VirtualNetworkGateway" | "VnetLocal" | "Internet" | "None";

/**
 * A user-defined route.
 * @title a route
 */
export interface UserRoute {
  /** The destination in CIDR notation. */
  readonly addressPrefix: Cidr;
  /** Where packets are sent. */
  readonly nextHopType: NextHopType;
  /** The address of the appliance, for `VirtualAppliance` only. */
  readonly nextHopIp?: IpAddress;
}

/**
 * One half of a peering: what the virtual network `from` allows towards `to`.
 * @title half of a peering
 */
export interface VirtualNetworkPeering {
  /** The virtual network that this half belongs to. */
  readonly from: string;
  /** The virtual network that it is peered with. */
  readonly to: string;
  /** Where the half was made, for messages: a construct path. */
  readonly path?: string;
  /** Whether packets from the other network are let in. */
  readonly allowVirtualNetworkAccess: boolean;
  /** Whether packets that the other network forwards are let in, too. */
  readonly allowForwardedTraffic: boolean;
  /** Whether the other network may use the gateways of this one. */
  readonly allowGatewayTransit: boolean;
  /** Whether this network uses the gateways of the other one. */
  readonly useRemoteGateways: boolean;
}

export type RoutingPreference = "ExpressRoute" | "VpnGateway" | "ASPath";

/**
 * An Azure Route Server.
 * @title a route server
 */
export interface RouteServer extends Element {
  /** The virtual network it is in. */
  readonly virtualNetwork: string;
  /** The addresses from which its two instances speak BGP. */
  readonly addresses: readonly IpAddress[];
  /** Whether gateways and appliances in its virtual network exchange routes through it. */
  readonly branchToBranch: boolean;
  /** Which routes it prefers when a gateway and an appliance offer the same prefix. */
  readonly routingPreference: RoutingPreference;
  /** True when it is not made here but exists already. */
  readonly existing?: boolean;
}

export type GatewayType = "ExpressRoute" | "Vpn";

/**
 * A virtual network gateway.
 * @title a gateway
 */
export interface VirtualNetworkGateway extends Element {
  /** The virtual network it is in. */
  readonly virtualNetwork: string;
  /** What it connects: circuits (`ExpressRoute`) or tunnels (`Vpn`). */
  readonly type: GatewayType;
  /**
   * Its autonomous system number: 65515 for an ExpressRoute gateway, and for a VPN gateway beside a route server.
   * @minimum 0
   * @maximum 4294967295
   * @example 65515
   */
  readonly asn: number;
  /**
   * The addresses of its instances in `GatewaySubnet`: the next hops that Azure's tables of effective routes show for
   * it. Unknown unless given.
   * @example ["10.10.0.132", "10.10.0.133"]
   */
  readonly addresses?: readonly IpAddress[];
  /**
   * Whether both instances of a VPN gateway are active, as they must be beside a route server. It is taken as true
   * unless given.
   */
  readonly activeActive?: boolean;
  /** The SKU, such as `ErGw1AZ`; unknown for some that exist already. */
  readonly sku?: string;
  /**
   * Its least number of scale units, when its SKU is `ErGwScale`.
   * @minimum 1
   * @maximum 40
   * @example 2
   */
  readonly minimumScaleUnits?: number;
  /**
   * Whether an ExpressRoute gateway accepts traffic from other virtual networks over its circuits. A circuit joins two
   * networks only if the gateways of both accept it. Unknown for some that exist already: then it is taken as off.
   */
  readonly remoteVirtualNetworkTraffic?: boolean;
  /** True when it is not made here but exists already. */
  readonly existing?: boolean;
}

/**
 * An ExpressRoute circuit.
 * @title a circuit
 */
export interface ExpressRouteCircuit extends Element {
  /** The names of the sites that are reached through it. */
  readonly sites: readonly string[];
  /** Where it meets Microsoft's network, such as `Amsterdam`. */
  readonly peeringLocation?: string;
  /** True when it is not made here but exists already. */
  readonly existing?: boolean;
}

/**
 * What connects an ExpressRoute gateway with a circuit, or a VPN gateway with a site.
 * @title a gateway connection
 */
export interface GatewayConnection extends Element {
  /** The gateway. */
  readonly gateway: string;
  /** The circuit, of an ExpressRoute gateway. */
  readonly circuit?: string;
  /** The site at the other end of the tunnel, of a VPN gateway. */
  readonly site?: string;
  /**
   * Whether the tunnel to a site carries BGP. Without it both ends have static routes. By default it does if the site
   * has an ASN.
   */
  readonly bgp?: boolean;
  /**
   * How much the connection is preferred for traffic to on-premises: the higher, the more. It is compared before AS
   * paths.
   * @minimum 0
   * @maximum 32000
   * @example 10
   */
  readonly routingWeight: number;
  /** Whether packets from on-premises bypass the gateway. */
  readonly fastPath: boolean;
}
