import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { changed, expressRouteHubs } from "../support/topologies";

function turned(topology: Topology): Topology {
  const lists = Object.entries(topology).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value].reverse() : value,
  ]);
  return Object.fromEntries(lists) as Topology;
}

function routesOfAll(simulation: Simulation) {
  return simulation.speakers().flatMap((name) => simulation.routesOf(name));
}

describe("the spreading of routes", () => {
  it("does not hang on the order in which a topology lists its elements", () => {
    for (const topology of [expressRouteHubs(), scenario("dual-homed-two-circuits").topology]) {
      expect(routesOfAll(Simulation.of(turned(topology)))).toEqual(routesOfAll(Simulation.of(topology)));
    }
  });

  it("settles where the appliance holds back what is the route server's own", () => {
    const preferring = changed(expressRouteHubs(), "routeServers", "rs-west", { routingPreference: "VpnGateway" });
    expect(Simulation.of(preferring).oscillations()).toEqual([]);
  });

  // The route server prefers what the appliance sends back to what it had told the appliance, stops telling it, loses what
  // came back, and tells it again.
  it("never settles where a route server prefers its own route when an appliance sends it back", () => {
    const { topology } = scenario("dual-homed-two-circuits");
    const preferring = changed(topology, "routeServers", "rs1", { routingPreference: "VpnGateway" });
    const found = Simulation.of(preferring).oscillations();
    expect(found.map(({ prefix }) => prefix)).toEqual(["10.2.13.0/25"]);
    expect(found[0].speakers).toEqual(expect.arrayContaining(["csr1", "rs1/IN_0", "rs1/IN_1"]));
  });
});
