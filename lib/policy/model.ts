import type { AsPathRewrite, BgpTimers, IpsecTunnel, Overlay } from "../topology";

/**
 * What one instance of an appliance does with routes. Every router configuration is rendered from this object, and the
 * simulator runs it. It denies by default, because as-override switches BGP's own loop protection off.
 */
export interface RoutingPolicy {
  readonly appliance: string;
  readonly instance: string;
  readonly asn: number;
  /** Whether a deployment writes the configuration on the machine. */
  readonly deployed: boolean;
  /** The private address of the instance: its BGP identifier and the source of its sessions. */
  readonly address: string;
  /** The address of Azure's gateway in the appliance's subnet; unknown for some appliances that exist already. */
  readonly subnetGateway?: string;
  readonly timers: BgpTimers;
  /** Prefixes that the appliance originates. */
  readonly originate: readonly string[];
  /** Every list that the neighbours name, once, in order of name. */
  readonly prefixLists: readonly PrefixList[];
  /** One for each route server and each other router that the appliance peers with, in order of name. */
  readonly neighbors: readonly NeighborPolicy[];
}

export interface PrefixList {
  readonly name: string;
  readonly entries: readonly PrefixListEntry[];
}

export interface PrefixListEntry {
  readonly prefix: string;
  /** Whether the entry also matches longer prefixes inside this one. */
  readonly orLonger: boolean;
}

/** How an appliance changes routes that it sends. */
export interface SentChanges {
  readonly asPathRewrite: AsPathRewrite;
  /**
   * How many more times the appliance prepends its own ASN to the paths it sends. To an internal neighbour, it lowers
   * the local preference by as much instead.
   */
  readonly prepend: number;
  /**
   * The next hop of the routes sent: by default the appliance's address on the session, or its load balancer.
   * `unchanged` keeps the next hop of each route.
   */
  readonly nextHop: string;
  /** The next hop of what this instance can lose while the others keep it, if not `nextHop`: its own address. */
  readonly ownNextHop?: string;
  /** Communities put on what is sent. */
  readonly communities: readonly string[];
}

/** How an appliance changes some of the routes that it sends to a neighbour. */
export interface NeighborTerm extends SentChanges {
  /** The name of the list of its prefixes. All of them are advertised to the neighbour. */
  readonly list: string;
}

/** An overlay between two appliances. */
export interface NeighborOverlay extends Overlay {
  /** The private addresses of the machines at the other end, in the order of the neighbour's addresses. */
  readonly machineAddresses: readonly string[];
}

/** The policy towards a route server, or towards another router. What no term is for is changed as it says itself. */
export interface NeighborPolicy extends SentChanges {
  /** The name of the route server, or of the peering with another router. */
  readonly name: string;
  readonly kind: "route-server" | "router";
  /** The appliance's address on these sessions; the inside address where there is a tunnel or an overlay. */
  readonly localAddress: string;
  /** The IPsec tunnel that leads to the neighbour. */
  readonly tunnel?: IpsecTunnel;
  /** The overlay that leads to the neighbour, which is another appliance. */
  readonly overlay?: NeighborOverlay;
  readonly addresses: readonly string[];
  readonly asn: number;
  /**
   * Whether a link of the instance leads to the neighbour, such as a tunnel. It can fail while the links of the other
   * instances work.
   */
  readonly ownLink?: boolean;
  /** More routes than this are a leak of the neighbour. Without it, any number is accepted. */
  readonly maximumAccepted?: number;
  /** The appliance sends no more routes than this. Without it, any number is sent. */
  readonly maximumSent?: number;
  /** Names of lists: the appliance accepts a route from the neighbour when one of them permits it. */
  readonly accept: readonly string[];
  /**
   * Names of lists whose routes never go to this neighbour; they are checked before `advertise`. The neighbour's own
   * prefixes are among them, unless the peering says otherwise.
   */
  readonly withhold: readonly string[];
  /** Names of lists: the appliance sends a route to the neighbour when one of them permits it. */
  readonly advertise: readonly string[];
  /** What is changed otherwise for some of what is advertised: the first term whose list permits a route holds. */
  readonly terms: readonly NeighborTerm[];
}
