import { getOrMake } from "../../collections";
import { type Topology, type VirtualNetwork, type VirtualNetworkGateway, TopologyLookup } from "../../topology";

/** A hub of a dual-homed network with the gateways in it. */
export interface HubWithGateways {
  readonly hub: VirtualNetwork;
  readonly gateways: readonly VirtualNetworkGateway[];
  /** The spokes that live behind it. */
  readonly spokes: readonly string[];
}

/** Every hub of a dual-homed network that has a gateway, once, with the spokes of all networks it is a hub of. */
export function hubsWithGateways(topology: Topology): HubWithGateways[] {
  const lookup = TopologyLookup.of(topology);
  const spokesByHub = new Map<string, Set<string>>();
  for (const { hubs, spokes } of topology.dualHomedNetworks) {
    for (const hub of hubs) {
      const known = getOrMake(spokesByHub, hub, () => new Set<string>());
      for (const spoke of spokes) known.add(spoke);
    }
  }
  return [...spokesByHub].flatMap(([name, spokes]) => {
    const hub = lookup.virtualNetwork(name);
    const gateways = lookup.gatewaysIn(name);
    return hub && gateways.length > 0 ? [{ hub, gateways, spokes: [...spokes] }] : [];
  });
}
