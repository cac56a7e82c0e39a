import { Simulation } from "../../lib/routing";
import type { RoutingPreference } from "../../lib/topology";
import { describeInNamespaces } from "../support/in-namespaces";
import { scenario } from "../support/route-tables";
import { changed } from "../support/topologies";
import { expectTables } from "./expectations";
import { Lab, until } from "./lab";
import { runnable } from "./runnable";

jest.setTimeout(120_000);

/** The network of `__tests__/routing/oscillation.test.ts`, in which this prefix never settles with `VpnGateway`. */
const PREFIX = "10.2.13.0/25";

function network(routingPreference: RoutingPreference): Simulation {
  const { topology } = scenario("dual-homed-two-circuits");
  return Simulation.of(runnable(changed(topology, "routeServers", "rs1", { routingPreference })));
}

/** From whom an instance of the route server has the route that it uses. */
function usedFrom(lab: Lab): string | undefined {
  return lab.routes("rs1/IN_0").find(({ prefix, best }) => prefix === PREFIX && best)?.from;
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft"], "real daemons", () => {
  it("keep changing a route that never settles, and hold all others as simulated", async () => {
    const simulation = network("VpnGateway");
    expect(simulation.oscillations().map(({ prefix }) => prefix)).toEqual([PREFIX]);
    const lab = await Lab.start(simulation.topology);
    try {
      await expectTables(lab, simulation);
      // The route server uses the gateway's route, then what the appliance made of it, and so on.
      for (let round = 0; round < 2; round += 1) {
        for (const one of ["ergw1", "csr1"])
          await until(() => usedFrom(lab) === one, `it never uses that of ${one}`, 30);
      }
      await expectTables(lab, simulation);
    } finally {
      lab.stop();
    }
  });

  it("keep to the gateway's route where the route server prefers ExpressRoute", async () => {
    const simulation = network("ExpressRoute");
    expect(simulation.oscillations()).toEqual([]);
    const lab = await Lab.start(simulation.topology);
    try {
      await expectTables(lab, simulation);
      await expect(until(() => usedFrom(lab) !== "ergw1", "it always uses that of ergw1", 5)).rejects.toThrow(
        "it always uses that of ergw1",
      );
    } finally {
      lab.stop();
    }
  });
});
