import type { DualHomedNetwork, Topology, TopologyLookup } from "../../topology";
import { findingAt, type Finding, type Rule } from "../rule";
import { fewNames } from "../../text";

/** The circuits that join hubs of a network, each with the gateways that accept each other's traffic. */
function joinedBy(topology: Topology, network: DualHomedNetwork, lookup: TopologyLookup): Finding[] {
  return topology.circuits.flatMap(({ name }): Finding[] => {
    const open = lookup
      .gatewaysOn(name)
      .filter(({ virtualNetwork }) => network.hubs.includes(virtualNetwork))
      .filter(({ remoteVirtualNetworkTraffic }) => remoteVirtualNetworkTraffic);
    if (new Set(open.map(({ virtualNetwork }) => virtualNetwork)).size < 2) return [];
    const gateways = fewNames(open.map((gateway) => gateway.name));
    const message = `the circuit "${name}" joins hubs, as ${gateways} accept each other's traffic over it`;
    return [findingAt(network, "hubs", message)];
  });
}

export const hubsAreJoinedByNoCircuit: Rule = {
  id: "ARS131",
  severity: "warning",
  title: "No circuit joins the hubs of a dual-homed network",
  why: "Each hub then learns over the circuit what the other one serves, and by default its route server prefers that to what the appliance advertises. Traffic takes the way over Microsoft's edge, past the bandwidth of both gateways, and may stay with the other hub when a failure is over.",
  fix: "Set remoteVirtualNetworkTraffic of the gateways to false. If the hubs have to reach each other, peer them.",
  page: "joinedNetworks",
  check: (topology, lookup) => topology.dualHomedNetworks.flatMap((network) => joinedBy(topology, network, lookup)),
};
