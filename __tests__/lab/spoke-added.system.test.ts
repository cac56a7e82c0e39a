import { Simulation } from "../../lib/routing";
import { describeInNamespaces } from "../support/in-namespaces";
import { expressRouteHubs, manySpokes } from "../support/topologies";
import { expectTables } from "./expectations";
import { Lab } from "./lab";

jest.setTimeout(120_000);

const before = expressRouteHubs(manySpokes(2));
const after = expressRouteHubs(manySpokes(3));
const APPLIANCES = ["vm-nva-west", "vm-nva-north"];

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping", "frr-reload.py"], "a spoke", () => {
  it("is added to running appliances while every session stays up and no packet is lost", async () => {
    // The third spoke's machines are there from the beginning; the appliances do not know of them.
    const lab = await Lab.start(after, { configuredFor: before });
    try {
      const known = Simulation.of(after).fail(...sessionsOf(after, "rs-spoke-2"));
      await expectTables(lab, known);
      const uptimes = new Map(APPLIANCES.map((name) => [name, lab.appliance(name).sessions()]));
      const stop = lab.keepPinging("spoke-0", "headquarters");

      for (const name of APPLIANCES) lab.reconfigure(name, after);
      await expectTables(lab, Simulation.of(after));

      const { sent, lost } = await stop();
      expect(lost).toBe(0);
      expect(sent).toBeGreaterThan(50);
      for (const [name, sessions] of uptimes) {
        const now = lab.appliance(name).sessions();
        expect([...now.keys()].filter((each) => !sessions.has(each))).toEqual(["rs-spoke-2/IN_0", "rs-spoke-2/IN_1"]);
        for (const [neighbor, uptime] of sessions) expect(now.get(neighbor)).toBeGreaterThan(uptime);
      }
      expect(await lab.ping("spoke-2", "headquarters")).toBe(true);
    } finally {
      lab.stop();
    }
  });
});

/** The sessions of all appliances with a route server, by the names of the peerings. */
function sessionsOf({ routeServerPeerings }: typeof after, routeServer: string): string[] {
  return routeServerPeerings.filter((peering) => peering.routeServer === routeServer).map(({ name }) => name);
}
