import { type DualHomedNetwork, type RouterPeering, type Topology, TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Finding, Rule } from "../rule";

interface HubPeerings {
  readonly hub: string;
  readonly peerings: RouterPeering[];
}

/** The peerings of each hub's appliances with the routers of a site, in the ranking; by site. */
function peeringsBySite(topology: Topology, network: DualHomedNetwork): HubPeerings[][] {
  const lookup = TopologyLookup.of(topology);
  const bySite = new Map<string, Map<string, RouterPeering[]>>();
  for (const hub of new Set(network.hubs)) {
    const peerings = lookup.appliancesIn(hub).flatMap(({ name }) => lookup.routerPeeringsOf(name));
    for (const peering of peerings) {
      if (peering.site === undefined) continue;
      const byHub = bySite.get(peering.site) ?? new Map<string, RouterPeering[]>();
      bySite.set(peering.site, byHub.set(hub, [...(byHub.get(hub) ?? []), peering]));
    }
  }
  return [...bySite.values()].map((byHub) => [...byHub].map(([hub, peerings]) => ({ hub, peerings })));
}

function findingsAmong(hubs: readonly HubPeerings[]): Finding[] {
  return hubs.slice(1).flatMap(({ hub, peerings }, index) => {
    const before = hubs[index];
    const most = before.peerings.reduce((highest, { prepend }) => Math.max(highest, prepend), 0);
    return peerings
      .filter(({ prepend }) => prepend <= most)
      .map((peering) =>
        findingAt(
          peering,
          "prepend",
          `hub "${hub}" stands by for "${before.hub}", but towards site "${String(peering.site)}" "${peering.name}" prepends ${peering.prepend} times and "${before.hub}" ${most} times`,
        ),
      );
  });
}

export const standbyHubsPrependTowardsTheirSites: Rule = {
  id: "ARS115",
  severity: "warning",
  title:
    "In an active-passive network, each hub's appliance prepends more towards a site than that of the hub ranked before it",
  why: "Otherwise the site may answer through the standby hub, and a stateful firewall sees only one direction.",
  fix: "Raise prepend in the peering of the standby hub. Two more than at the hub before it leaves a margin.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => peeringsBySite(topology, network).flatMap(findingsAmong));
  },
};
