import { NetworkTopology } from "../../../lib/constructs/networks";
import { type FrrNeighbour, frrNeighbours } from "../../support/frr-neighbours";
import {
  bothGateways,
  threeKinds,
  twoCircuits,
  type MixedNetwork,
  type MixedNetworkProps,
} from "../../support/mixed-hubs";
import { bodiesOf } from "../../support/network";

/** What the configuration of each instance says about each route server, once for its two addresses, which are told alike. */
function sessionsOf({ stack }: MixedNetwork): Record<string, FrrNeighbour> {
  const topology = NetworkTopology.of(stack);
  const sessions: Record<string, FrrNeighbour> = {};
  for (const instance of topology.applianceInstances()) {
    for (const neighbour of frrNeighbours(topology.routerConfiguration(instance))) {
      const name = `${instance} to ${neighbour.description}`;
      const { address } = sessions[name] ?? neighbour;
      expect({ ...neighbour, address }).toEqual({ ...neighbour, ...sessions[name] });
      sessions[name] = neighbour;
    }
  }
  return sessions;
}

function of<T>(sessions: Record<string, FrrNeighbour>, fact: (session: FrrNeighbour) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(sessions).map(([name, session]) => [name, fact(session)]));
}

const SPOKES = ["10.30.0.0/22", "10.40.0.0/22"];

describe("a network whose hubs have an ExpressRoute gateway, a VPN gateway and none", () => {
  const sessions = sessionsOf(threeKinds());

  it("lets each hub announce its own sites to spokes, and to the route server beside its gateway the spokes only", () => {
    const west = ["172.16.1.0/24", "192.168.0.0/16"];
    const north = ["172.16.2.0/24", "192.168.0.0/16"];
    const east = ["172.16.3.0/24", "192.168.0.0/16"];
    expect(of(sessions, ({ announces }) => announces)).toEqual({
      "west-nva-1 to west-rs": SPOKES,
      "west-nva-1 to app-rs": west,
      "west-nva-1 to data-rs": west,
      "north-nva-1 to north-rs": SPOKES,
      "north-nva-1 to app-rs": north,
      "north-nva-1 to data-rs": north,
      "east-firewall-1 to app-rs": east,
      "east-firewall-1 to data-rs": east,
    });
  });

  it("takes from a route server what is its own, so that no hub is a way to another", () => {
    expect(of(sessions, ({ accepts }) => accepts)).toEqual({
      "west-nva-1 to west-rs": ["172.16.1.0/24", "192.168.0.0/16"],
      "west-nva-1 to app-rs": ["10.30.0.0/22"],
      "west-nva-1 to data-rs": ["10.40.0.0/22"],
      "north-nva-1 to north-rs": ["172.16.2.0/24", "192.168.0.0/16"],
      "north-nva-1 to app-rs": ["10.30.0.0/22"],
      "north-nva-1 to data-rs": ["10.40.0.0/22"],
      "east-firewall-1 to app-rs": ["10.30.0.0/22"],
      "east-firewall-1 to data-rs": ["10.40.0.0/22"],
    });
  });

  it("exchanges routes with gateways in hubs only, and has a route server only beside a gateway and in spokes", () => {
    const exchanging = bodiesOf(threeKinds().stack, "azurerm_route_server").map(
      ({ name, branch_to_branch_traffic_enabled }) => [name, branch_to_branch_traffic_enabled],
    );
    expect(exchanging).toEqual([
      ["rs-app", false],
      ["rs-data", false],
      ["rs-north", true],
      ["rs-west", true],
    ]);
  });

  it("overrides 65515 wherever a path has it: always beside a gateway, elsewhere when spokes hear of each other", () => {
    expect(of(sessions, ({ asOverride }) => asOverride)).toEqual({
      "west-nva-1 to west-rs": true,
      "west-nva-1 to app-rs": true,
      "west-nva-1 to data-rs": true,
      "north-nva-1 to north-rs": true,
      "north-nva-1 to app-rs": true,
      "north-nva-1 to data-rs": true,
      "east-firewall-1 to app-rs": false,
      "east-firewall-1 to data-rs": false,
    });
    const everywhere = of(sessionsOf(threeKinds({ spokeToSpoke: true })), ({ asOverride }) => asOverride);
    expect(new Set(Object.values(everywhere))).toEqual(new Set([true]));
  });

  // Paths to headquarters, at a spoke: 65001 65001 12076 65100 through west, 65002 65002 65100 through north and 65003 65100
  // through east, before prepends: 4, 3 and 2 long.
  it.each<[readonly string[], Record<string, number>]>([
    [["west", "north", "east"], { west: 0, north: 3, east: 6 }],
    [["west", "east", "north"], { west: 0, east: 4, north: 6 }],
    [["east", "north", "west"], { east: 0, north: 2, west: 4 }],
  ])(
    "prepends in the ranking %j so that each hub's paths are longer than the ones before, both ways",
    (ranking, by) => {
      const lengths = { west: 4, north: 3, east: 2 };
      const ranked = ranking.map((hub) => lengths[hub as keyof typeof lengths] + by[hub]);
      expect(ranked).toEqual([...ranked].sort((one, other) => one - other));
      expect(new Set(ranked).size).toBe(3);
      const prepends = of(sessionsOf(threeKinds({ ranking })), ({ prepended }) => prepended);
      const asns: Readonly<Record<string, string>> = { west: "65001", north: "65002", east: "65003" };
      for (const [name, prepended] of Object.entries(prepends)) {
        const [hub] = name.split("-");
        expect([name, ...prepended]).toEqual([name, ...Array<string>(by[hub]).fill(asns[hub])]);
      }
    },
  );

  it("prepends nowhere when all hubs are active", () => {
    const prepends = of(sessionsOf(threeKinds({ active: true })), ({ prepended }) => prepended.length);
    expect(new Set(Object.values(prepends))).toEqual(new Set([0]));
  });
});

