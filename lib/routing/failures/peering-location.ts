import { grouped } from "../../collections";
import type { ExpressRouteCircuit, Topology } from "../../topology";
import { type FailureKindDefinition, speakersOf } from "./failure-kind";

/** All circuits that meet Microsoft's network in one place: `location:NAME`. */
export const peeringLocation: FailureKindDefinition = {
  cases: ({ topology }) => locationsOf(topology).map(({ name }) => name),
  outOfOrder: (name, network) => {
    const { circuits = [] } = locationsOf(network.topology).find((each) => each.name === name) ?? {};
    return { speakers: circuits.flatMap((circuit) => [...(speakersOf(circuit.name, network).speakers ?? [])]) };
  },
};

function locationsOf({ circuits }: Topology): { name: string; circuits: readonly ExpressRouteCircuit[] }[] {
  const placed = circuits.filter(({ peeringLocation: location }) => location !== undefined);
  return grouped(placed, ({ peeringLocation: location = "" }) => location.toLowerCase()).map((together) => ({
    name: `location:${String(together[0].peeringLocation)}`,
    circuits: together,
  }));
}
