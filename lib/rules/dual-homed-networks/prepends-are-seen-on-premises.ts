import type { DualHomedNetwork, Topology } from "../../topology";
import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../pages";
import type { Rule } from "../rule";
import { fewNames } from "../wording";

/** Hubs that a site gets the same prefixes from through different circuits, in their ranking. */
interface HiddenPrepends {
  readonly hubs: readonly string[];
  readonly sites: string[];
}

/**
 * The hub that each circuit carries the routes of: of those connected with it the first in the ranking, as Microsoft's
 * edge sees the prepends and passes the shortest path on.
 */
function hubByCircuit(lookup: TopologyLookup, ranking: readonly string[]): Map<string, string> {
  const hubs = new Map<string, string>();
  for (const hub of ranking) {
    for (const gateway of lookup.gatewaysIn(hub)) {
      if (gateway.type !== "ExpressRoute") continue;
      for (const { circuit } of lookup.connectionsOf(gateway.name)) {
        if (circuit !== undefined && !hubs.has(circuit)) hubs.set(circuit, hub);
      }
    }
  }
  return hubs;
}

function hiddenPrepends(topology: Topology, network: DualHomedNetwork): HiddenPrepends[] {
  const lookup = TopologyLookup.of(topology);
  const hubsBySite = new Map<string, Set<string>>();
  for (const [circuit, hub] of hubByCircuit(lookup, network.hubs)) {
    for (const site of lookup.circuit(circuit)?.sites ?? []) {
      const hubs = hubsBySite.get(site);
      if (hubs) hubs.add(hub);
      else hubsBySite.set(site, new Set([hub]));
    }
  }
  const groups = new Map<string, HiddenPrepends>();
  for (const [site, among] of hubsBySite) {
    const hubs = [...new Set(network.hubs)].filter((hub) => among.has(hub));
    const key = JSON.stringify(hubs);
    const group = groups.get(key) ?? { hubs, sites: [] };
    group.sites.push(site);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ hubs }) => hubs.length > 1);
}

export const prependsAreSeenOnPremises: Rule = {
  id: "ARS107",
  severity: "warning",
  title: "In an active-passive network, on-premises sites see which hub stands by",
  why: "ExpressRoute takes private ASNs out of the paths it shows to on-premises, and the prepends with them. The site's routers see all hubs alike, and may answer through one that stands by.",
  fix: "Prefer the active hub's circuit on the site's routers by local preference (from Azure, a connection's routing weight chooses among the circuits of one gateway), and acknowledge the rule.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) =>
        hiddenPrepends(topology, network).map(({ hubs: [active, ...standby], sites }) =>
          findingAt(
            network,
            "mode",
            `ExpressRoute hides the prepends of ${fewNames(standby)} from ${fewNames(sites)}, which may answer that way while "${active}" is active`,
          ),
        ),
      );
  },
};
