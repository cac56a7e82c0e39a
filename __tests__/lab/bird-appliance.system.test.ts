import { Simulation } from "../../lib/routing";
import { describeInNamespaces } from "../support/in-namespaces";
import { activeActive, dualHomed, expressRouteHubs } from "../support/topologies";
import { expectPackets, expectTables } from "./expectations";
import { Lab } from "./lab";
import { runnable } from "./runnable";

jest.setTimeout(120_000);

describeInNamespaces(["ping", "nft"], "appliances with BIRD and the file the library writes for it", () => {
  it.each([
    ["two hubs with ExpressRoute, one of them standing by", expressRouteHubs()],
    ["two hubs whose appliances reach a site themselves", dualHomed()],
    ["the same, both active", activeActive()],
  ])("hold the routes and take the ways that the simulator says: %s", async (_, topology) => {
    const network = runnable(topology);
    const simulation = Simulation.of(network);
    const lab = await Lab.start(network, { software: "bird" });
    try {
      await expectTables(lab, simulation);
      await expectPackets(lab, simulation);
    } finally {
      lab.stop();
    }
  });
});
