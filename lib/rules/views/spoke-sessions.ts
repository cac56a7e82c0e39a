import {
  type DualHomedNetwork,
  type RouteServer,
  type RouteServerPeering,
  type Topology,
  type VirtualAppliance,
  TopologyLookup,
} from "../../topology";

/** BGP between the route server of a spoke and one appliance of a hub. */
export interface SpokeSession {
  readonly peering: RouteServerPeering;
  readonly appliance: VirtualAppliance;
}

/** All that one hub says to one route server. */
export interface HubSessions {
  readonly hub: string;
  readonly sessions: readonly SpokeSession[];
}

/** A route server that serves spokes of a dual-homed network, with the hubs that speak to it, in their ranking. */
export interface ServedSpokes {
  readonly routeServer: RouteServer;
  readonly hubs: readonly HubSessions[];
}

/** The hubs of a network that a spoke has both halves of a peering with, in their ranking, each once. */
export function connectedHubs(topology: Topology, network: DualHomedNetwork, spoke: string): string[] {
  const lookup = TopologyLookup.of(topology);
  return [...new Set(network.hubs)].filter((hub) => hub !== spoke && lookup.areDirectlyConnected(hub, spoke));
}

/** The route servers whose routes reach a spoke: its own, or that of the network it uses as its gateway. */
export function routeServersServing(topology: Topology, spoke: string): readonly RouteServer[] {
  const lookup = TopologyLookup.of(topology);
  const own = lookup.routeServersIn(spoke);
  if (own.length > 0) return own;
  return lookup
    .halvesOf(spoke)
    .filter((half) => half.useRemoteGateways)
    .flatMap((half) => lookup.routeServersIn(half.to));
}

/** Who says what to the spokes of a dual-homed network, one entry a route server. */
export function servedSpokes(topology: Topology, network: DualHomedNetwork): ServedSpokes[] {
  const routeServers = new Set(network.spokes.flatMap((spoke) => routeServersServing(topology, spoke)));
  return [...routeServers].map((routeServer) => ({
    routeServer,
    hubs: hubsSpeakingTo(topology, network, routeServer),
  }));
}

function hubsSpeakingTo(topology: Topology, network: DualHomedNetwork, routeServer: RouteServer): HubSessions[] {
  const lookup = TopologyLookup.of(topology);
  const byHub = new Map<string, SpokeSession[]>(network.hubs.map((hub) => [hub, []]));
  for (const peering of lookup.peeringsOf(routeServer.name)) {
    const appliance = lookup.virtualAppliance(peering.virtualAppliance);
    if (appliance) byHub.get(appliance.virtualNetwork)?.push({ peering, appliance });
  }
  return [...byHub].map(([hub, sessions]) => ({ hub, sessions })).filter(({ sessions }) => sessions.length > 0);
}

export function peeringsOf({ sessions }: HubSessions): RouteServerPeering[] {
  return sessions.map(({ peering }) => peering);
}

/** The sites that appliances of the hubs lead to, each once. */
export function sitesBehind(topology: Topology, hubs: readonly HubSessions[]): Set<string> {
  const appliances = new Set(hubs.flatMap(({ sessions }) => sessions.map(({ appliance }) => appliance)));
  return new Set([...appliances].flatMap((appliance) => TopologyLookup.of(topology).sitesReachedBy(appliance)));
}
