import { type DualHomedNetwork, type RouteServerPeering, type Topology, TopologyLookup } from "../../topology";
import { asns } from "../views/advertised-routes";
import { findingAt, type Rule } from "../rule";
import type { HubPeerings } from "../views/spoke-sessions";
import { shortStandbyPaths } from "../views/standby-paths";

/** The peerings through which the gateway of each hub learns the hub's routes, by rank. Hubs without are left out. */
function peeringsBesideGateways(topology: Topology, network: DualHomedNetwork): HubPeerings[] {
  const lookup = TopologyLookup.of(topology);
  const peeringsIn = (hub: string): RouteServerPeering[] =>
    lookup
      .routeServersIn(hub)
      .filter(({ branchToBranch }) => branchToBranch)
      .flatMap(({ name }) => lookup.peeringsOf(name))
      .filter((peering) => lookup.virtualAppliance(peering.virtualAppliance)?.virtualNetwork === hub);
  return [...new Set(network.hubs)]
    .filter((hub) => lookup.gatewaysIn(hub).length > 0)
    .map((hub) => ({ hub, peerings: peeringsIn(hub) }))
    .filter(({ peerings }) => peerings.length > 0);
}

export const standbyHubsPrependTowardsTheirGateways: Rule = {
  id: "ARS106",
  severity: "warning",
  title: "In an active-passive network, each hub prepends more towards its gateway than the hub ranked before it",
  why: "Otherwise on-premises may answer through the standby hub, and a stateful firewall sees only one direction. A VPN shows the prepends to on-premises routers. ExpressRoute compares them where several gateways share a circuit.",
  fix: "Raise prepend in the peering with the route server of the standby hub. Two more than at the hub before it leaves a margin.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) =>
        shortStandbyPaths(topology, peeringsBesideGateways(topology, network)).map((found) => {
          const { hub, before, peering, prefix, length, otherLength } = found;
          const message = `hub "${hub}" is standby to "${before}" in "${network.name}", but its gateway receives paths to ${prefix} with ${asns(length)} over "${peering.name}", and that of "${before}" with ${otherLength}`;
          return findingAt(peering, "prepend", message);
        }),
      ),
};
