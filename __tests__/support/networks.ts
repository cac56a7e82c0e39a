import { routingPolicyOf, type RoutingPolicy } from "../../lib/policy";
import {
  topology,
  type AsPathRewrite,
  type BgpTimers,
  type OnPremisesSite,
  type RouteServer,
  type RouteServerPeering,
  type RouterPeering,
  type Topology,
  type VirtualAppliance,
  type VirtualNetwork,
} from "../../lib/topology";
import { ALGORITHMS } from "./topologies";

export interface HubOptions {
  readonly spokes?: number;
  /** The additional prepends of the north hub's appliance. */
  readonly northPrepend?: number;
  readonly internetEgress?: boolean;
  readonly spokeToSpoke?: boolean;
  readonly offerHub?: boolean;
  readonly rewrite?: AsPathRewrite;
  readonly loadBalancerIp?: string;
  /** For tests that wait for a hold time. */
  readonly timers?: BgpTimers;
  readonly subnetGatewayKnown?: boolean;
}

interface HubPlan {
  readonly name: string;
  readonly asn: number;
  readonly range: string;
  readonly base: string;
  readonly prepend: number;
  readonly site: string;
}

/**
 * Two hubs with a route server and an appliance each, a site behind each of them and one both reach, and spokes
 * `spoke-1` ... with a route server that peers with both appliances.
 */
export function hubsWithRouteServers(options: HubOptions = {}): Topology {
  const hubs: HubPlan[] = [
    { name: "west", asn: 65001, range: "10.10.0.0/22", base: "10.10", prepend: 0, site: "paris" },
    {
      name: "north",
      asn: 65002,
      range: "10.20.0.0/22",
      base: "10.20",
      prepend: options.northPrepend ?? 0,
      site: "oslo",
    },
  ];
  const spokes = Array.from({ length: options.spokes ?? 1 }, (_, index) => index + 1);
  return topology({
    virtualNetworks: [...hubs.map(hubNetwork), ...spokes.map(spokeNetwork)],
    routeServers: [...hubs.map(hubRouteServer), ...spokes.map(spokeRouteServer)],
    virtualAppliances: hubs.map((hub) => appliance(hub, options)),
    routeServerPeerings: hubs.flatMap((hub) => [
      hubPeering(hub, options),
      ...spokes.map((spoke) => spokePeering(hub, spoke, options)),
    ]),
    onPremisesSites: [
      { name: "paris", asn: 65010, prefixes: ["10.101.0.0/16"], moreSpecifics: false },
      { name: "oslo", asn: 65010, prefixes: ["10.102.0.0/16"], moreSpecifics: false },
      { name: "headquarters", asn: 65010, prefixes: ["10.100.0.0/16"], moreSpecifics: true },
    ],
  });
}

function hubNetwork(hub: HubPlan): VirtualNetwork {
  return { name: `${hub.name}-hub`, role: "hub", addressSpace: [hub.range], subnets: [] };
}

function spokeNetwork(spoke: number): VirtualNetwork {
  return { name: `spoke-${spoke}`, role: "spoke", addressSpace: [`${spokeBase(spoke)}.0.0/16`], subnets: [] };
}

/** 150 spokes at the most: 11.0.0.0/8 after 10.30.0.0 to 10.99.0.0, which leaves out what hubs and sites have. */
function spokeBase(spoke: number): string {
  return spoke <= 70 ? `10.${29 + spoke}` : `11.${spoke}`;
}

function hubRouteServer(hub: HubPlan): RouteServer {
  return {
    name: `rs-${hub.name}`,
    virtualNetwork: `${hub.name}-hub`,
    addresses: [`${hub.base}.1.4`, `${hub.base}.1.5`],
    branchToBranch: true,
    routingPreference: "ExpressRoute",
  };
}

function spokeRouteServer(spoke: number): RouteServer {
  return {
    name: `rs-spoke-${spoke}`,
    virtualNetwork: `spoke-${spoke}`,
    addresses: [`${spokeBase(spoke)}.1.4`, `${spokeBase(spoke)}.1.5`],
    branchToBranch: false,
    routingPreference: "ExpressRoute",
  };
}

function appliance(hub: HubPlan, options: HubOptions): VirtualAppliance {
  return {
    name: `${hub.name}-nva`,
    virtualNetwork: `${hub.name}-hub`,
    asn: hub.asn,
    instances: [{ name: `${hub.name}-nva`, privateIp: `${hub.base}.0.4` }],
    loadBalancerIp: options.loadBalancerIp,
    subnetGateway: options.subnetGatewayKnown === false ? undefined : `${hub.base}.0.1`,
    deployed: true,
    internetEgress: options.internetEgress ?? false,
    sites: [hub.site, "headquarters"],
    timers: options.timers ?? { keepalive: 10, hold: 30 },
  };
}

