import { ROUTE_SERVER_ASN } from "../../../lib/azure";
import { Ipv4Prefix } from "../../../lib/net";
import {
  topology,
  type ExpressRouteCircuit,
  type GatewayConnection,
  type GatewayType,
  type OnPremisesSite,
  type RouteServer,
  type RouteServerPeering,
  type RouterPeering,
  type Topology,
  type UserRoute,
  type VirtualAppliance,
  type VirtualNetwork,
  type VirtualNetworkPeering,
} from "../../../lib/topology";
import { half, routeTable } from "../topologies";
import type { NetworkPlan, SitePlan } from "./plan";
import { addressIn, planned, prependOf, type Planned, type PlannedHub, type PlannedSpoke } from "./planned";

/** What the library makes of a plan. */
export function networkOf(plan: NetworkPlan): Topology {
  const { hubs, served, sites, spokes, networks } = planned(plan);
  const dualHomed = spokes.filter(({ hub }) => !hub);
  const pairs = dualHomed.flatMap((spoke) => spoke.inNetwork.hubs.map((hub) => ({ hub, spoke })));
  const circuits = circuitsOf(hubs);
  const routerPeerings = hubs.flatMap(tunnelsOf);
  const speakingBgp = new Set([
    ...circuits.flatMap((circuit) => circuit.sites),
    ...routerPeerings.map(({ site }) => site),
  ]);
  return topology({
    virtualNetworks: [...hubs.map((hub) => hubNetwork(hub, pairs)), ...spokes.map(spokeNetwork)],
    virtualNetworkPeerings: [
      ...pairs.flatMap(({ hub, spoke }) => [half(hub.name, spoke.name), half(spoke.name, hub.name)]),
      ...spokes.flatMap(gatewayTransit),
    ],
    routeServers: [...served.map(routeServerOfHub), ...dualHomed.flatMap(routeServerOfSpoke)],
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
    gatewayConnections: connectionsOf(plan, hubs),
    virtualAppliances: hubs.flatMap(({ appliances }) => appliances),
    routeServerPeerings: [
      ...served.flatMap((hub) => hub.appliances.map((appliance) => hubSession(hub, appliance))),
      ...pairs.flatMap(({ hub, spoke }) => hub.appliances.flatMap((each) => spokeSession(plan, hub, each, spoke))),
    ],
    routerPeerings,
    onPremisesSites: sites.map((site, index): OnPremisesSite => ({
      name: site.name,
      asn: asnOf(site, index, speakingBgp.has(site.name)),
      prefixes: [`192.168.${16 * index}.0/20`, `172.16.${index}.0/24`].slice(0, site.prefixes),
      moreSpecifics: site.moreSpecifics,
      prefers: site.prefers ? site.hubs.flatMap((hub) => doorsOf(hubs.at(hub))) : undefined,
    })),
    dualHomedNetworks: dualHomedNetworksOf(networks, dualHomed),
  });
}

function dualHomedNetworksOf(
  networks: Planned["networks"],
  dualHomed: readonly PlannedSpoke[],
): Topology["dualHomedNetworks"] {
  return networks
    .map(({ name, hubs, ranked, spokeToSpoke }) => ({
      name,
      hubs: hubs.map((hub) => hub.name),
      spokes: dualHomed.filter(({ inNetwork }) => inNetwork.name === name).map((spoke) => spoke.name),
      mode: ranked ? ("active-passive" as const) : ("active-active" as const),
      spokeToSpoke,
    }))
    .filter(({ spokes }) => spokes.length > 0);
}

function asnOf({ asn }: SitePlan, index: number, speaksBgp: boolean): number | undefined {
  if (asn === "none" && !speaksBgp) return undefined;
  return asn === "four bytes" ? 4200010000 + index : 65100 + index;
}

function routeServerOfHub({ name, range, routingPreference }: PlannedHub): RouteServer {
  const addresses = [addressIn(range, 68), addressIn(range, 69)];
  return { name: `rs-${name}`, virtualNetwork: name, addresses, branchToBranch: true, routingPreference };
}

