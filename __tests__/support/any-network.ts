import * as fc from "fast-check";
import { ROUTE_SERVER_ASN } from "../../lib/azure";
import { Ipv4Prefix } from "../../lib/net";
import { RoutingNetwork } from "../../lib/routing/network";
import {
  topology,
  type ExpressRouteCircuit,
  type GatewayConnection,
  type GatewayType,
  type OnPremisesSite,
  type PeeringPolicy,
  type RouteServerPeering,
  type RouterPeering,
  type RoutingPreference,
  type Topology,
  type UserRoute,
  type VirtualAppliance,
  type VirtualNetwork,
  type VirtualNetworkPeering,
} from "../../lib/topology";
import { half, routeTable } from "./topologies";

/** Few enough to follow by hand, and to start a BGP daemon for each. */
const MOST_SPEAKERS = 25;

/** As the library ranks hubs: each next one prepends twice more. */
const PREPENDS_PER_RANK = 2;

const HUBS = ["west", "north", "east", "south"];
const SPOKES = ["app", "data", "web", "batch"];
const SITES = ["datacentre", "branch", "plant"];

interface HubPlan {
  readonly kind: "express-route" | "vpn" | "coexisting" | "plain";
  readonly instances: number;
  readonly loadBalancer: boolean;
  readonly deployed: boolean;
  readonly internetEgress: boolean;
  readonly routingPreference: RoutingPreference;
  readonly returnThroughAppliance: boolean;
  /** Whether the routers of its sites speak BGP with its appliance in tunnels, besides what gateways it has. */
  readonly tunnels: boolean;
  readonly fastPath: boolean;
}

interface SitePlan {
  readonly prefixes: number;
  readonly moreSpecifics: boolean;
  readonly hasAsn: boolean;
  /** By which hubs it is reached, in order of preference if it has one. */
  readonly hubs: readonly number[];
  readonly prefers: boolean;
}

interface NetworkPlan {
  readonly hubs: readonly HubPlan[];
  readonly sites: readonly SitePlan[];
  /** For each spoke: whether it uses the gateways of one hub instead of route servers of its own. */
  readonly spokes: readonly boolean[];
  readonly sharedCircuits: boolean;
  readonly ranked: boolean;
  readonly spokeToSpoke: boolean;
  readonly advertiseHubs: boolean;
  /** The hubs whose ExpressRoute gateways accept traffic from other virtual networks. */
  readonly openHubs: readonly number[];
}

const hubPlan: fc.Arbitrary<HubPlan> = fc.record({
  kind: fc.constantFrom("express-route", "vpn", "coexisting", "plain"),
  instances: fc.integer({ min: 1, max: 2 }),
  loadBalancer: fc.boolean(),
  deployed: fc.boolean(),
  internetEgress: fc.boolean(),
  routingPreference: fc.constantFrom("ExpressRoute", "VpnGateway", "ASPath"),
  returnThroughAppliance: fc.constantFrom(true, true, false),
  tunnels: fc.boolean(),
  fastPath: fc.boolean(),
});

const sitePlan: fc.Arbitrary<SitePlan> = fc.record({
  prefixes: fc.integer({ min: 1, max: 2 }),
  moreSpecifics: fc.boolean(),
  hasAsn: fc.boolean(),
  hubs: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
  prefers: fc.boolean(),
});

const networkPlan: fc.Arbitrary<NetworkPlan> = fc.record({
  hubs: fc.array(hubPlan, { minLength: 2, maxLength: 4 }),
  sites: fc.array(sitePlan, { minLength: 1, maxLength: 3 }),
  spokes: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  sharedCircuits: fc.boolean(),
  ranked: fc.boolean(),
  spokeToSpoke: fc.boolean(),
  advertiseHubs: fc.boolean(),
  openHubs: fc.subarray([0, 1, 2, 3]),
});

/** Networks of all the kinds that the library makes, with the very policies that it gives them. */
export const anyNetwork: fc.Arbitrary<Topology> = networkPlan.map(networkOf).filter(isSmall);

