import type { Cidr, IpAddress } from "../net";
import type { Element } from "./network-model";
import type { Community, NextHop, PrefixSource } from "./values";

/** What a router runs. */
export type RouterSoftware = "frr" | "bird" | "ios-xe" | "fortios";

/**
 * A network virtual appliance: one router, or several alike.
 * @title a virtual appliance
 */
export interface VirtualAppliance extends Element {
  /** The virtual network it is in. */
  readonly virtualNetwork: string;
  /**
   * Its autonomous system number. Without it the appliance speaks no BGP, such as Azure Firewall: it is the next hop of
   * user routes, or of routes that others announce.
   * @minimum 0
   * @maximum 4294967295
   * @example 65001
   */
  readonly asn?: number;
  /** Its instances. */
  readonly instances: readonly ApplianceInstance[];
  /** Its network interfaces besides that of `instances`, such as one in an outside subnet. */
  readonly interfaces?: readonly ApplianceInterface[];
  /**
   * The frontend of the internal load balancer before the instances: the BGP next hop of what all of them have. What an
   * instance can lose by itself, such as sites and the Internet, it announces with its own address.
   */
  readonly loadBalancerIp?: IpAddress;
  /** The first address of the appliances' subnet, where the platform's gateway answers. */
  readonly subnetGateway?: IpAddress;
  /** True when this library makes the machine, false for a vendor's that exists. */
  readonly deployed: boolean;
  /**
   * What its routers run; a machine that this library makes runs FRR. BIRD and FortiOS send no route back to the
   * neighbour that they have it from, BIRD puts one ASN in place of all 65515, and FRR does not use the default route
   * to resolve a next hop. If it is not known, it is taken for FRR.
   */
  readonly software?: RouterSoftware;
  /** The marketplace image of the machines. */
  readonly image?: Image;
  /**
   * The VM size of the machines, where it is given.
   * @example "Standard_D4s_v5"
   */
  readonly size?: string;
  /**
   * The ranges from which its network security group allows SSH, where this is known, in CIDR notation.
   * @example ["203.0.113.0/24"]
   */
  readonly sshSources?: readonly Cidr[];
  /** Whether it offers the Internet to the spokes: originates 0.0.0.0/0 and translates source addresses. */
  readonly internetEgress: boolean;
  /** Further prefixes that it announces, in CIDR notation. */
  readonly originate?: readonly Cidr[];
  /** The names of the sites that are reached through the appliance itself. How, is no part of the topology. */
  readonly sites: readonly string[];
  /** The BGP timers that it proposes. */
  readonly timers: BgpTimers;
}

/**
 * One machine of an appliance.
 * @title an instance
 */
export interface ApplianceInstance extends Element {
  /** The address from which it speaks BGP. */
  readonly privateIp: IpAddress;
  /**
   * The availability zone of its region that it is in.
   * @example "1"
   */
  readonly zone?: string;
}

/**
 * A further network interface of every instance of an appliance. The effective routes of its own subnet decide about
 * what leaves by it.
 * @title an interface
 */
export interface ApplianceInterface {
  /**
   * What it is called on the appliance.
   * @example "outside"
   */
  readonly name: string;
  /** Its address at each instance, in the order of `instances`. */
  readonly privateIps: readonly IpAddress[];
  /** The frontend of the internal load balancer before these interfaces. */
  readonly loadBalancerIp?: IpAddress;
  /**
   * The destinations that the appliance has static routes to by this interface, in CIDR notation. What BGP has a longer
   * prefix for leaves by the interface of `instances`, and so does what no static route is for.
   * @example ["0.0.0.0/0"]
   */
  readonly prefixes: readonly Cidr[];
}

/**
 * The marketplace image of the machines.
 * @title an image
 */
export interface Image {
  /** The publisher. */
  readonly publisher: string;
  /** The offer. */
  readonly offer: string;
  /** The SKU. */
  readonly sku: string;
}

/**
 * BGP timers in seconds (RFC 4271).
 * @title timers
 */
export interface BgpTimers {
  /**
   * How often keepalives are sent.
   * @minimum 0
   * @maximum 65535
   * @example 10
   */
  readonly keepalive: number;
  /**
   * How long a peer may be silent.
   * @minimum 0
   * @maximum 65535
   * @example 30
   */
  readonly hold: number;
}

/**
 * - `none`: leaves paths as they are; the route server drops those that contain 65515
 * - `as-override`: puts the appliance's ASN in place of each 65515, so that paths keep their length
 * - `remove`: takes 65515 out, which makes paths shorter
 * - `replace`: puts the appliance's ASN once in place of the whole path, as FortiOS can.
 */
export type AsPathRewrite = "none" | "as-override" | "remove" | "replace";

