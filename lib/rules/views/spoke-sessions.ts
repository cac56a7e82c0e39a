import { getOrMake } from "../../collections";
import {
  type DualHomedNetwork,
  type RouteServer,
  type RouteServerPeering,
  type Topology,
  TopologyLookup,
} from "../../topology";
import type { Peering } from "./advertised-routes";

/** The peerings of one hub's appliances with one receiver, such as the route server of a spoke. */
export interface HubPeerings<P extends Peering = RouteServerPeering> {
  readonly hub: string;
  readonly peerings: readonly P[];
}

/** A route server that serves spokes of a dual-homed network, with the hubs that speak to it, in their ranking. */
export interface ServedSpokes {
  readonly routeServer: RouteServer;
  readonly hubs: readonly HubPeerings[];
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

const known = new WeakMap<Topology, Map<DualHomedNetwork, readonly ServedSpokes[]>>();

/** Who says what to the spokes of a dual-homed network, one entry a route server. Found once: many rules ask. */
export function servedSpokes(topology: Topology, network: DualHomedNetwork): readonly ServedSpokes[] {
  return getOrMake(
    getOrMake(known, topology, () => new Map<DualHomedNetwork, readonly ServedSpokes[]>()),
    network,
    () => {
      const routeServers = new Set(network.spokes.flatMap((spoke) => routeServersServing(topology, spoke)));
      return [...routeServers].map((routeServer) => ({
        routeServer,
        hubs: hubsSpeakingTo(topology, network, routeServer),
      }));
    },
  );
}

function hubsSpeakingTo(topology: Topology, network: DualHomedNetwork, routeServer: RouteServer): HubPeerings[] {
  const lookup = TopologyLookup.of(topology);
  const byHub = new Map<string, RouteServerPeering[]>(network.hubs.map((hub) => [hub, []]));
  for (const peering of lookup.peeringsOf(routeServer.name)) {
    byHub.get(lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork ?? "")?.push(peering);
  }
  return [...byHub].map(([hub, peerings]) => ({ hub, peerings })).filter(({ peerings }) => peerings.length > 0);
}

/** The sites that appliances of the hubs lead to, each once. */
export function sitesBehind(topology: Topology, hubs: readonly HubPeerings[]): Set<string> {
  const lookup = TopologyLookup.of(topology);
  const names = new Set(hubs.flatMap(({ peerings }) => peerings.map(({ virtualAppliance }) => virtualAppliance)));
  const appliances = [...names].flatMap((name) => lookup.virtualAppliance(name) ?? []);
  return new Set(appliances.flatMap((appliance) => lookup.sitesReachedBy(appliance)));
}
