import { join } from "node:path";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { Simulation } from "../../lib/routing";
import { collectTopology, type Topology } from "../../lib/topology";
import {
  causesOf,
  compare,
  differencesIn,
  predictedTable,
  readTable,
  subjectsOf,
  type FoundTable,
} from "../../lib/verify";
import { EXAMPLES } from "../support/examples";
import { withApp } from "../support/network-file";

const topologyOf = (example: string): Topology =>
  withApp((app) => {
    networkFromFile(app, readNetworkFile(join("examples", example)));
    return collectTopology(app);
  });

/** The tables that Azure would show if the network were another one, of the elements that one has. */
function tablesOf(topology: Topology, there: Simulation): FoundTable[] {
  return subjectsOf(topology).map((subject) =>
    readTable(JSON.stringify(predictedTable(there, subject)), "table.json", subject, topology),
  );
}

function answer(topology: Topology, there: Simulation) {
  const simulation = Simulation.of(topology);
  const tables = tablesOf(topology, there);
  const comparisons = tables.map((table) => compare(simulation, table));
  const causes = causesOf(simulation, tables, comparisons);
  return { differences: differencesIn(comparisons), causes };
}

type Appliance = Topology["virtualAppliances"][number];
type Peering = Topology["routeServerPeerings"][number];
type Network = Topology["virtualNetworks"][number];
type Half = Topology["virtualNetworkPeerings"][number];
type Lists =
  "routeServerPeerings" | "routeServers" | "virtualAppliances" | "virtualNetworkPeerings" | "virtualNetworks";

type Change = (topology: Topology) => Topology | readonly string[];

/** A copy of a topology in which the elements of a list that fit a test have other fields. */
function having<K extends Lists, T extends Topology[K][number] = Topology[K][number]>(
  list: K,
  isMeant: (element: T) => boolean,
  change: (element: T) => Partial<T>,
): Change {
  return (topology) => {
    const elements = topology[list] as unknown as readonly T[];
    expect(elements.some(isMeant)).toBe(true);
    return { ...topology, [list]: elements.map((each) => (isMeant(each) ? { ...each, ...change(each) } : each)) };
  };
}

const isPair = (appliance: string, server: string) => (each: Peering) =>
  each.virtualAppliance === appliance && each.routeServer === server;
const isHalf = (from: string, to: string) => (each: Half) => each.from === from && each.to === to;
const withTable = (name: string, change: (table: NonNullable<Network["subnets"][number]["routeTable"]>) => object) =>
  having<"virtualNetworks", Network>(
    "virtualNetworks",
    ({ subnets }) => subnets.some((each) => each.name === name),
    ({ subnets }) => ({
      subnets: subnets.map((each) =>
        each.name === name
          ? { ...each, routeTable: change(each.routeTable ?? { bgpRoutePropagation: true, routes: [] }) }
          : each,
      ) as Network["subnets"],
    }),
  );