/** How an appliance changes the routes that it sends. */
export interface RouteChanges {
  /**
   * What the appliance does with 65515, the ASN of every route server, in the paths it sends: leaves it (`none`), puts
   * its own in its place (`as-override`) or takes it out (`remove`); or it replaces the whole path (`replace`).
   */
  readonly asPathRewrite: AsPathRewrite;
  /**
   * How often the appliance adds its own ASN, over the usual once, to what it sends. To a router with the same ASN it
   * lowers the local preference by as much instead.
   * @minimum 0
   * @example 2
   */
  readonly prepend: number;
  /** The communities put on what is sent. */
  readonly communities?: readonly Community[];
  /** The BGP next hop of what is sent. By default each route has that of the appliance. */
  readonly nextHop?: NextHop;
}

/**
 * How an appliance changes some of the routes that it sends: an entry of a route map. What it does not say is as for
 * all other routes.
 * @title a policy term
 */
export interface PolicyTerm extends Partial<RouteChanges> {
  /** The prefixes it is for. Of several terms that name a prefix, the first one holds. */
  readonly prefixes: readonly PrefixSource[];
}

/** What an appliance accepts from a neighbour, and what it advertises to it. */
export interface PeeringPolicy extends RouteChanges {
  /** What the appliance accepts; all else is refused. */
  readonly accept: readonly PrefixSource[];
  /** What the appliance advertises, if it has it; all else is held back. */
  readonly advertise: readonly PrefixSource[];
  /** What the appliance never advertises, whatever `advertise` says. By default the neighbour's own prefixes. */
  readonly withhold?: readonly PrefixSource[];
  /** What is changed otherwise for some of the prefixes that are advertised, in order. */
  readonly terms?: readonly PolicyTerm[];
}

/**
 * BGP between every instance of an appliance and both instances of a route server.
 * @title a BGP peering
 */
export interface RouteServerPeering extends Element, PeeringPolicy {
  /** The route server. */
  readonly routeServer: string;
  /** The appliance. */
  readonly virtualAppliance: string;
  /**
   * The instances of the route server that the appliance peers with, by their place in its `addresses`. By default
   * both, as they should: with one, some hosts lack routes, and its maintenance is an outage.
   * @example [0]
   */
  readonly instances?: readonly RouteServerInstance[];
}

/** An instance of a route server: 0 is `IN_0`, 1 is `IN_1`. */
export type RouteServerInstance = 0 | 1;

/**
 * BGP of every instance of an appliance with a router that is no route server: that of a site, or another appliance.
 * @title a router peering
 */
export interface RouterPeering extends Element, PeeringPolicy {
  /** The appliance. */
  readonly virtualAppliance: string;
  /** The site whose router is at the other end. */
  readonly site?: string;
  /** Or the appliance at the other end. It has a peering of its own for what it accepts and advertises. */
  readonly peer?: string;
  /**
   * The addresses from which the site's router speaks BGP, one for each instance of the appliance: inside the tunnel,
   * if there is one.
   */
  readonly routerBgpAddresses?: readonly IpAddress[];
  /** The addresses from which the appliance's instances speak BGP, one for each; by default their private ones. */
  readonly bgpAddresses?: readonly IpAddress[];
  /**
   * The IPsec tunnel that ends at the appliance's machine. Without it, the link between the two is no part of the
   * topology.
   */
  readonly tunnel?: IpsecTunnel;
  /**
   * The overlay that connects two appliances across their virtual networks. Packets in it do not see the routes of
   * Azure. Without it, packets for the other appliance follow those routes. Both ends must say the same, and have
   * `bgpAddresses`: their addresses inside the overlay.
   */
  readonly overlay?: Overlay;
}

export type Encapsulation = "vxlan" | "ipsec";

/**
 * An overlay between two appliances.
 * @title an overlay
 */
export interface Overlay {
  /** How packets are encapsulated: by VXLAN (RFC 7348) or by IPsec. */
  readonly encapsulation: Encapsulation;
  /**
   * The VXLAN network identifier.
   * @minimum 1
   * @maximum 16777215
   * @example 100
   */
  readonly vni?: number;
  /**
   * Whether IPsec in transport mode (RFC 4303) protects what VXLAN carries between the machines. By default it does
   * not: the overlay stays in virtual networks.
   */
  readonly encrypted?: boolean;
  /**
   * True when it connects public addresses of the appliances, so that it needs no peering of their virtual networks. By
   * default it connects their private addresses.
   */
  readonly overInternet?: boolean;
}

/**
 * A route-based IPsec tunnel from each instance of an appliance to a router on premises.
 * @title a tunnel
 */
export interface IpsecTunnel {
  /** The public address of the router on premises. */
  readonly routerAddress: IpAddress;
  /** The algorithms. */
  readonly algorithms: IpsecAlgorithms;
}

/**
 * The algorithms of a tunnel, by the names that Azure gives them.
 * @title algorithms
 */
export interface IpsecAlgorithms {
  /** The Diffie-Hellman group of IKE. */
  readonly dhGroup: string;
  /** The encryption of IKE. */
  readonly ikeEncryption: string;
  /** The integrity of IKE. */
  readonly ikeIntegrity: string;
  /** The encryption of packets. */
  readonly ipsecEncryption: string;
  /** The integrity of packets. */
  readonly ipsecIntegrity: string;
  /** The group of perfect forward secrecy. */
  readonly pfsGroup: string;
}
