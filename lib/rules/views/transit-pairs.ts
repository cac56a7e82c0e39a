import { getOrMake } from "../../collections";
import { type Topology, TopologyLookup, type VirtualNetworkPeering } from "../../topology";
import { remoteUsers } from "./remote-route-servers";

/** Two virtual networks between which packets pass that belong to neither. */
export interface TransitPair {
  readonly hub: string;
  readonly spoke: string;
}

/** A hub and a spoke exchange packets of others when the hub's appliance is the way out of the spoke. */
function transitPairs(topology: Topology): TransitPair[] {
  const lookup = TopologyLookup.of(topology);
  const pairs = new Map<string, TransitPair>();
  const add = (hub: string | undefined, spoke: string | undefined) => {
    if (hub === undefined || spoke === undefined || hub === spoke) return;
    pairs.set(JSON.stringify([hub, spoke].sort()), { hub, spoke });
  };
  for (const network of topology.dualHomedNetworks) {
    for (const spoke of network.spokes) for (const hub of network.hubs) add(hub, spoke);
  }
  for (const peering of topology.routeServerPeerings) {
    add(
      lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork,
      lookup.routeServer(peering.routeServer)?.virtualNetwork,
    );
  }
  for (const { user, hubs } of remoteUsers(topology)) for (const hub of hubs) add(hub, user.name);
  return [...pairs.values()];
}

const known = new WeakMap<Topology, readonly VirtualNetworkPeering[]>();

/** Every half of a peering, in both directions, between such networks. Found once: two rules ask. */
export function transitHalves(topology: Topology): readonly VirtualNetworkPeering[] {
  const lookup = TopologyLookup.of(topology);
  return getOrMake(known, topology, () =>
    transitPairs(topology).flatMap(({ hub, spoke }) =>
      [lookup.half(hub, spoke), lookup.half(spoke, hub)].flatMap((half) => half ?? []),
    ),
  );
}
