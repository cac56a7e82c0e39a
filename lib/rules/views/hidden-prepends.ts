import { getOrMake } from "../../collections";
import type { Ipv4Prefix } from "../../net";
import { networksPreferredBy } from "../../routing";
import { type DualHomedNetwork, type Topology, TopologyLookup } from "../../topology";
import { whyNotUnderstood } from "../violations";
import { AdvertisedRoutes } from "./advertised-routes";
import { peeringsBesideGateways } from "./gateway-peerings";

/** Hubs that sites get the same routes from through circuits, in their ranking. */
interface HiddenPrepends {
  readonly hubs: readonly string[];
  readonly sites: Set<string>;
}

const known = new WeakMap<Topology, Map<DualHomedNetwork, readonly HiddenPrepends[]>>();

/** The sites whose routers rank the hubs of an active-passive network otherwise. Found once: two rules ask. */
export function hiddenPrepends(topology: Topology, network: DualHomedNetwork): readonly HiddenPrepends[] {
  const byNetwork = getOrMake(known, topology, () => new Map<DualHomedNetwork, readonly HiddenPrepends[]>());
  return getOrMake(byNetwork, network, () => findHidden(topology, network));
}

function findHidden(topology: Topology, network: DualHomedNetwork): HiddenPrepends[] {
  const lookup = TopologyLookup.of(topology);
  const groups = new Map<string, HiddenPrepends>();
  if (network.mode !== "active-passive" || whyNotUnderstood(topology).length > 0) return [];
  for (const range of network.spokes.flatMap((spoke) => lookup.rangesOf(spoke))) {
    const ranking = rankingFor(topology, network, range);
    if (!ranking) continue;
    for (const { name } of topology.onPremisesSites) {
      const seen = new Set<string>();
      const preferred = networksPreferredBy(topology, name, range)
        .map((group) => ranking.filter((hub) => group.includes(hub) && !seen.has(hub) && seen.add(hub)))
        .filter((group) => group.length > 0);
      const hubs = ranking.filter((hub) => seen.has(hub));
      if (hubs.every((hub, index) => preferred[index]?.length === 1 && preferred[index][0] === hub)) continue;
      getOrMake(groups, hubs.join(), () => ({ hubs, sites: new Set<string>() })).sites.add(name);
    }
  }
  return [...groups.values()];
}

/** The hubs as they are ranked for a range, by the terms of their peerings if these say so; none if they are alike. */
function rankingFor(topology: Topology, network: DualHomedNetwork, range: Ipv4Prefix): readonly string[] | undefined {
  const ranking = [...new Set(network.hubs)];
  const advertised = peeringsBesideGateways(topology, network).flatMap(({ hub, peerings }) => {
    const route = AdvertisedRoutes.of(topology).union(peerings).get(range.toString());
    return route ? [{ hub, route }] : [];
  });
  if (!advertised.some(({ route }) => route.prependedByTerm)) return ranking;
  const lengths = new Map(advertised.map(({ hub, route }) => [hub, route.path.length]));
  if (new Set(lengths.values()).size < lengths.size) return undefined;
  return ranking.sort((one, other) => (lengths.get(one) ?? Infinity) - (lengths.get(other) ?? Infinity));
}
