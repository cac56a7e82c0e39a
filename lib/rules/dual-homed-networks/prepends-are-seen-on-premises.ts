import { type DualHomedNetwork, type Topology, TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";
import { fewNames } from "../../text";

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

/** Whether the routers of a site prefer the hubs in the same order; what they do not name comes last. */
function isPreferredAlike(lookup: TopologyLookup, site: string, ranking: readonly string[]): boolean {
  const hubs = (lookup.onPremisesSite(site)?.prefers ?? []).flatMap((name) => hubsReachedBy(lookup, name, ranking));
  const preferred = [...new Set(hubs)];
  return preferred.length >= ranking.length - 1 && preferred.every((hub, index) => hub === ranking[index]);
}

/** The hubs that a circuit, gateway or appliance leads to, the first one in the ranking of those behind one circuit. */
function hubsReachedBy(lookup: TopologyLookup, name: string, ranking: readonly string[]): string[] {
  const ofCircuit = hubByCircuit(lookup, ranking).get(name);
  const direct = (lookup.gateway(name) ?? lookup.virtualAppliance(name))?.virtualNetwork;
  return [ofCircuit ?? direct].flatMap((hub) => (hub !== undefined && ranking.includes(hub) ? [hub] : []));
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
    if (isPreferredAlike(lookup, site, hubs)) continue;
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
  title: "In an active-passive network, on-premises sites see which hub is the standby",
  why: "ExpressRoute removes private ASNs, and the prepends with them, from the paths it advertises to on-premises. All hubs look alike to the site's routers, which may answer through a standby hub.",
  fix: "Prefer the active hub's circuit by local preference on the site's routers, and say so with preferredCircuits of the site. In the other direction, a connection's routing weight chooses among the circuits of one gateway.",
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
