import { join } from "node:path";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { Simulation } from "../../lib/routing";
import { collectTopology } from "../../lib/topology";
import { describeInNamespaces } from "../support/in-namespaces";
import { withApp } from "../support/network-file";
import { expectPackets, expectTables } from "./expectations";
import { Lab } from "./lab";
import { runnable } from "./runnable";
import { EXAMPLES } from "../support/examples";
import { isNightly } from "../support/random-cases";

jest.setTimeout(120_000);

/** One of each kind of site, and several hubs. The nightly run tries all. */
const ALWAYS = ["expressroute.yaml", "network.yaml", "production.yaml", "two-regions.yaml", "vpn-appliance.yaml"];
const TRIED = isNightly ? EXAMPLES : EXAMPLES.filter((example) => ALWAYS.includes(example));

const topologyOf = (example: string) =>
  withApp((app) => {
    networkFromFile(app, readNetworkFile(join("examples", example)));
    return runnable(collectTopology(app));
  });

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping"], "in real daemons", () => {
  it.each(TRIED)("examples/%s holds the routes and takes the ways that the simulator says", async (example) => {
    const topology = topologyOf(example);
    const simulation = Simulation.of(topology);
    const lab = await Lab.start(topology);
    try {
      await expectTables(lab, simulation);
      await expectPackets(lab, simulation);
    } finally {
      lab.stop();
    }
  });
});