/** What a hand might change in a network that the library made: nothing of it is wise, all of it can be deployed. */
interface Oddities {
  readonly policies: readonly Partial<PeeringPolicy>[];
  readonly branchToBranch: readonly boolean[];
  readonly routingWeights: readonly number[];
  readonly sameAsn: boolean;
  readonly overlay: boolean;
  readonly wideSite: boolean;
  readonly withoutPropagation: boolean;
  /** Which half of a peering is gone, if there are so many. */
  readonly lostHalf: number;
}

const source = fc.constantFrom(
  "virtual-network",
  "spokes",
  "hub",
  "sites",
  "site",
  "internet",
  "any",
  "10.100.0.0/24",
  "192.168.0.0/20",
);
const sources = fc.uniqueArray(source, { maxLength: 3 });

const policy: fc.Arbitrary<Partial<PeeringPolicy>> = fc.record(
  {
    asPathRewrite: fc.constantFrom("none", "as-override", "remove"),
    prepend: fc.integer({ min: 0, max: 3 }),
    accept: sources,
    advertise: sources,
    withhold: sources,
    communities: fc.constantFrom([], ["no-advertise"], ["65001:100"]),
    nextHop: fc.constant("unchanged"),
  },
  { requiredKeys: [] },
);

const oddities: fc.Arbitrary<Oddities> = fc.record({
  policies: fc.array(policy, { minLength: 1, maxLength: 6 }),
  branchToBranch: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  routingWeights: fc.array(fc.constantFrom(0, 0, 10), { minLength: 1, maxLength: 4 }),
  sameAsn: fc.boolean(),
  overlay: fc.boolean(),
  wideSite: fc.boolean(),
  withoutPropagation: fc.boolean(),
  lostHalf: fc.nat({ max: 40 }),
});

/** The same networks after somebody changed them: other policies, exchange between branches, overlays, lost halves. */
export const anyOddNetwork: fc.Arbitrary<Topology> = fc
  .tuple(networkPlan, oddities)
  .map(([plan, odd]) => oddNetworkOf(networkOf(plan), odd))
  .filter(isSmall);

/** The network that a seed stands for, always the same. */
export function networkFrom(seed: number, networks: fc.Arbitrary<Topology> = anyNetwork): Topology {
  return fc.sample(networks, { seed, numRuns: 1 })[0];
}

function isSmall(network: Topology): boolean {
  return RoutingNetwork.of(network).speakers.all.length <= MOST_SPEAKERS;
}

/** A hub with what it is made of, by name. */
interface PlannedHub extends HubPlan {
  readonly name: string;
  readonly range: string;
  readonly appliance: VirtualAppliance;
  readonly prepend: number;
  readonly gateways: readonly GatewayType[];
  readonly sites: readonly PlannedSite[];
}

interface PlannedSite extends SitePlan {
  readonly name: string;
}

interface PlannedSpoke {
  readonly name: string;
  readonly range: string;
  /** The hub whose gateways it uses, of a spoke with one hub. */
  readonly hub?: PlannedHub;
}

