import { Simulation } from "../../lib/routing";
import type { RouterPeering, RouteServerPeering, Topology } from "../../lib/topology";
import { describeInNamespaces } from "../support/in-namespaces";
import { added, changed, dualHomed, half, without } from "../support/topologies";
import { expectPackets, expectTables } from "./expectations";
import { Lab } from "./lab";
import { runnable } from "./runnable";

jest.setTimeout(120_000);

/** `app` behind `west` alone and `data` behind `north` alone, whose appliances peer with each other across the hubs' peering. */
function split(overlay?: RouterPeering["overlay"]): Topology {
  const base = dualHomed();
  const isOfOneHub = ({ name }: Pick<RouteServerPeering, "name">) => /west-rs-app|north-rs-data/.test(name);
  const isOfOtherHub = (from: string, to: string) =>
    ["west~data", "data~west", "north~app", "app~north"].includes(`${from}~${to}`);
  const advertised: Readonly<Record<string, string>> = { "nva-west": "10.40.0.0/22", "nva-north": "10.30.0.0/22" };
  const peering = (from: string, to: string, bgpAddresses: readonly string[]): RouterPeering => ({
    name: `${from}-${to}`,
    virtualAppliance: from,
    peer: to,
    asPathRewrite: "none",
    prepend: 0,
    accept: [advertised[from]],
    advertise: ["spokes"],
    ...(overlay ? { overlay, bgpAddresses } : {}),
  });
  const cut: Topology = {
    ...without(base, "onPremisesSites", "headquarters"),
    virtualAppliances: base.virtualAppliances.map((each) => ({ ...each, deployed: true, sites: [] })),
    virtualNetworkPeerings: [
      ...base.virtualNetworkPeerings.filter(({ from, to }) => !isOfOtherHub(from, to)),
      half("west", "north"),
      half("north", "west"),
    ],
    routeServerPeerings: base.routeServerPeerings
      .filter(isOfOneHub)
      .map((each) => ({ ...each, prepend: 0, advertise: [advertised[each.virtualAppliance]] })),
  };
  const two = changed(cut, "virtualAppliances", "nva-north", {
    instances: [
      { name: "vm-nva-north-1", privateIp: "10.20.0.4" },
      { name: "vm-nva-north-2", privateIp: "10.20.0.5" },
    ],
  });
  return runnable(
    added(
      two,
      "routerPeerings",
      peering("nva-west", "nva-north", ["169.254.30.1"]),
      peering("nva-north", "nva-west", ["169.254.30.5", "169.254.30.6"]),
    ),
  );
}

/** How many packets an instance has sent into the overlay and received from it. */
function carried({ namespaces }: Lab, instance: string): number {
  const folder = "/sys/class/net/vxlan-77/statistics";
  const { output } = namespaces.run(instance, ["cat", `${folder}/tx_packets`, `${folder}/rx_packets`]);
  return output.split("\n").reduce((sum, line) => sum + Number(line), 0);
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping"], "a VXLAN between two appliances", () => {
  it("carries the packets between spokes of different hubs, which nothing else does", async () => {
    const network = split({ encapsulation: "vxlan", vni: 77 });
    const simulation = Simulation.of(network);
    const lab = await Lab.start(network);
    try {
      await expectTables(lab, simulation);
      await expectPackets(lab, simulation);

      const before = carried(lab, "vm-nva-west");
      const stop = lab.keepPinging("app", "data");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { sent, lost } = await stop();
      expect(sent).toBeGreaterThan(20);
      expect(lost).toBe(0);
      expect(carried(lab, "vm-nva-west") - before).toBeGreaterThanOrEqual(2 * sent);

      lab.namespaces.run("vm-nva-west", ["ip", "link", "set", "vxlan-77", "down"]);
      expect(await lab.ping("app", "data")).toBe(false);
    } finally {
      lab.stop();
    }
  });

  it("is missed where the same appliances peer with each other without it, as simulated", async () => {
    const network = split();
    const simulation = Simulation.of(network);
    expect(simulation.trace("app", "data").outcome).not.toBe("delivered");
    const lab = await Lab.start(network);
    try {
      await expectTables(lab, simulation);
      expect(await lab.ping("app", "data")).toBe(false);
    } finally {
      lab.stop();
    }
  });
});
