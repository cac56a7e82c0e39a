import {
  FlowVerdict,
  NetworkTopology,
  Redundancy,
  type NetworkSimulation,
  type SimulatedFlow,
} from "../../../lib/constructs/networks";
import { Simulation } from "../../../lib/routing";
import { collectTopology } from "../../../lib/topology";
import { expressRouteNetwork } from "../../support/express-route-network";
import { twoHubs } from "../../support/network";

const { network, stack } = expressRouteNetwork();
const simulation = network.simulate();

const WEST_WAYS = [
  "app > west-nva-1 > west-ergw > amsterdam > datacentre",
  "app > west-nva-2 > west-ergw > amsterdam > datacentre",
];
const NORTH_WAYS = [
  "app > north-nva-1 > north-ergw > dublin > datacentre",
  "app > north-nva-2 > north-ergw > dublin > datacentre",
];

/** The ways there, and those back written from the spoke on. */
function waysOf({ forward, back }: SimulatedFlow): { readonly there: string[]; readonly back: string[] } {
  return {
    there: forward.ways.map(({ places }) => places.join(" > ")),
    back: (back?.ways ?? []).map(({ places }) => [...places].reverse().join(" > ")),
  };
}

describe("two ExpressRoute hubs, one active and one standing by", () => {
  it("deliver through the active hub", () => {
    const flow = simulation.flow("app", "datacentre");
    expect(waysOf(flow).there).toEqual(WEST_WAYS);
    expect(flow.forward.verdict).toBe(FlowVerdict.DELIVERED);
  });

  it.each(["west", "west-nva", "west-ergw", "amsterdam", "amsterdam~datacentre", "app~west"])(
    "deliver both ways through the other hub when %s fails",
    (failed) => {
      const flow = simulation.fail(failed).flow("app", "datacentre");
      expect(flow.verdict).toBe(FlowVerdict.DELIVERED);
      expect(waysOf(flow)).toEqual({ there: NORTH_WAYS, back: NORTH_WAYS });
    },
  );

  it("deliver through the other instance when one of the active hub's fails", () => {
    const { there, back } = waysOf(simulation.fail("west-nva-1").flow("app", "datacentre"));
    expect(there).toEqual([WEST_WAYS[1]]);
    expect(back).toEqual([WEST_WAYS[1], ...NORTH_WAYS]);
  });

  it("deliver as before when an instance of the spoke's route server fails", () => {
    const flow = simulation.fail("app-rs/IN_0").flow("app", "datacentre");
    expect(waysOf(flow)).toEqual(waysOf(simulation.flow("app", "datacentre")));
  });

  it("lose no flow to any single failure", () => {
    const verdicts = simulation.failures().flatMap(({ changes }) => changes.map(({ after }) => after.verdict));
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts).not.toContain(FlowVerdict.DROPPED);
    expect(verdicts).not.toContain(FlowVerdict.LOOPED);
  });
});

describe("what the network is built for", () => {
  it("shows without as-override: the spoke has no route to on-premises, because all paths hold 65515", () => {
    const topology = collectTopology(stack);
    const routeServerPeerings = topology.routeServerPeerings.map((peering) => ({
      ...peering,
      asPathRewrite: "none" as const,
    }));
    const without = Simulation.of({ ...topology, routeServerPeerings });
    for (const { received } of without.routesOf("app-rs")) {
      const routes = received.filter(({ prefix }) => prefix === "10.100.0.0/16");
      expect(routes.map(({ status }) => status)).toEqual(["dropped", "dropped", "dropped", "dropped"]);
      for (const { reason } of routes) expect(reason).toContain("65515");
    }
    expect(without.effectiveRoutes("app").routes.map(({ prefix }) => prefix)).not.toContain("10.100.0.0/16");
    expect(without.flow("app", "datacentre").verdict).toBe("dropped");
  });

  it("shows with all hubs active: flows whose directions may pass another appliance are named", () => {
    const active = expressRouteNetwork(undefined, {}, { redundancy: Redundancy.activeActive(), spokeToSpoke: true });
    const asymmetric = active.network
      .simulate()
      .flows()
      .filter(({ verdict }) => verdict === FlowVerdict.ASYMMETRIC);
    expect(asymmetric.map(({ name }) => name)).toEqual(["app to datacentre", "data to datacentre", "app to data"]);
    for (const { reason } of asymmetric)
      expect(reason).toBe("there by north-nva or west-nva, back by north-nva or west-nva");
  });

  it("shows without routes in GatewaySubnet: the way back bypasses the appliance", () => {
    const direct = expressRouteNetwork(undefined, { returnThroughAppliance: false });
    const flow = direct.network.simulate().flow("app", "datacentre");
    expect(flow.verdict).toBe(FlowVerdict.ASYMMETRIC);
    expect(waysOf(flow).back).toEqual([
      "app > west-ergw > amsterdam > datacentre",
      "app > north-ergw > dublin > datacentre",
    ]);
    expect(flow.back?.ways.map(({ appliances }) => appliances)).toEqual([[], []]);
  });
});

