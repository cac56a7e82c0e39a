import type { RouterPeering, RouteServerPeering, VirtualAppliance } from "./bgp-model";
import type {
  Element,
  ExpressRouteCircuit,
  GatewayConnection,
  RouteServer,
  VirtualNetwork,
  VirtualNetworkGateway,
  VirtualNetworkPeering,
} from "./network-model";
import type { Cidr } from "../net";

/**
 * A network as plain data: what rules, router configurations, simulation and reports read. Elements refer to one
 * another by `name`. `schema/topology.schema.json` is generated from this type.
 * @title a topology
 */
export interface Topology {
  /**
   * The version of this format; a reader refuses one it does not know.
   * @example 1
   */
  readonly version: 1;
  /** The virtual networks: hubs and spokes. */
  readonly virtualNetworks: readonly VirtualNetwork[];
  /** The peerings between virtual networks, each half of its own. */
  readonly virtualNetworkPeerings: readonly VirtualNetworkPeering[];
  /** The Azure Route Servers. */
  readonly routeServers: readonly RouteServer[];
  /** The virtual network gateways. */
  readonly gateways: readonly VirtualNetworkGateway[];
  /** The ExpressRoute circuits. */
  readonly circuits: readonly ExpressRouteCircuit[];
  /** The connections of gateways with circuits and sites. */
  readonly gatewayConnections: readonly GatewayConnection[];
  /** The network virtual appliances, each with its instances. */
  readonly virtualAppliances: readonly VirtualAppliance[];
  /** BGP between virtual appliances and route servers. */
  readonly routeServerPeerings: readonly RouteServerPeering[];
  /** BGP between virtual appliances and other routers: those of sites, or other appliances. */
  readonly routerPeerings: readonly RouterPeering[];
  /** The networks on premises. */
  readonly onPremisesSites: readonly OnPremisesSite[];
  /** What the designer meant; rules compare it with what is there. */
  readonly dualHomedNetworks: readonly DualHomedNetwork[];
  /** Findings of rules that are accepted. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/**
 * A network on premises.
 * @title a site
 */
export interface OnPremisesSite extends Element {
  /**
   * The autonomous system number of its routers. Without it, the site has static routes and no BGP, except behind a
   * circuit.
   * @minimum 0
   * @maximum 4294967295
   * @example 65100
   */
  readonly asn?: number;
  /** The prefixes it announces, in CIDR notation. */
  readonly prefixes: readonly Cidr[];
  /** Whether routes inside the prefixes are accepted too, and not just the prefixes themselves. */
  readonly moreSpecifics: boolean;
  /**
   * How many prefixes it announces at most when routes inside them are accepted; any number without it.
   * @minimum 1
   * @example 200
   */
  readonly maximumPrefixes?: number;
  /**
   * The names of the circuits, gateways and appliances through which its routers prefer to reach Azure, the best one
   * first (local preference, RFC 4271). All others come after them, and are equal.
   */
  readonly prefers?: readonly string[];
  /**
   * What its routers announce otherwise by some of its links than by the others. Of several that name a link, the first
   * one holds.
   */
  readonly announcements?: readonly SiteAnnouncement[];
  /**
   * The names of other sites that are linked with this one, such as by a WAN: its routers announce their prefixes, too,
   * and pass the routes of Azure on to them.
   */
  readonly passesOn?: readonly string[];
}

/**
 * What a site's routers announce by some of its links.
 * @title an announcement
 */
export interface SiteAnnouncement {
  /** The circuits, gateways, appliances, gateway connections and router peerings that lead there, by name. */
  readonly to: readonly string[];
  /** The prefixes announced there in place of `prefixes` of the site: more, fewer or longer ones, in CIDR notation. */
  readonly prefixes?: readonly Cidr[];
  /**
   * How often its routers add their own ASN to the path, over the usual once.
   * @minimum 0
   * @example 2
   */
  readonly prepend?: number;
}

export type RedundancyMode = "active-active" | "active-passive";

/** What a single failure may be of. */
export const FAILURE_KINDS = [
  "appliance instance",
  "appliance",
  "link of an instance",
  "egress of an instance",
  "NAT gateway",
  "hub",
  "gateway",
  "circuit",
  "route server instance",
  "route server",
  "gateway connection",
  "tunnel",
  "link to a site",
  "peering",
  "BGP session",
  "availability zone",
  "peering location",
  "region",
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** The failures of many elements at once, which a network is asked to survive by name only. */
export const WIDE_FAILURE_KINDS: readonly FailureKind[] = ["peering location", "region"];

/** The kinds of single failures in the narrow sense. */
export const SINGLE_FAILURE_KINDS = FAILURE_KINDS.filter((kind) => !WIDE_FAILURE_KINDS.includes(kind));

/**
 * Which single failures must take no flow away.
 * @title what a network must survive
 */
export interface SurvivalRequirement {
  /** What may fail, one at a time. */
  readonly failures: readonly FailureKind[];
  /** Whether the two directions of a flow must pass the same appliances, too. */
  readonly symmetric: boolean;
}

/**
 * Which hubs and spokes belong together, and how.
 * @title a dual-homed network
 */
export interface DualHomedNetwork extends Element {
  /** The names of its hubs; ranked, the active one first, when the mode is `active-passive`. */
  readonly hubs: readonly string[];
  /** The names of its spokes. */
  readonly spokes: readonly string[];
  /** How traffic is shared among the hubs. */
  readonly mode: RedundancyMode;
  /** Whether spokes reach each other through the hubs. */
  readonly spokeToSpoke: boolean;
  /**
   * The names of other dual-homed networks, such as those of other regions, whose spokes and sites these spokes reach
   * through links between the hubs.
   */
  readonly reaches?: readonly string[];
  /** What it must survive; nothing is required without it. */
  readonly survive?: SurvivalRequirement;
}

/**
 * A rule that is known to be broken and accepted, everywhere or at one element.
 * @title an acknowledgement
 */
export interface Acknowledgement {
  /**
   * The id of the rule.
   * @example "ARS012"
   */
  readonly rule: string;
  /** Why it is acceptable here. */
  readonly reason: string;
  /** The name of the element; everywhere without it. */
  readonly element?: string;
}
