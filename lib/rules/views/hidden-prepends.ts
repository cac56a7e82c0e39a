import { getOrMake } from "../../collections";
import { networksPreferredBy } from "../../routing";
import { type DualHomedNetwork, type Topology, TopologyLookup } from "../../topology";
import { whyNotUnderstood } from "../violations";

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
  const ranking = [...new Set(network.hubs)];
  for (const range of network.spokes.flatMap((spoke) => lookup.rangesOf(spoke))) {
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