function routeServerOfSpoke({ name, range, remote }: PlannedSpoke): RouteServer[] {
  if (remote !== undefined) return [];
  const addresses = [addressIn(range, 4), addressIn(range, 5)];
  return [
    {
      name: `rs-${name}`,
      virtualNetwork: name,
      addresses,
      branchToBranch: false,
      routingPreference: "ExpressRoute",
    },
  ];
}

/** Names by which a site may prefer a hub. */
function doorsOf(hub: PlannedHub | undefined): string[] {
  if (!hub) return [];
  return [...hub.gateways.map((type) => gatewayName(hub.name, type)), ...hub.appliances.map(({ name }) => name)];
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

/** Tunnels from the first appliance of a hub to the routers of its sites. */
function tunnelsOf({ tunnels, sites, appliances: [appliance], prepend, range }: PlannedHub): RouterPeering[] {
  const hub = Number(range.split(".")[1]);
  return (tunnels ? sites : []).map(({ name: site }, index) => {
    const addresses = (offset: number) =>
      appliance.instances.map((_, instance) => `169.254.${11 + hub}.${16 * index + 4 * instance + offset}`);
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
function hubSession({ name: hub, prepend }: PlannedHub, { name }: VirtualAppliance): RouteServerPeering {
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

/** What `DualHomedNetwork` makes of the session of a hub with the route server of a spoke. */
function spokeSession(
  plan: NetworkPlan,
  hub: PlannedHub,
  appliance: VirtualAppliance,
  spoke: PlannedSpoke,
): RouteServerPeering[] {
  const { spokeToSpoke } = spoke.inNetwork;
  if (spoke.remote !== undefined) return [];
  return [
    {
      name: `rs-${spoke.name}-${appliance.name}`,
      routeServer: `rs-${spoke.name}`,
      virtualAppliance: appliance.name,
      asPathRewrite: spokeToSpoke || hub.gateways.length > 0 ? "as-override" : "none",
      prepend: prependOf(spoke.inNetwork, hub),
      accept: ["virtual-network"],
      advertise: [
        "sites",
        ...(spokeToSpoke ? ["spokes"] : []),
        ...(plan.advertiseHubs ? ["hub"] : []),
        ...(hub.internetEgress ? ["internet"] : []),
      ],
    },
  ];
}

function rangesOf({ range, twoRanges }: PlannedHub | PlannedSpoke): string[] {
  const [first, second] = range.split(".");
  return twoRanges ? [range, `${first}.${second}.8.0/25`] : [range];
}

function hubNetwork(
  hub: PlannedHub,
  pairs: readonly { readonly hub: PlannedHub; readonly spoke: PlannedSpoke }[],
): VirtualNetwork {
  const { name, range, appliances, gateways, returnThroughAppliance } = hub;
  const nextHopIp = appliances[0].loadBalancerIp ?? appliances[0].instances[0].privateIp;
  const routes = pairs
    .filter((pair) => pair.hub.name === name)
    .flatMap(({ spoke }) => rangesOf(spoke))
    .map((addressPrefix): UserRoute => ({ addressPrefix, nextHopType: "VirtualAppliance", nextHopIp }));
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
    addressSpace: rangesOf(hub),
    subnets: [{ name: "snet-nva", addressPrefix: subnetIn(range, 0, 27) }, ...(gateways.length > 0 ? own : [])],
  };
}

function spokeNetwork(spoke: PlannedSpoke): VirtualNetwork {
  const { name, range, hub, remote } = spoke;
  const own = { name: "RouteServerSubnet", addressPrefix: subnetIn(range, 0, 26) };
  const workload = { name: "snet-workload", addressPrefix: subnetIn(range, 128, 26) };
  const subnets = hub !== undefined || remote !== undefined ? [workload] : [own, workload];
  return { name, role: "spoke", addressSpace: rangesOf(spoke), subnets };
}

/** Both halves of the peering with the network whose gateways or route server a spoke uses. */
function gatewayTransit({ name, hub, remote = hub?.name }: PlannedSpoke): VirtualNetworkPeering[] {
  if (remote === undefined) return [];
  return [half(remote, name, { allowGatewayTransit: true }), half(name, remote, { useRemoteGateways: true })];
}

function subnetIn(range: string, offset: number, length: number): string {
  return Ipv4Prefix.containing(Ipv4Prefix.parse(range).first + offset, length).toString();
}