function networkOf(plan: NetworkPlan): Topology {
  const sites = plan.sites.map((site, index) => ({
    ...site,
    name: SITES[index],
    hubs: [...new Set(site.hubs.map((hub) => hub % plan.hubs.length))],
  }));
  const hubs = plan.hubs.map((hub, index) => plannedHub(plan, hub, index, sites));
  const served = hubs.filter(({ gateways }) => gateways.length > 0);
  const spokes = plan.spokes.map((usesGateways, index): PlannedSpoke => {
    const hub = usesGateways && index > 0 ? served.at(index % served.length) : undefined;
    return { name: SPOKES[index], range: `10.${100 + index}.0.0/24`, hub };
  });
  const dualHomed = spokes.filter(({ hub }) => !hub);
  const pairs = hubs.flatMap((hub) => dualHomed.map((spoke) => ({ hub, spoke })));
  const connections = connectionsOf(plan, hubs);
  const circuits = circuitsOf(hubs);
  const routerPeerings = hubs.flatMap(tunnelsOf);
  return topology({
    virtualNetworks: [...hubs.map((hub) => hubNetwork(hub, dualHomed)), ...spokes.map(spokeNetwork)],
    virtualNetworkPeerings: [
      ...pairs.flatMap(({ hub, spoke }) => [half(hub.name, spoke.name), half(spoke.name, hub.name)]),
      ...spokes.flatMap(gatewayTransit),
    ],
    routeServers: [
      ...served.map(({ name, range, routingPreference }) => ({
        name: `rs-${name}`,
        virtualNetwork: name,
        addresses: [addressIn(range, 68), addressIn(range, 69)],
        branchToBranch: true,
        routingPreference,
      })),
      ...dualHomed.map(({ name, range }) => ({
        name: `rs-${name}`,
        virtualNetwork: name,
        addresses: [addressIn(range, 4), addressIn(range, 5)],
        branchToBranch: false,
        routingPreference: "ExpressRoute" as const,
      })),
    ],
    gateways: hubs.flatMap(({ name, gateways }, index) =>
      gateways.map((type) => ({
        name: gatewayName(name, type),
        virtualNetwork: name,
        type,
        asn: ROUTE_SERVER_ASN,
        remoteVirtualNetworkTraffic: type === "ExpressRoute" ? plan.openHubs.includes(index) : undefined,
      })),
    ),
    circuits,
    gatewayConnections: connections,
    virtualAppliances: hubs.map(({ appliance }) => appliance),
    routeServerPeerings: [
      ...served.map(({ name, appliance, prepend }) => hubSession(name, appliance, prepend)),
      ...pairs.map(({ hub, spoke }) => spokeSession(plan, hub, spoke)),
    ],
    routerPeerings,
    onPremisesSites: sites.map((site, index): OnPremisesSite => {
      const speaksBgp =
        circuits.some((circuit) => circuit.sites.includes(site.name)) ||
        routerPeerings.some((peering) => peering.site === site.name);
      return {
        name: site.name,
        asn: site.hasAsn || speaksBgp ? 65100 + index : undefined,
        prefixes: [`192.168.${16 * index}.0/20`, `172.16.${index}.0/24`].slice(0, site.prefixes),
        moreSpecifics: site.moreSpecifics,
        prefers: site.prefers ? site.hubs.flatMap((hub) => doorsOf(hubs.at(hub))) : undefined,
      };
    }),
    dualHomedNetworks: [
      {
        name: "network",
        hubs: hubs.map(({ name }) => name),
        spokes: dualHomed.map(({ name }) => name),
        mode: plan.ranked ? "active-passive" : "active-active",
        spokeToSpoke: plan.spokeToSpoke,
      },
    ],
  });
}

function plannedHub(plan: NetworkPlan, hub: HubPlan, index: number, sites: readonly PlannedSite[]): PlannedHub {
  const name = HUBS[index];
  const range = `10.${10 + index}.0.0/24`;
  const own = sites.filter((site) => site.hubs.includes(index));
  const gateways: Record<HubPlan["kind"], GatewayType[]> = {
    "express-route": ["ExpressRoute"],
    vpn: ["Vpn"],
    coexisting: ["ExpressRoute", "Vpn"],
    plain: [],
  };
  // A vendor's appliance may reach sites by means of its own.
  const reachesSites = hub.kind === "plain" && !hub.deployed && !hub.tunnels;
  return {
    ...hub,
    name,
    range,
    prepend: plan.ranked ? index * PREPENDS_PER_RANK : 0,
    gateways: gateways[hub.kind],
    sites: own,
    appliance: {
      name: `nva-${name}`,
      virtualNetwork: name,
      asn: 65001 + index,
      instances: Array.from({ length: hub.instances }, (_, instance) => ({
        name: `vm-nva-${name}-${instance + 1}`,
        privateIp: addressIn(range, 4 + instance),
      })),
      loadBalancerIp: hub.loadBalancer && hub.instances > 1 ? addressIn(range, 6) : undefined,
      subnetGateway: addressIn(range, 1),
      deployed: hub.deployed,
      internetEgress: hub.internetEgress,
      sites: reachesSites ? own.map((site) => site.name) : [],
      timers: { keepalive: 60, hold: 180 },
    },
  };
}

