import { spokePairs } from "../../lib/routing/spoke-pairs";
import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import {
  added,
  changed,
  dualHomed,
  half,
  manySpokes,
  meant,
  routerPeering,
  withRemoteSpoke,
} from "../support/topologies";

const spokes = ["a", "b", "c", "d"].map((name, index) => ({ name, range: `10.30.${index}.0/24` }));

/** The four spokes in two dual-homed networks, the second of which ranks the hubs the other way round. */
function twoNetworks(fields: object = {}): Topology {
  const base = meant(dualHomed(spokes), { spokes: ["a", "b"] });
  const [network] = base.dualHomedNetworks;
  return added(base, "dualHomedNetworks", {
    ...network,
    name: "other",
    spokes: ["c", "d"],
    hubs: ["north", "west"],
    ...fields,
  });
}

function pairs(topology: Topology): string[] {
  return spokePairs(topology)
    .pairs.map((pair) => pair.join(" "))
    .sort();
}

const ALL = ["a b", "a c", "a d", "b c", "b d", "c d"];

describe("the pairs of spokes that are meant to reach each other", () => {
  it("are all spokes that share a hub, however their networks rank the hubs", () => {
    expect(pairs(dualHomed(spokes))).toEqual(ALL);
    expect(pairs(twoNetworks())).toEqual(ALL);
  });

  it("are within one network when another has spokeToSpoke off, or no hub in common", () => {
    expect(pairs(twoNetworks({ spokeToSpoke: false }))).toEqual(["a b"]);

    const apart = {
      ...twoNetworks(),
      routeServerPeerings: twoNetworks().routeServerPeerings.filter(
        ({ name }) => /-[ab]$/.test(name) === name.startsWith("nva-west"),
      ),
    };
    const [one, other] = apart.dualHomedNetworks;
    const inHubs = {
      ...apart,
      dualHomedNetworks: [
        { ...one, hubs: ["west"] },
        { ...other, hubs: ["north"] },
      ],
    };
    expect(pairs(inHubs)).toEqual(["a b", "c d"]);

    const linked = added(
      inHubs,
      "routerPeerings",
      routerPeering("west", { name: "west-north", site: undefined, peer: "nva-north" }),
      routerPeering("north", { name: "north-west", site: undefined, peer: "nva-west" }),
    );
    expect(pairs(linked)).toEqual(ALL);
  });

  it("are all of two networks that reach each other, and no others of these", () => {
    const reaching = (reaches: readonly string[]) => {
      const base = twoNetworks({ spokeToSpoke: false });
      const [one, other] = base.dualHomedNetworks.map((network) => ({ ...network, spokeToSpoke: false }));
      return { ...base, dualHomedNetworks: [one, { ...other, reaches }] };
    };
    expect(pairs(reaching([]))).toEqual([]);
    expect(pairs(reaching([twoNetworks().dualHomedNetworks[0].name]))).toEqual(["c a", "c b", "d a", "d b"]);
  });

  it("are those that a hub tells the ranges of others where the topology names no dual-homed network", () => {
    const unnamed = { ...dualHomed(spokes), dualHomedNetworks: [] };
    expect(pairs(unnamed)).toEqual(ALL);

    const telling = (advertise: readonly string[]): Topology => ({
      ...unnamed,
      routeServerPeerings: unnamed.routeServerPeerings.map((each) =>
        each.routeServer === "rs-d" ? each : { ...each, advertise },
      ),
    });
    expect(pairs(telling(["sites"]))).toEqual([]);
    expect(pairs(telling(["10.30.0.0/16"]))).toEqual(ALL);
    expect(pairs(telling(["10.99.0.0/16"]))).toEqual([]);
  });

  it("are spokes behind one route server, which is in a network with spokeToSpoke", () => {
    const behind = withRemoteSpoke();
    const remote = behind.virtualNetworks.at(-1)?.name ?? "";
    expect(pairs(behind)).toEqual(["app data", `app ${remote}`, `data ${remote}`]);
    expect(pairs(meant(behind, { spokeToSpoke: false }))).toEqual([`app ${remote}`]);
  });

  it("are spokes that are peered with each other", () => {
    const off = meant(dualHomed(spokes), { spokeToSpoke: false });
    expect(pairs(off)).toEqual([]);
    const peered = { ...off, virtualNetworkPeerings: [...off.virtualNetworkPeerings, half("a", "c"), half("c", "a")] };
    expect(pairs(peered)).toEqual(["a c"]);
  });

  it("are sampled when there are more than 1,000, and counted", () => {
    const many = manySpokes(46);
    const names = many.map(({ name }) => name);
    expect(spokePairs(dualHomed(many.slice(0, 45)))).toMatchObject({ pairs: { length: 990 }, total: 990 });
    expect(spokePairs(dualHomed(many))).toMatchObject({ pairs: { length: 45 }, total: 1035 });

    // Each spoke with the next one of its network, 45 and 0 pairs, and with one of the other network: 46 - 1 pairs.
    const base = meant(dualHomed(many), { spokes: names.slice(1) });
    const two = added(base, "dualHomedNetworks", {
      ...base.dualHomedNetworks[0],
      name: "other",
      spokes: names.slice(0, 1),
    });
    expect(spokePairs(two)).toMatchObject({ pairs: { length: 44 + 45 }, total: 1035 });
    expect(Simulation.of(two).spokePairs()).toEqual({ traced: 89, total: 1035 });
  });
});

describe("the flows between spokes", () => {
  it("show a pair of which each spoke prefers another hub", () => {
    const crossed = changed(
      changed(twoNetworks(), "routeServerPeerings", "nva-west-rs-c", { prepend: 2 }),
      "routeServerPeerings",
      "nva-north-rs-c",
      { prepend: 0 },
    );
    const found = Simulation.of(crossed).flows();
    const between = (name: string) => found.find(({ flow }) => flow.name === name);
    expect(between("a to b")).toMatchObject({ verdict: "delivered" });
    expect(between("a to c")).toMatchObject({ verdict: "asymmetric", reason: "there by nva-west, back by nva-north" });
  });
});
