import { getOrMake } from "../../collections";
import { networksPreferredBy } from "../../routing";
import { type DualHomedNetwork, type Topology, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";
import { whyNotUnderstood } from "../violations";

/** Hubs that sites get the same routes from through circuits, in their ranking. */
interface HiddenPrepends {
  readonly hubs: readonly string[];
  readonly sites: Set<string>;
}

/** The sites whose routers do not prefer the hubs in their ranking on the way to a spoke. */
function hiddenPrepends(topology: Topology, network: DualHomedNetwork): HiddenPrepends[] {
  const lookup = TopologyLookup.of(topology);
  const groups = new Map<string, HiddenPrepends>();
  if (whyNotUnderstood(topology).length > 0) return [];
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

export const prependsAreSeenOnPremises: Rule = {
  id: "ARS107",
  severity: "warning",
  title: "In an active-passive network, on-premises sites see which hub is the standby",
  why: "ExpressRoute removes private ASNs, and the prepends with them, from the paths it advertises to on-premises. All hubs look alike to the site's routers, which may answer through a standby hub.",
  fix: "Prefer the active hub's circuit by local preference on the site's routers, and say so with preferredCircuits of the site. In the other direction, a connection's routing weight chooses among the circuits of one gateway.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) =>
        hiddenPrepends(topology, network).map(({ hubs: [active, ...standby], sites }) => {
          const message = `ExpressRoute hides the prepends of ${fewNames(standby)} from ${fewNames([...sites])}, which may answer that way while "${active}" is active`;
          return findingAt(network, "mode", message);
        }),
      ),
};
