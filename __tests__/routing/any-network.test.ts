import * as fc from "fast-check";
import { Simulation, UnknownElementError } from "../../lib/routing";
import { anyTopology } from "../support/any-topology";
import { expressRouteHubs } from "../support/topologies";
import { fixedCases } from "../support/random-cases";

/** Runs what may say that a name is unknown, and nothing else. */
function unlessUnknown(ask: () => unknown): void {
  try {
    ask();
  } catch (error) {
    if (!(error instanceof UnknownElementError)) throw error;
  }
}

function askEverything(simulation: Simulation): void {
  simulation.flows();
  simulation.failures();
  simulation.oscillations();
  const { topology } = simulation;
  const names = [
    ...simulation.speakers(),
    ...topology.virtualNetworks.flatMap(({ name, subnets }) => [
      name,
      ...subnets.map((each) => `${name}/${each.name}`),
    ]),
    ...topology.onPremisesSites.map(({ name }) => name),
    "a",
    "internet",
    "10.0.0.4",
  ];
  for (const name of names) {
    unlessUnknown(() => simulation.routesOf(name));
    unlessUnknown(() => simulation.effectiveRoutes(name));
    unlessUnknown(() => simulation.fail(name).flows());
    for (const other of names) unlessUnknown(() => simulation.trace(name, other));
  }
}

describe("a simulation of any topology", () => {
  it("has an answer to every question, or says which name it does not know", () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        askEverything(Simulation.of(topology));
      }),
      fixedCases(60),
    );
  });

  it("has one to each for a network that works", () => {
    askEverything(Simulation.of(expressRouteHubs()));
  });
});
