import { type DualHomedNetwork, type RouteServerPeering, type Topology, TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Finding, Rule } from "../rule";

/**
 * The sessions of each hub's appliances with the route server beside its gateway, in the ranking; hubs without are left
 * out.
 */
function gatewaySessions(topology: Topology, network: DualHomedNetwork) {
  const lookup = TopologyLookup.of(topology);
  const sessionsOf = (hub: string): RouteServerPeering[] =>
    lookup.gatewaysIn(hub).length === 0
      ? []
      : lookup
          .routeServersIn(hub)
          .flatMap(({ name }) => lookup.peeringsOf(name))
          .filter((peering) => lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork === hub);
  return [...new Set(network.hubs)]
    .map((hub) => ({ hub, sessions: sessionsOf(hub) }))
    .filter(({ sessions }) => sessions.length > 0);
}

function findingsOf(topology: Topology, network: DualHomedNetwork): Finding[] {
  const hubs = gatewaySessions(topology, network);
  return hubs.slice(1).flatMap(({ hub, sessions }, index) => {
    const before = hubs[index];
    const most = before.sessions.reduce((highest, { prepend }) => Math.max(highest, prepend), 0);
    return sessions
      .filter(({ prepend }) => prepend <= most)
      .map((peering) =>
        findingAt(
          peering,
          "prepend",
          `hub "${hub}" stands by for "${before.hub}" in "${network.name}", but towards its gateway "${peering.name}" prepends ${peering.prepend} times and "${before.hub}" ${most} times`,
        ),
      );
  });
}

export const standbyHubsPrependTowardsTheirGateways: Rule = {
  id: "ARS106",
  severity: "warning",
  title: "In an active-passive network, each hub prepends more towards its gateway than the hub ranked before it",
  why: "Otherwise on-premises may answer through the standby hub, and a stateful firewall sees only one direction. A VPN shows the prepends to on-premises routers. ExpressRoute compares them where several gateways share a circuit.",
  fix: "Raise prepend in the peering with the route server of the standby hub. Two more than at the hub before it leaves a margin.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => findingsOf(topology, network));
  },
};