describe("NetworkSimulation", () => {
  it("is that of the whole app, from a network or a scope", () => {
    expect(NetworkTopology.of(stack).simulate().speakers()).toEqual(simulation.speakers());
    expect(simulation.speakers()).toContain("app-rs/IN_1");
  });

  it("tells the routes of each speaker of an element, with path, next hop, neighbour and reason", () => {
    const speakers = simulation.routesOf("app-rs");
    expect(speakers.map(({ name, asn, up }) => [name, asn, up])).toEqual([
      ["app-rs/IN_0", 65515, true],
      ["app-rs/IN_1", 65515, true],
    ]);
    const [{ received, sent, sessions }] = speakers;
    expect(received).toContainEqual(
      expect.objectContaining({
        prefix: "10.100.0.0/16",
        path: [65001, 65001, 12076, 65100],
        nextHop: "10.10.0.30",
        neighbor: "west-nva-1",
        status: "best",
      }),
    );
    expect(received).toContainEqual(
      expect.objectContaining({
        neighbor: "north-nva-1",
        status: "kept",
        reason: expect.stringContaining("longer") as string,
      }),
    );
    expect(sent).toContainEqual(
      expect.objectContaining({ prefix: "10.30.0.0/22", neighbor: "west-nva-1", path: [65515] }),
    );
    expect(sessions).toContainEqual({ neighbor: "north-nva-2", up: true, reason: undefined });
  });

  it("tells the effective routes of a subnet", () => {
    expect(simulation.effectiveRoutes("app")).toContainEqual({
      prefix: "10.100.0.0/16",
      source: "VirtualNetworkGateway",
      nextHopType: "VirtualNetworkGateway",
      nextHops: ["10.10.0.30"],
      state: "Active",
      reason: undefined,
    });
  });

  it("traces one direction", () => {
    const trace = simulation.trace("app", "10.100.1.1");
    expect(trace).toMatchObject({ source: "app", destination: "10.100.1.1", verdict: "delivered" });
    expect(trace.ways.map(({ appliances }) => appliances)).toEqual([["west-nva"], ["west-nva"]]);
  });

  it("leaves itself as it is when something fails, and adds up failures", () => {
    const failed = simulation.fail("west").fail("dublin");
    expect(failed.failed).toEqual(["west", "dublin"]);
    expect(simulation.failed).toEqual([]);
    expect(failed.flow("app", "datacentre").verdict).toBe(FlowVerdict.DROPPED);
    expect(failed.routesOf("west-nva-1")).toMatchObject([{ up: false, received: [] }]);
  });

  it("tells of each failure what it changes", () => {
    const hub = simulation.failures().find(({ kind, name }) => kind === "hub" && name === "west");
    expect(hub?.changes.map(({ before, after }) => [after.name, before.verdict, after.verdict])).toEqual([
      ["app to datacentre", "asymmetric", "delivered"],
      ["data to datacentre", "asymmetric", "delivered"],
    ]);
  });

  it("is of the network as it is when it is asked for", () => {
    const { network: growing, stack: own } = twoHubs();
    const before: NetworkSimulation = growing.simulate();
    expect(before.flow("app", "data").verdict).toBe(FlowVerdict.DELIVERED);
    expect(() => before.trace("app", "datacentre")).toThrow('"datacentre"');
    expect(
      NetworkTopology.of(own)
        .simulate()
        .flows()
        .map(({ name }) => name),
    ).toContain("app to data");
  });

  it.each([
    ["routesOf", () => simulation.routesOf("app-rx"), "speaks BGP; known are amsterdam, app-rs/IN_0"],
    ["effectiveRoutes", () => simulation.effectiveRoutes("ap"), 'did you mean "app"'],
    ["trace", () => simulation.trace("app", "datacenter"), 'did you mean "datacentre"'],
    ["fail", () => simulation.fail("wets"), 'did you mean "west'],
  ])("says in %s what there is when asked for what is not there", (_method, ask, message) => {
    expect(ask).toThrow(message);
  });
});