function hubPeering(hub: HubPlan, options: HubOptions): RouteServerPeering {
  return {
    name: `${hub.name}-nva-rs-${hub.name}`,
    routeServer: `rs-${hub.name}`,
    virtualAppliance: `${hub.name}-nva`,
    asPathRewrite: options.rewrite ?? "as-override",
    prepend: hub.prepend,
    accept: ["sites"],
    advertise: ["spokes"],
  };
}

function spokePeering(hub: HubPlan, spoke: number, options: HubOptions): RouteServerPeering {
  return {
    name: `${hub.name}-nva-rs-spoke-${spoke}`,
    routeServer: `rs-spoke-${spoke}`,
    virtualAppliance: `${hub.name}-nva`,
    asPathRewrite: options.rewrite ?? "as-override",
    prepend: hub.prepend,
    accept: ["virtual-network"],
    advertise: [
      "sites",
      ...(options.spokeToSpoke ? ["spokes"] : []),
      ...(options.offerHub ? ["hub"] : []),
      ...(options.internetEgress ? ["internet"] : []),
    ],
  };
}

/** One site behind each tunnel of `withTunnels`. */
const BRANCHES: readonly OnPremisesSite[] = [
  { name: "branch", asn: 65020, prefixes: ["192.168.0.0/16"], moreSpecifics: true },
  { name: "shop", asn: 65021, prefixes: ["172.20.0.0/16"], moreSpecifics: false },
];

/** The network with tunnels of the west hub's appliance to the routers of two sites, as a deployed VPN NVA has them. */
export function withTunnels(base: Topology, sites: readonly OnPremisesSite[] = BRANCHES): Topology {
  const peerings = sites.map(({ name }, index): RouterPeering => ({
    name: `west-nva-${name}`,
    virtualAppliance: "west-nva",
    site: name,
    bgpAddresses: [`169.254.21.${4 * index + 1}`],
    routerBgpAddresses: [`169.254.21.${4 * index + 2}`],
    tunnel: { routerAddress: `203.0.113.${index + 1}`, algorithms: ALGORITHMS },
    asPathRewrite: "none",
    prepend: index,
    accept: ["site"],
    advertise: ["spokes"],
  }));
  return {
    ...base,
    routerPeerings: [...base.routerPeerings, ...peerings],
    onPremisesSites: [...base.onPremisesSites, ...sites],
  };
}

/** The network with BGP between the appliances of its hubs, inside one autonomous system or not. */
export function withPeeredAppliances(base: Topology, northAsn: number): Topology {
  return {
    ...base,
    virtualAppliances: base.virtualAppliances.map((each) =>
      each.name === "north-nva" ? { ...each, asn: northAsn } : { ...each, originate: ["10.64.0.0/10"] },
    ),
    routerPeerings: [
      ...base.routerPeerings,
      {
        name: "west-north",
        virtualAppliance: "west-nva",
        peer: "north-nva",
        asPathRewrite: "none",
        prepend: 0,
        accept: ["any"],
        advertise: ["spokes"],
        communities: ["no-advertise", "65001:100"],
        nextHop: "unchanged",
      },
      {
        name: "west-nowhere",
        virtualAppliance: "west-nva",
        site: "paris",
        asPathRewrite: "none",
        prepend: 0,
        accept: ["site"],
        advertise: ["spokes"],
      },
    ],
  };
}

/** The network with two instances of the west hub's appliance behind a load balancer, and a tunnel of both to a branch. */
export function withTwoInstances(base: Topology): Topology {
  const network = withTunnels(base, [BRANCHES[0]]);
  return {
    ...network,
    virtualAppliances: network.virtualAppliances.map((each) =>
      each.name === "west-nva"
        ? {
            ...each,
            instances: [4, 5].map((host) => ({ name: `west-nva-${host - 3}`, privateIp: `10.10.0.${host}` })),
            loadBalancerIp: "10.10.0.30",
          }
        : each,
    ),
    routerPeerings: network.routerPeerings.map((each) => ({
      ...each,
      bgpAddresses: ["169.254.21.1", "169.254.21.5"],
      routerBgpAddresses: ["169.254.21.2", "169.254.21.6"],
    })),
  };
}

/** The policy of the west hub's appliance. */
export function westPolicyIn(network: Topology): RoutingPolicy {
  const policy = routingPolicyOf(network, "west-nva");
  if (!policy) throw new Error("there is no appliance west-nva");
  return policy;
}

export function policyOf(name: string, options: HubOptions = {}): RoutingPolicy {
  const policy = routingPolicyOf(hubsWithRouteServers(options), name);
  if (!policy) throw new Error(`there is no appliance ${name}`);
  return policy;
}

/** One of two instances behind a load balancer, with everything that it can lose by itself and what it cannot. */
export function oneOfTwo(): RoutingPolicy {
  const options = { spokes: 2, internetEgress: true, spokeToSpoke: true, offerHub: true };
  const policy = routingPolicyOf(withTwoInstances(hubsWithRouteServers(options)), "west-nva-2");
  if (!policy) throw new Error("there is no instance west-nva-2");
  return policy;
}
