import { Simulation } from "../../lib/routing";
import { Endpoints } from "../../lib/routing/endpoints";
import { describeInNamespaces } from "../support/in-namespaces";
import { changed, expressRouteHubs, vpnAppliancePairs } from "../support/topologies";
import { expectTables } from "./expectations";
import { Lab } from "./lab";
import { LinuxMachine } from "./linux-machine";

jest.setTimeout(180_000);

/** Two hubs with ExpressRoute, west before north; the routers on premises prefer west's circuit, too. */
const network = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["erc-west", "erc-north"] });

/** Two instances in each hub behind a load balancer, each with a tunnel to the branch. */
const pairs = vpnAppliancePairs();
const DESTINATIONS = Array.from({ length: 8 }, (_, index) => `172.20.0.${index + 20}`);

/** Sends packets to all destinations, so that flows pass both instances, until it is told to stop. */
function pingAll(lab: Lab): () => Promise<{ readonly sent: number; readonly lost: number }> {
  const source = String(new Endpoints(lab.topology).ofNetwork("app")?.address);
  const pings = DESTINATIONS.map((to) =>
    lab.namespaces.listen("vm.app", ["ping", "-n", "-q", "-i", "0.02", "-W", "1", "-I", source, to]),
  );
  return async () => {
    for (const ping of pings) ping.interrupt();
    const counts = (await Promise.all(pings.map(({ ended }) => ended))).map(({ output }) =>
      (/(\d+) packets transmitted, (\d+) received/.exec(output) ?? []).slice(1).map(Number),
    );
    const sum = (place: number) => counts.reduce((total, each) => total + each[place], 0);
    return { sent: sum(0), lost: sum(0) - sum(1) };
  };
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping", "python3"], "a planned restart", () => {
  it("of the only instance of the active hub loses no packet between drain and return", async () => {
    const lab = await Lab.start(network, { holdTime: 9 });
    try {
      const whole = Simulation.of(network);
      await expectTables(lab, whole);
      const machine = new LinuxMachine(lab, "vm-nva-west");
      const ways = async () => [
        await lab.appliancesBetween("app", "headquarters"),
        await lab.appliancesBetween("headquarters", "app"),
      ];
      expect(await ways()).toEqual([["vm-nva-west"], ["vm-nva-west"]]);

      const stop = lab.keepPinging("app", "headquarters", 0.005);
      const drained = await machine.runWhilePlatformFollows("LEAVING=2 QUIET=2 dual-homed-drain 20");
      // The ping of this very test passes the other hub now, so nothing passes this one.
      expect(drained).toEqual({ status: 0, output: expect.stringContaining("this machine is out of traffic") });
      expect(await ways()).toEqual([["vm-nva-north"], ["vm-nva-north"]]);

      await machine.restart();
      const applied = await machine.runWhilePlatformFollows("sleep 5; dual-homed-apply");
      expect(applied.output).toContain("this machine is out of traffic until dual-homed-return");
      expect(await ways()).toEqual([["vm-nva-north"], ["vm-nva-north"]]);

      const back = await machine.runWhilePlatformFollows("SETTLE=2 dual-homed-return 30 && sleep 8");
      expect(back).toEqual({ status: 0, output: expect.stringContaining("this machine is back in traffic") });
      await expectTables(lab, whole);
      expect(await ways()).toEqual([["vm-nva-west"], ["vm-nva-west"]]);
      const { sent, lost } = await stop();
      process.stderr.write(`measured: drain, restart, return: ${lost} of ${sent} packets lost\n`);
      expect(sent).toBeGreaterThan(2000);
      expect(lost).toBe(0);

      // The same without drain and return.
      const stopUnplanned = lab.keepPinging("app", "headquarters", 0.005);
      await machine.restart();
      await expectTables(lab, whole);
      expect((await stopUnplanned()).lost).toBeGreaterThan(0);
    } finally {
      lab.stop();
    }
  });

  it("of one of two instances behind a load balancer loses none, nor does one that is taken out and put in again", async () => {
    const lab = await Lab.start(pairs, { holdTime: 9 });
    try {
      for (const address of DESTINATIONS) lab.namespaces.ip("branch", `address add ${address}/32 dev lo`);
      lab.namespaces.flush();
      const whole = Simulation.of(pairs);
      await expectTables(lab, whole);
      const machine = new LinuxMachine(lab, "vm-nva-west-1");
      const stop = pingAll(lab);
      for (const between of ["restart", "nothing"]) {
        const drained = await machine.runWhilePlatformFollows("LEAVING=2 QUIET=2 dual-homed-drain 20");
        expect(drained).toEqual({ status: 0, output: expect.stringContaining("this machine is out of traffic") });
        if (between === "restart") await machine.restart();
        const back = await machine.runWhilePlatformFollows("SETTLE=2 dual-homed-return 30 && sleep 5");
        expect(back).toEqual({ status: 0, output: expect.stringContaining("this machine is back in traffic") });
      }
      await expectTables(lab, whole);
      const { sent, lost } = await stop();
      process.stderr.write(`measured: one of two instances out and back, twice: ${lost} of ${sent} packets lost\n`);
      expect(sent).toBeGreaterThan(5000);
      expect(lost).toBe(0);
    } finally {
      lab.stop();
    }
  });
});
