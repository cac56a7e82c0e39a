import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { describeInNamespaces } from "../support/in-namespaces";
import { changed, expressRouteHubs } from "../support/topologies";
import { expectTables } from "./expectations";
import { Lab } from "./lab";

jest.setTimeout(120_000);

/** Two hubs with ExpressRoute, west before north; the routers on premises prefer west's circuit, too. */
const network = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["erc-west", "erc-north"] });
const whole = Simulation.of(network);
const withoutWest = whole.fail("vm-nva-west");

/** Seconds from now until the daemons hold what a simulation says. */
async function secondsUntil(lab: Lab, simulation: Simulation): Promise<number> {
  const start = Date.now();
  await expectTables(lab, simulation);
  return (Date.now() - start) / 1000;
}

/** What was measured stands in the tests' output; it is no promise that a busy machine could break. */
function report(what: string, seconds: number): void {
  process.stderr.write(`measured: ${what}: ${seconds.toFixed(1)} s\n`);
}

function waysBetween(lab: Lab): Promise<string[][]> {
  return Promise.all([lab.appliancesBetween("app", "headquarters"), lab.appliancesBetween("headquarters", "app")]);
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping"], "when the active appliance", () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.start(network, { holdTime: 3 });
    await expectTables(lab, whole);
  });
  afterAll(() => lab.stop());

  it("works, it carries both directions", async () => {
    expect(await waysBetween(lab)).toEqual([["vm-nva-west"], ["vm-nva-west"]]);
  });

  it("loses its BGP daemon, both directions move to the other hub, and come back with it", async () => {
    lab.appliance("vm-nva-west").signal("bgpd", "SIGKILL");
    report("bgpd killed, all tables moved", await secondsUntil(lab, withoutWest));
    expect(await waysBetween(lab)).toEqual([["vm-nva-north"], ["vm-nva-north"]]);

    lab.appliance("vm-nva-west").restart("bgpd");
    report("bgpd started again, all tables back", await secondsUntil(lab, whole));
    expect(await waysBetween(lab)).toEqual([["vm-nva-west"], ["vm-nva-west"]]);
  });

  it("goes silent, its sessions end with the hold time, and both directions move", async () => {
    lab.appliance("vm-nva-west").signal("bgpd", "SIGSTOP");
    report("bgpd frozen, hold time 3 s, all tables moved", await secondsUntil(lab, withoutWest));
    expect(await waysBetween(lab)).toEqual([["vm-nva-north"], ["vm-nva-north"]]);

    lab.appliance("vm-nva-west").signal("bgpd", "SIGCONT");
    report("bgpd goes on, all tables back", await secondsUntil(lab, whole));
    expect(await waysBetween(lab)).toEqual([["vm-nva-west"], ["vm-nva-west"]]);
  });

  it("loses its machine, packets are lost until the hold time ends and then arrive through the other hub", async () => {
    const stop = lab.keepPinging("app", "headquarters");
    lab.setLink("vm-nva-west", false);
    report("machine gone, hold time 3 s, all tables moved", await secondsUntil(lab, withoutWest));
    expect(await waysBetween(lab)).toEqual([["vm-nva-north"], ["vm-nva-north"]]);
    const { sent, lost } = await stop();
    report("machine gone, packets lost at 20 ms each", lost * 0.02);
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(sent);

    lab.setLink("vm-nva-west", true);
    report("machine back, all tables back", await secondsUntil(lab, whole));
    expect(await waysBetween(lab)).toEqual([["vm-nva-west"], ["vm-nva-west"]]);
  });
});

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping"], "without as-override", () => {
  const asTheyAre: Topology = {
    ...network,
    routeServerPeerings: network.routeServerPeerings.map((peering) => ({ ...peering, asPathRewrite: "none" })),
  };

  it("route servers drop what comes from others, and no packet arrives on premises", async () => {
    const lab = await Lab.start(asTheyAre);
    try {
      await expectTables(lab, Simulation.of(asTheyAre));
      expect(lab.routes("rs-app/IN_0")).toEqual([]);
      expect(lab.routes("rs-west/IN_0").map(({ from }) => from)).toEqual(["ergw-west"]);
      expect(await lab.ping("app", "headquarters")).toBe(false);
    } finally {
      lab.stop();
    }
  });
});
