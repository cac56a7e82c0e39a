import { type DualHomedNetwork, type Topology, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

/** The circuits that gateways of the hubs are connected with. */
function circuitsOf(topology: Topology, { hubs }: DualHomedNetwork) {
  const lookup = TopologyLookup.of(topology);
  const names = hubs
    .flatMap((hub) => lookup.gatewaysIn(hub))
    .flatMap(({ name }) => lookup.connectionsOf(name))
    .flatMap(({ circuit }) => circuit ?? []);
  return [...new Set(names)].flatMap((name) => lookup.circuit(name) ?? []);
}

export const circuitsMeetMicrosoftInDifferentPlaces: Rule = {
  id: "ARS153",
  severity: "warning",
  title: "The circuits of a dual-homed network meet Microsoft's network in different peering locations",
  why: "When a peering location fails, all circuits in it fail together, and the hubs lose the sites behind them at once.",
  fix: "Order one of the circuits in another peering location. Acknowledge the rule where one location is enough.",
  page: "resiliency",
  check: (topology) =>
    topology.dualHomedNetworks.flatMap((network) => {
      const circuits = circuitsOf(topology, network);
      const locations = new Set(circuits.map(({ peeringLocation }) => peeringLocation?.trim().toLowerCase()));
      if (circuits.length < 2 || locations.size > 1 || locations.has(undefined)) return [];
      const message = `the circuits ${fewNames(circuits.map(({ name }) => name))} of "${network.name}" all meet Microsoft's network in ${String(circuits[0].peeringLocation)}`;
      return findingAt(network, "hubs", message);
    }),
};