/** Names by which a site may prefer a hub. */
function doorsOf(hub: PlannedHub | undefined): string[] {
  return hub ? [...hub.gateways.map((type) => gatewayName(hub.name, type)), hub.appliance.name] : [];
}

function gatewayName(hub: string, type: GatewayType): string {
  return type === "ExpressRoute" ? `ergw-${hub}` : `vpngw-${hub}`;
}

/** Each hub with an ExpressRoute gateway has a circuit to its sites. */
function circuitsOf(hubs: readonly PlannedHub[]): ExpressRouteCircuit[] {
  return hubs
    .filter(({ gateways }) => gateways.includes("ExpressRoute"))
    .map(({ name, sites }) => ({ name: `erc-${name}`, sites: sites.map((site) => site.name) }));
}

/** A gateway is connected with its hub's circuit, or with those of all hubs. */
function connectionsOf({ sharedCircuits }: NetworkPlan, hubs: readonly PlannedHub[]): GatewayConnection[] {
  const circuits = circuitsOf(hubs);
  return hubs.flatMap(({ name: hub, gateways, sites, fastPath }) => [
    ...circuits
      .filter(({ name }) => gateways.includes("ExpressRoute") && (sharedCircuits || name === `erc-${hub}`))
      .map(({ name: circuit }) => ({
        name: `${gatewayName(hub, "ExpressRoute")}-${circuit}`,
        gateway: gatewayName(hub, "ExpressRoute"),
        circuit,
        routingWeight: 0,
        fastPath,
      })),
    ...(gateways.includes("Vpn") ? sites : []).map(({ name: site }) => ({
      name: `${gatewayName(hub, "Vpn")}-${site}`,
      gateway: gatewayName(hub, "Vpn"),
      site,
      routingWeight: 0,
      fastPath: false,
    })),
  ]);
}

/** Tunnels from the appliance of a hub to the routers of its sites. */
function tunnelsOf({ tunnels, sites, appliance, prepend }: PlannedHub): RouterPeering[] {
  const hub = appliance.asn - 65001;
  return (tunnels ? sites : []).map(({ name: site }, index) => {
    const addresses = (offset: number) =>
      appliance.instances.map((_, instance) => `169.254.${21 + hub}.${16 * index + 4 * instance + offset}`);
    return {
      name: `${appliance.name}-${site}`,
      virtualAppliance: appliance.name,
      site,
      bgpAddresses: addresses(1),
      routerBgpAddresses: addresses(2),
      asPathRewrite: "remove",
      prepend,
      accept: ["site"],
      advertise: ["spokes"],
    };
  });
}

/** What `ExpressRouteHub` and `VpnHub` make of the session with their own route server. */
function hubSession(hub: string, { name }: VirtualAppliance, prepend: number): RouteServerPeering {
  return {
    name: `rs-${hub}-${name}`,
    routeServer: `rs-${hub}`,
    virtualAppliance: name,
    asPathRewrite: "as-override",
    prepend,
    accept: ["sites"],
    advertise: ["spokes"],
  };
}

/** What `DualHomedNetwork` makes of the session of a hub with a spoke. */
function spokeSession(plan: NetworkPlan, hub: PlannedHub, spoke: PlannedSpoke): RouteServerPeering {
  return {
    name: `rs-${spoke.name}-${hub.appliance.name}`,
    routeServer: `rs-${spoke.name}`,
    virtualAppliance: hub.appliance.name,
    asPathRewrite: plan.spokeToSpoke || hub.gateways.length > 0 ? "as-override" : "none",
    prepend: hub.prepend,
    accept: ["virtual-network"],
    advertise: [
      "sites",
      ...(plan.spokeToSpoke ? ["spokes"] : []),
      ...(plan.advertiseHubs ? ["hub"] : []),
      ...(hub.internetEgress ? ["internet"] : []),
    ],
  };
}