/** What is different in Azure, and the cause that has to be among those that explain everything. */
const SEEDED: readonly (readonly [string, Change, string])[] = [
  ["a session is down", () => ["west-nva-1~app-rs/IN_1"], "as if the BGP session app-rs/IN_1~west-nva-1 had failed"],
  ["an appliance is down", () => ["north-nva-1"], "as if the appliance instance north-nva-1 had failed"],
  ["a circuit is down", () => ["amsterdam"], "as if the circuit amsterdam had failed"],
  ["a gateway is down", () => ["west-ergw"], "as if the gateway west-ergw had failed"],
  ["a connection is down", () => ["north-ergw-dublin"], "as if the gateway connection north-ergw-dublin had failed"],
  [
    "an instance of a route server is down",
    () => ["app-rs/IN_0"],
    "as if the route server instance app-rs/IN_0 had failed",
  ],
  ["a peering is gone", () => ["data~north"], "as if the peering data~north had failed"],
  [
    "as-override is missing",
    having<"routeServerPeerings", Peering>("routeServerPeerings", isPair("west-nva", "west-rs"), () => ({
      asPathRewrite: "none",
    })),
    "as if west-nva towards west-rs left 65515 in paths",
  ],
  [
    "65515 is removed",
    having<"routeServerPeerings", Peering>("routeServerPeerings", isPair("west-nva", "west-rs"), () => ({
      asPathRewrite: "remove",
    })),
    "as if west-nva towards west-rs removed 65515 from paths",
  ],
  [
    "the standby prepends nothing",
    having<"routeServerPeerings", Peering>("routeServerPeerings", isPair("north-nva", "app-rs"), () => ({
      prepend: 0,
    })),
    "as if north-nva towards app-rs prepended 0 times in place of 2",
  ],
  [
    "the active one prepends",
    having<"routeServerPeerings", Peering>("routeServerPeerings", isPair("west-nva", "data-rs"), () => ({
      prepend: 5,
    })),
    "as if west-nva towards data-rs prepended 5 times in place of 0",
  ],
  [
    "an appliance leaks a site to the hub that it has it from",
    having<"routeServerPeerings", Peering>("routeServerPeerings", isPair("west-nva", "west-rs"), ({ advertise }) => ({
      advertise: [...advertise, "192.168.0.0/16"],
      withhold: [],
    })),
    "as if west-nva towards west-rs advertised 192.168.0.0/16, which its policy holds back",
  ],
  [
    "an appliance advertises nothing to a spoke",
    having<"routeServerPeerings", Peering>("routeServerPeerings", isPair("north-nva", "data-rs"), () => ({
      advertise: [],
    })),
    "as if north-nva towards data-rs did not advertise",
  ],
  [
    "route exchange is off",
    having(
      "routeServers",
      ({ name }) => name === "west-rs",
      () => ({ branchToBranch: false }),
    ),
    "as if branch-to-branch of west-rs were off",
  ],
  [
    "a half of a peering lets no packets in",
    having("virtualNetworkPeerings", isHalf("app", "west"), () => ({ allowVirtualNetworkAccess: false })),
    "as if the peering app->west did not allow access to the virtual network",
  ],
  [
    "a spoke uses the gateways of a hub",
    having("virtualNetworkPeerings", isHalf("app", "west"), () => ({ useRemoteGateways: true })),
    "as if the peering app->west allowed the use of remote gateways",
  ],
  [
    "propagation is off in a subnet",
    withTable("snet-web", (table) => ({ ...table, bgpRoutePropagation: false })),
    "as if propagation of BGP routes to app/snet-web were off",
  ],
  [
    "a user route is there",
    withTable("snet-api", ({ routes, ...table }) => ({
      ...table,
      routes: [...routes, { addressPrefix: "192.168.0.0/16", nextHopType: "VirtualAppliance", nextHopIp: "10.20.0.4" }],
    })),
    "as if the route table of app/snet-api had 192.168.0.0/16 to 10.20.0.4",
  ],
  [
    "a user route is gone",
    withTable("snet-west-nva", (table) => ({ ...table, routes: [] })),
    "as if the route table of west/snet-west-nva had no route for 0.0.0.0/0",
  ],
  [
    "a user route leads elsewhere",
    withTable("snet-west-nva", (table) => ({
      ...table,
      routes: [{ addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.9" }],
    })),
    "as if the route table of west/snet-west-nva had 0.0.0.0/0 to 10.10.0.9",
  ],
  [
    "an instance that was removed still speaks",
    having<"virtualAppliances", Appliance>(
      "virtualAppliances",
      ({ name }) => name === "west-nva",
      ({ instances }) => ({
        instances: [...instances, { name: "west-nva-2", privateIp: "10.10.0.5" }],
      }),
    ),
    "as if west-nva had another instance, 10.10.0.5",
  ],
];

describe("tables that differ from the prediction", () => {
  const topology = topologyOf("network.yaml");

  it.each(SEEDED)("are explained when %s", (_, change, cause) => {
    const changed = change(topology);
    const there = "length" in changed ? Simulation.of(topology).fail(...changed) : Simulation.of(changed);
    const { differences, causes } = answer(topology, there);
    expect(differences).toBeGreaterThan(0);
    expect(causes).toContainEqual({ text: expect.stringContaining(cause), explains: differences });
  });

  it("are not explained by what explains some of them only", () => {
    const { differences, causes } = answer(
      topology,
      Simulation.of(topology).fail("west-nva-1~app-rs/IN_1", "data~north"),
    );
    for (const { explains } of causes) expect(explains).toBeLessThan(differences);
  });
});

describe("tables as predicted", () => {
  it.each(EXAMPLES)("have no differences: examples/%s", (example) => {
    const topology = topologyOf(example);
    const [one] = Simulation.of(topology).singleFailures();
    expect(answer(topology, Simulation.of(topology).fail(one.name)).differences).toBeGreaterThan(0);
    expect(answer(topology, Simulation.of(topology))).toEqual({ differences: 0, causes: [] });
  });
});