describe("a site behind two circuits, and one behind one of them", () => {
  const sessions = sessionsOf(twoCircuits());

  it("are announced to spokes by the hubs that reach them, and come from the gateway of those hubs", () => {
    const both = ["172.16.1.0/24", "192.168.0.0/16"];
    const one = ["192.168.0.0/16"];
    expect(of(sessions, ({ announces }) => announces)).toMatchObject({
      "west-nva-1 to app-rs": both,
      "west-nva-1 to west-rs": SPOKES,
      "north-nva-1 to app-rs": one,
      "north-nva-1 to north-rs": SPOKES,
    });
    expect(sessions["west-nva-1 to west-rs"].accepts).toEqual(both);
    expect(sessions["north-nva-1 to north-rs"].accepts).toEqual(one);
  });

  it("are reached over longer paths through the hub that stands by, which tells its gateway longer ones too", () => {
    expect(of(sessions, ({ prepended }) => prepended.join(" "))).toEqual({
      "west-nva-1 to west-rs": "",
      "west-nva-1 to app-rs": "",
      "west-nva-1 to data-rs": "",
      "north-nva-1 to north-rs": "65002 65002",
      "north-nva-1 to app-rs": "65002 65002",
      "north-nva-1 to data-rs": "65002 65002",
    });
  });
});

describe("a hub with both gateways beside one with a VPN gateway", () => {
  it("has one session with the route server that both gateways share, and prepends as for its longest path", () => {
    const sessions = sessionsOf(bothGateways());
    expect(of(sessions, ({ prepended }) => prepended.length)).toEqual({
      "west-nva-1 to west-rs": 0,
      "west-nva-1 to app-rs": 0,
      "west-nva-1 to data-rs": 0,
      "north-nva-1 to north-rs": 3,
      "north-nva-1 to app-rs": 3,
      "north-nva-1 to data-rs": 3,
    });
    expect(sessions["west-nva-1 to west-rs"].announces).toEqual(SPOKES);
    expect(sessions["west-nva-1 to app-rs"].announces).toEqual(["192.168.0.0/16"]);
  });
});

/** What is only behind one hub is lost with it, and private prepends are not seen through a circuit. */
const LOST_WITH_ITS_HUB = "ARS082";
const HIDDEN_ON_PREMISES = "ARS107";
const FLOWS_SPLIT_OVER_FIREWALLS = "ARS050";
/** Of active hubs of different kinds, only that with the shortest path is used. */
const UNUSED_THOUGH_ACTIVE = "ARS119";
/** What moves to a VPN with a path that is no longer stays there when ExpressRoute is back. */
const STAYS_ON_THE_VPN = "ARS161";

const WARNINGS: readonly [string, (props: MixedNetworkProps) => MixedNetwork, MixedNetworkProps, string[]][] = [
  ["three kinds of hubs, ranked", threeKinds, {}, [LOST_WITH_ITS_HUB]],
  ["three kinds of hubs, all active", threeKinds, { active: true }, [FLOWS_SPLIT_OVER_FIREWALLS, UNUSED_THOUGH_ACTIVE]],
  ["two circuits, ranked", twoCircuits, {}, [LOST_WITH_ITS_HUB, HIDDEN_ON_PREMISES]],
  ["two circuits, both active", twoCircuits, { active: true }, []],
  ["both gateways beside a VPN gateway, ranked", bothGateways, {}, [STAYS_ON_THE_VPN]],
  [
    "both gateways beside a VPN gateway, both active",
    bothGateways,
    { active: true },
    [UNUSED_THOUGH_ACTIVE, STAYS_ON_THE_VPN],
  ],
];

it.each(WARNINGS)("%s: nothing is wrong, and what to think of is said", (_name, network, props, expected) => {
  const violations = NetworkTopology.of(network(props).stack).violations();
  expect(violations.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(expected);
});