function hubNetwork(hub: PlannedHub, spokes: readonly PlannedSpoke[]): VirtualNetwork {
  const { name, range, appliance, gateways, returnThroughAppliance } = hub;
  const nextHopIp = appliance.loadBalancerIp ?? appliance.instances[0].privateIp;
  const routes: UserRoute[] = spokes.map((spoke) => ({
    addressPrefix: spoke.range,
    nextHopType: "VirtualAppliance",
    nextHopIp,
  }));
  const own = [
    { name: "RouteServerSubnet", addressPrefix: subnetIn(range, 64, 26) },
    {
      name: "GatewaySubnet",
      addressPrefix: subnetIn(range, 128, 26),
      routeTable: returnThroughAppliance ? routeTable(routes) : undefined,
    },
  ];
  return {
    name,
    role: "hub",
    addressSpace: [range],
    subnets: [{ name: "snet-nva", addressPrefix: subnetIn(range, 0, 27) }, ...(gateways.length > 0 ? own : [])],
  };
}

function spokeNetwork({ name, range, hub }: PlannedSpoke): VirtualNetwork {
  const own = { name: "RouteServerSubnet", addressPrefix: subnetIn(range, 0, 26) };
  const workload = { name: "snet-workload", addressPrefix: subnetIn(range, 128, 26) };
  return { name, role: "spoke", addressSpace: [range], subnets: hub ? [workload] : [own, workload] };
}

/** Both halves of the peering of a spoke that has one hub. */
function gatewayTransit({ name, hub }: PlannedSpoke): VirtualNetworkPeering[] {
  if (!hub) return [];
  return [half(hub.name, name, { allowGatewayTransit: true }), half(name, hub.name, { useRemoteGateways: true })];
}

function addressIn(range: string, offset: number): string {
  return Ipv4Prefix.parse(range).addressAt(offset).toString();
}

function subnetIn(range: string, offset: number, length: number): string {
  return Ipv4Prefix.containing(Ipv4Prefix.parse(range).first + offset, length).toString();
}

function oddNetworkOf(base: Topology, odd: Oddities): Topology {
  const turn = <T>(values: readonly T[], index: number): T => values[index % values.length];
  const [first, second] = base.virtualAppliances;
  const overlay = (from: VirtualAppliance, to: VirtualAppliance, index: number): RouterPeering => ({
    name: `${from.name}-${to.name}`,
    virtualAppliance: from.name,
    peer: to.name,
    asPathRewrite: "none",
    prepend: 0,
    accept: ["any"],
    advertise: ["any"],
    ...turn(odd.policies, index),
  });
  return {
    ...base,
    virtualNetworks: base.virtualNetworks.map((network) => ({
      ...network,
      subnets: network.subnets.map((subnet) =>
        odd.withoutPropagation && subnet.name === "snet-nva"
          ? { ...subnet, routeTable: routeTable([], false) }
          : subnet,
      ),
    })),
    virtualNetworkPeerings: base.virtualNetworkPeerings.filter((_, index) => index !== odd.lostHalf),
    routeServers: base.routeServers.map((routeServer, index) => ({
      ...routeServer,
      branchToBranch: turn(odd.branchToBranch, index),
    })),
    gatewayConnections: base.gatewayConnections.map((connection, index) => ({
      ...connection,
      routingWeight: turn(odd.routingWeights, index),
    })),
    virtualAppliances: base.virtualAppliances.map((appliance) =>
      odd.sameAsn ? { ...appliance, asn: 65001 } : appliance,
    ),
    routeServerPeerings: base.routeServerPeerings.map((peering, index) => ({
      ...peering,
      ...turn(odd.policies, index),
    })),
    routerPeerings: [
      ...base.routerPeerings.map((peering, index) => ({ ...peering, ...turn(odd.policies, index) })),
      ...(odd.overlay ? [overlay(first, second, 1), overlay(second, first, 2)] : []),
    ],
    onPremisesSites: base.onPremisesSites.map((site, index) =>
      odd.wideSite && index === 0 ? { ...site, prefixes: [...site.prefixes, "10.0.0.0/8"], moreSpecifics: true } : site,
    ),
  };
}
