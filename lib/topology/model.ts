/**
 * The network as plain data: what rules, router configurations, simulation and reports read.
 * `schema/topology.schema.json` is its published form. Elements refer to one another by `name`.
 */
export interface Topology {
  /** The version of this form; a reader refuses one it does not know. */
  readonly version: 1;
  readonly virtualNetworks: readonly VirtualNetwork[];
  readonly virtualNetworkPeerings: readonly VirtualNetworkPeering[];
  readonly routeServers: readonly RouteServer[];
  readonly gateways: readonly VirtualNetworkGateway[];
  readonly circuits: readonly ExpressRouteCircuit[];
  readonly gatewayConnections: readonly GatewayConnection[];
  readonly virtualAppliances: readonly VirtualAppliance[];
  readonly routeServerPeerings: readonly RouteServerPeering[];
  readonly routerPeerings: readonly RouterPeering[];
  readonly onPremisesSites: readonly OnPremisesSite[];
  readonly dualHomedNetworks: readonly DualHomedNetwork[];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** What every element of a topology has. */
export interface Element {
  /** Unique within the topology. */
  readonly name: string;
  /** Where the element was made, for messages: a construct path. */
  readonly path?: string;
}

export type VirtualNetworkRole = "hub" | "spoke";

export interface VirtualNetwork extends Element {
  readonly role: VirtualNetworkRole;
  readonly location?: string;
  /** Ranges in CIDR notation. */
  readonly addressSpace: readonly string[];
  readonly subnets: readonly Subnet[];
  /** True when it is not made here but exists already. */
  readonly existing?: boolean;
}

export interface Subnet {
  /** The name in Azure, such as `RouteServerSubnet`. */
  readonly name: string;
  readonly addressPrefix: string;
  readonly routeTable?: RouteTable;
  readonly networkSecurityGroup?: boolean;
  /** False when VMs in it that have no other way out do not reach the Internet; otherwise Azure provides one. */
  readonly defaultOutboundAccess?: boolean;
}

export interface RouteTable {
  /** Whether routes of gateways and route servers reach the subnet. */
  readonly bgpRoutePropagation: boolean;
  readonly routes: readonly UserRoute[];
}

export type NextHopType = "VirtualAppliance" | "VirtualNetworkGateway" | "VnetLocal" | "Internet" | "None";

export interface UserRoute {
  readonly addressPrefix: string;
  readonly nextHopType: NextHopType;
  /** The address of the appliance, for `VirtualAppliance` only. */
  readonly nextHopIp?: string;
}

/** One half of a peering: what `from` allows towards `to`. */
export interface VirtualNetworkPeering {
  readonly from: string;
  readonly to: string;
  readonly path?: string;
  readonly allowVirtualNetworkAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  readonly useRemoteGateways: boolean;
}

export type RoutingPreference = "ExpressRoute" | "VpnGateway" | "ASPath";

export interface RouteServer extends Element {
  readonly virtualNetwork: string;
  /** The addresses its two instances speak BGP from. */
  readonly addresses: readonly string[];
  readonly branchToBranch: boolean;
  readonly routingPreference: RoutingPreference;
  readonly existing?: boolean;
}

export type GatewayType = "ExpressRoute" | "Vpn";

/** A virtual network gateway. */
export interface VirtualNetworkGateway extends Element {
  readonly virtualNetwork: string;
  readonly type: GatewayType;
  /** 65515 for an ExpressRoute gateway, and for a VPN gateway beside a route server. */
  readonly asn: number;
  /** The SKU, such as `ErGw1AZ`; unknown for some that exist already. */
  readonly sku?: string;
  /** How many scale units it has at least, when its SKU is `ErGwScale`. */
  readonly minimumScaleUnits?: number;
  readonly existing?: boolean;
}

export interface ExpressRouteCircuit extends Element {
  /** Names of the sites that are reached through it. */
  readonly sites: readonly string[];
  /** Where it meets Microsoft's network, such as `Amsterdam`. */
  readonly peeringLocation?: string;
  readonly existing?: boolean;
}

/** What connects an ExpressRoute gateway with a circuit, or a VPN gateway with a site. */
export interface GatewayConnection extends Element {
  readonly gateway: string;
  /** The circuit, of an ExpressRoute gateway. */
  readonly circuit?: string;
  /** The site at the other end of the tunnel, of a VPN gateway. */
  readonly site?: string;
  /** The higher, the more preferred for what goes to on-premises; looked at before AS paths. */
  readonly routingWeight: number;
  /** Whether packets from on-premises pass the gateway by. */
  readonly fastPath: boolean;
}

export interface VirtualAppliance extends Element {
  readonly virtualNetwork: string;
  readonly asn: number;
  readonly instances: readonly ApplianceInstance[];
  /** The frontend of the internal load balancer before the instances: the BGP next hop of what they announce. */
  readonly loadBalancerIp?: string;
  /** The first address of the appliances' subnet, where the platform's gateway answers. */
  readonly subnetGateway?: string;
  /** True when this library makes the machine, false for a vendor's that exists. */
  readonly deployed: boolean;
  readonly image?: Image;
  /** Offers the Internet to the spokes: originates 0.0.0.0/0 and translates source addresses. */
  readonly internetEgress: boolean;
  /** Prefixes it announces besides, in CIDR notation. */
  readonly originate?: readonly string[];
  /** Names of the sites that are reached through the appliance itself, by means that are no part of this. */
  readonly sites: readonly string[];
  readonly timers: BgpTimers;
}

export interface ApplianceInstance extends Element {
  readonly privateIp: string;
}

export interface Image {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

/** BGP timers in seconds (RFC 4271). */
export interface BgpTimers {
  readonly keepalive: number;
  readonly hold: number;
}

/** What an appliance takes from a neighbour, and what it sends it. */
export interface PeeringPolicy {
  /** What the appliance does with 65515, the ASN of every route server, in the paths it sends. */
  readonly asPathRewrite: AsPathRewrite;
  /** How often the appliance adds its own ASN, over the usual once, to what it sends. */
  readonly prepend: number;
  /** What the appliance takes; all else is refused. */
  readonly accept: readonly PrefixSource[];
  /** What the appliance sends, if it has it; all else is held back. */
  readonly advertise: readonly PrefixSource[];
  /** What the appliance never sends, whatever `advertise` says. By default what is the neighbour's own. */
  readonly withhold?: readonly PrefixSource[];
  /** Communities (RFC 1997) put on everything sent: `no-advertise`, or two numbers such as `65001:100`. */
  readonly communities?: readonly string[];
  /** The BGP next hop of what is sent: an address, or `unchanged`. By default that of the appliance. */
  readonly nextHop?: string;
}

/** As a BGP next hop: what each route has. */
export const UNCHANGED_NEXT_HOP = "unchanged";

/** The community that keeps a route with the router it is sent to (RFC 1997). */
export const NO_ADVERTISE = "no-advertise";

/** BGP between every instance of an appliance and both instances of a route server. */
export interface RouteServerPeering extends Element, PeeringPolicy {
  readonly routeServer: string;
  readonly virtualAppliance: string;
}

/** BGP of every instance of an appliance with a router that is no route server: that of a site, or another appliance. */
export interface RouterPeering extends Element, PeeringPolicy {
  readonly virtualAppliance: string;
  /** The site whose router is at the other end. */
  readonly site?: string;
  /** Or the appliance at the other end, which has a peering of its own for what it takes and sends. */
  readonly peer?: string;
  /** The addresses from which the site's router speaks BGP, one for each instance: inside the tunnel, if there is one. */
  readonly peerAddresses?: readonly string[];
  /** The addresses from which the appliance's instances speak BGP, one for each; by default their private ones. */
  readonly addresses?: readonly string[];
  /** The IPsec tunnel that the appliance's machine ends; without it, how the two reach each other is no part of this. */
  readonly tunnel?: IpsecTunnel;
}

/** A route-based IPsec tunnel from each instance of an appliance to a router on premises. */
export interface IpsecTunnel {
  /** The public address of the router on premises. */
  readonly remoteAddress: string;
  readonly algorithms: IpsecAlgorithms;
}

/** The algorithms of a tunnel, by the names that Azure gives them. */
export interface IpsecAlgorithms {
  readonly dhGroup: string;
  readonly ikeEncryption: string;
  readonly ikeIntegrity: string;
  readonly ipsecEncryption: string;
  readonly ipsecIntegrity: string;
  readonly pfsGroup: string;
}

/**
 * - `none`: leaves paths as they are; the route server drops those that hold 65515
 * - `as-override`: puts the appliance's ASN in place of each 65515, so that paths keep their length
 * - `remove`: takes 65515 out, which makes paths shorter.
 */
export type AsPathRewrite = "none" | "as-override" | "remove";

/**
 * Names a set of prefixes by what they are, so that a policy stays small however many there are:
 * - `virtual-network`: the ranges of the route server's virtual network, and of those that use it as remote gateway
 * - `spokes`: the ranges of all other spokes whose route servers the appliance peers with
 * - `hub`: the ranges of the appliance's virtual network
 * - `sites`: the prefixes of the on-premises sites the appliance reaches, by itself or through a gateway beside it
 * - `site`: the prefixes of the site at the other end, of a router peering
 * - `internet`: 0.0.0.0/0
 * - `any`: everything
 * - or one range in CIDR notation.
 */
export type PrefixSource = "virtual-network" | "spokes" | "hub" | "sites" | "site" | "internet" | "any" | (string & {});

export const PREFIX_SOURCES = ["virtual-network", "spokes", "hub", "sites", "site", "internet", "any"] as const;

export interface OnPremisesSite extends Element {
  readonly asn?: number;
  readonly prefixes: readonly string[];
  /** Whether routes inside the prefixes are taken too, not just the prefixes themselves. */
  readonly moreSpecifics: boolean;
  /**
   * Names of the circuits, gateways and appliances through which its routers prefer to reach Azure, the best one first
   * (local preference, RFC 4271). All others come after them, and are equal.
   */
  readonly prefers?: readonly string[];
}

export type RedundancyMode = "active-active" | "active-passive";

/** What a single failure may be of. */
export const FAILURE_KINDS = [
  "appliance instance",
  "appliance",
  "hub",
  "gateway",
  "circuit",
  "route server instance",
  "gateway connection",
  "tunnel",
  "link to a site",
  "peering",
  "BGP session",
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Which single failures must take no flow away. */
export interface SurvivalRequirement {
  readonly failures: readonly FailureKind[];
  /** Whether the two directions of a flow must pass the same appliances, too. */
  readonly symmetric: boolean;
}

/** What the designer meant; rules compare it with what is there. */
export interface DualHomedNetwork extends Element {
  /** Names of virtual networks; ranked, the active one first, when the mode is active-passive. */
  readonly hubs: readonly string[];
  readonly spokes: readonly string[];
  readonly mode: RedundancyMode;
  readonly spokeToSpoke: boolean;
  /** What it must survive; nothing is asked for without it. */
  readonly survive?: SurvivalRequirement;
}

/** A rule that its reader knows of and accepts, everywhere or at one element. */
export interface Acknowledgement {
  readonly rule: string;
  readonly reason: string;
  readonly element?: string;
}
