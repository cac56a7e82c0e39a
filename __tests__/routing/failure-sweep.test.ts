import {
  Simulation,
  instancesOn,
  placesOn,
  type FailureCase,
  type FailureResult,
  type FlowResult,
} from "../../lib/routing";
import { failureOf } from "../../lib/routing/failures/failure-of";
import { FAILURE_KINDS, type Topology } from "../../lib/topology";
import {
  activeActive,
  added,
  changed,
  changedHalf,
  dualHomed,
  expressRouteHubs,
  half,
  meant,
  routeTable,
  vpnAppliancePairs,
  vpnAppliances,
  withInternet,
  withOneNextHop,
  withHubRouteServer,
  withSubnet,
  withVpnGateway,
  without,
} from "../support/topologies";

function failing(topology: Topology, ...names: string[]): FailureResult {
  const network = Simulation.of(topology);
  const cases = names.map(
    (name) => network.singleFailures(FAILURE_KINDS).find((each) => each.name === name) as FailureCase,
  );
  return network.failures([cases])[0];
}

/** The flows that changed, as `NAME: VERDICT by APPLIANCES`. */
function changes({ changes: found }: FailureResult): string[] {
  return found.map(({ after }) => {
    const by = after.forward.branches.map((branch) => placesOn(branch).slice(1, -1).join(" > "));
    return `${after.flow.name}: ${after.verdict} by ${by.join(" or ")}`;
  });
}

/** The route server of `west` tells `data`, which has none of its own, to send to the appliance of `north`. */
function routesByWest(): Topology {
  const served = without(withHubRouteServer(), "routeServers", "rs-data");
  const borrowing = changedHalf(served, "data", "west", { useRemoteGateways: true });
  const lent = changedHalf(borrowing, "west", "data", { allowGatewayTransit: true });
  return added(
    {
      ...lent,
      virtualNetworkPeerings: [...lent.virtualNetworkPeerings, half("west", "north"), half("north", "west")],
      routeServerPeerings: lent.routeServerPeerings.filter(({ routeServer }) => routeServer !== "rs-data"),
      virtualAppliances: lent.virtualAppliances.map((each) => ({ ...each, internetEgress: each.name === "nva-north" })),
      dualHomedNetworks: [],
    },
    "routeServerPeerings",
    {
      name: "nva-north-rs-west",
      routeServer: "rs-west",
      virtualAppliance: "nva-north",
      asPathRewrite: "as-override",
      prepend: 0,
      accept: ["spokes"],
      advertise: ["internet"],
    },
  );
}

describe("a single failure", () => {
  it("of the active appliance moves every flow that passed it to the standby one", () => {
    expect(changes(failing(dualHomed(), "vm-nva-west"))).toEqual([
      "app to headquarters: delivered by vm-nva-north",
      "data to headquarters: delivered by vm-nva-north",
      "app to data: delivered by vm-nva-north",
    ]);
  });

  it.each([true, false])("of a peering ends flows between its networks, with access to the network %s", (access) => {
    const network = changedHalf(dualHomed(), "west", "app", { allowVirtualNetworkAccess: access });
    const { verdict } = Simulation.of(network).flow("app", "west");
    expect(verdict).toBe(access ? "delivered" : "dropped");
    expect(failing(network, "app~west").ended).toBe(1);
  });

  it("of the standby appliance changes nothing", () => {
    expect(failing(dualHomed(), "vm-nva-north")).toMatchObject({ changes: [], ended: 0 });
  });

  it("of one of two active appliances leaves one way, which is the same in both directions", () => {
    expect(changes(failing(activeActive(), "vm-nva-west"))).toContain("app to headquarters: delivered by vm-nva-north");
  });

  it.each([[["0.0.0.0/0"]], [["0.0.0.0/1", "128.0.0.0/1"]]])(
    "of the way to the Internet of an appliance that originates %s moves what it offers",
    (originate) => {
      const base = dualHomed();
      const offering: Topology = {
        ...base,
        virtualAppliances: base.virtualAppliances.map((each) => ({ ...each, originate })),
        routeServerPeerings: base.routeServerPeerings.map((each) => ({
          ...each,
          advertise: ["sites", "spokes", ...originate],
        })),
      };
      expect(changes(failing(offering, "vm-nva-west/internet"))).toEqual([
        "app to internet: delivered by vm-nva-north",
        "data to internet: delivered by vm-nva-north",
      ]);
    },
  );

  it.each(["rs-app/IN_0", "rs-app/IN_0~vm-nva-west"])(
    "of %s changes nothing: the other instance has it all",
    (name) => {
      expect(failing(dualHomed(), name)).toMatchObject({ changes: [], ended: 0 });
    },
  );

  it("of a peering moves the flows of one spoke, and ends those across it", () => {
    const result = failing(dualHomed(), "app~west");
    expect(changes(result)).toContain("app to headquarters: delivered by vm-nva-north");
    expect(changes(result)).not.toContain("data to headquarters: delivered by vm-nva-north");
    expect(result.ended).toBe(1);
  });

  it("of a peering lets BGP program what is inside the range behind it", () => {
    const peered = {
      ...dualHomed(),
      virtualNetworkPeerings: [...dualHomed().virtualNetworkPeerings, half("app", "data"), half("data", "app")],
    };
    const overlapping = changed(peered, "onPremisesSites", "headquarters", { prefixes: ["10.30.0.0/26"] });
    const before = Simulation.of(overlapping).flow("data", "headquarters");
    expect(before.reason).toBe("it is sent into app, which does not contain 10.30.0.4");
    expect(changes(failing(overlapping, "app~data"))).toContain("data to headquarters: delivered by vm-nva-west");
  });

  it("of the peering by which a spoke has its BGP routes concerns flows that do not cross it", () => {
    expect(changes(failing(routesByWest(), "data~west"))).toEqual([
      "data to headquarters: dropped by ",
      "data to internet: delivered by ",
    ]);
  });

  it("of a hub ends the flows to it", () => {
    expect(failing(dualHomed(), "west").ended).toBe(2);
  });

  it.each(["erc-west", "ergw-west", "ergw-west-erc-west", "west"])(
    "of %s leaves the way by the other hub's circuit",
    (name) => {
      expect(changes(failing(expressRouteHubs(), name))).toContain(
        "app to headquarters: delivered by vm-nva-north > ergw-north > erc-north",
      );
    },
  );
});

/** The network with regions, zones and NAT gateways: west and app are in one region, north and data in another. */
function placed(base: Topology): Topology {
  return {
    ...base,
    virtualNetworks: base.virtualNetworks.map((network) => ({
      ...network,
      location: ["west", "app"].includes(network.name) ? "westeurope" : "northeurope",
      subnets: network.subnets.map((subnet) =>
        subnet.name === "snet-nva" ? { ...subnet, natGateway: `${network.name}-ng` } : subnet,
      ),
    })),
    virtualAppliances: base.virtualAppliances.map((appliance) => ({
      ...appliance,
      instances: appliance.instances.map((instance, index) => ({ ...instance, zone: String(index + 1) })),
    })),
  };
}

/** The appliance of `west` has two instances behind a load balancer, to which a user route of `app` leads, not BGP. */
function byUserRoutes(): Topology {
  const balanced = changed(dualHomed(), "virtualAppliances", "nva-west", {
    loadBalancerIp: "10.10.0.10",
    instances: [
      { name: "vm-1", privateIp: "10.10.0.4" },
      { name: "vm-2", privateIp: "10.10.0.5" },
    ],
  });
  const route = { addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.10" } as const;
  return withSubnet({ ...balanced, routeServerPeerings: [] }, "app", {
    name: "snet-workload",
    addressPrefix: "10.30.0.128/25",
    routeTable: routeTable([route]),
  });
}

/** The paths of a flow with their outcomes, whatever their order. */
function pathsOf({ forward, back }: FlowResult): string[][] {
  return [forward, ...(back ? [back] : [])].map(({ branches }) =>
    branches.map((branch) => [branch.outcome, ...placesOn(branch)].join(" > ")).sort(),
  );
}

describe("the flows that a failure changes", () => {
  it.each<[string, Topology, ...string[]]>([
    ["a standby hub", dualHomed()],
    ["two active hubs", activeActive()],
    ["a route server in a hub", withHubRouteServer()],
    ["a hub whose route server leads a spoke", routesByWest()],
    ["gateways and circuits", expressRouteHubs()],
    ["a VPN gateway", withVpnGateway("west", expressRouteHubs())],
    ["tunnels of appliances", vpnAppliances()],
    ["the Internet by both hubs", withInternet(dualHomed())],
    ["user routes", byUserRoutes()],
    ["tunnels of pairs of appliances", vpnAppliancePairs()],
    ["the Internet by pairs with NAT gateways, in zones and regions", placed(withInternet(vpnAppliancePairs()))],
    ["load balancers as next hop of everything", withOneNextHop(placed(withInternet(vpnAppliancePairs())))],
    ["an appliance that has failed already", dualHomed(), "vm-nva-west"],
  ])("are those whose paths differ when all are traced again: %s", (_what, topology, ...failed) => {
    const network = Simulation.of(topology).fail(...failed);
    const before = network.flows();
    const singles = network.singleFailures(FAILURE_KINDS);
    const sessions = singles.filter(({ kind }) => kind === "BGP session");
    const pairs = sessions.flatMap((one, index) => sessions.slice(index + 1).map((other) => [one, other]));
    for (const result of network.failures([...singles.map((each) => [each]), ...pairs])) {
      const names = result.failed.map(({ name }) => name);
      const after = network.fail(...names).flows();
      const gone = [...names, ...failureOf(topology, ...names).virtualNetworks];
      const isEnd = ({ flow: { from, to } }: FlowResult) =>
        [from, to].some(({ name }) => gone.includes(name)) || names.includes([from.name, to.name].sort().join("~"));
      const differing = before.flatMap((flow, index) =>
        isEnd(flow) || String(pathsOf(flow)) === String(pathsOf(after[index])) ? [] : [after[index]],
      );
      expect([names, result.ended]).toEqual([names, before.filter(isEnd).length]);
      expect([names, result.changes.map((change) => pathsOf(change.after))]).toEqual([names, differing.map(pathsOf)]);
    }
  });
});

describe("the failure of what one instance has", () => {
  const pairs = placed(withInternet(vpnAppliancePairs()));
  /** The flows of `app` to the branch and to the Internet after a failure, with the instances that they can pass. */
  const after = (topology: Topology, name: string) =>
    Object.fromEntries(
      failing(topology, name)
        .changes.filter(({ after: { flow } }) => ["app to branch", "app to internet"].includes(flow.name))
        .map(({ after: { flow, verdict, forward } }) => [
          flow.name,
          `${verdict} by ${forward.branches.flatMap(instancesOn).join(", ")}`,
        ]),
    );

  it("moves what it may lose to the other instance, where each instance is a next hop", () => {
    expect(after(pairs, "branch~vm-nva-west-1")).toEqual({ "app to branch": "delivered by vm-nva-west-2" });
    // The tunnel runs over the Internet.
    expect(after(pairs, "vm-nva-west-1/internet")).toEqual({
      "app to branch": "delivered by vm-nva-west-2",
      "app to internet": "delivered by vm-nva-west-2",
    });
  });

  it("drops half of it, for good, where the load balancer is the next hop", () => {
    const shared = withOneNextHop(pairs);
    const both = "vm-nva-west-1, vm-nva-west-2";
    expect(after(shared, "branch~vm-nva-west-1")).toEqual({ "app to branch": `dropped by ${both}` });
    expect(after(shared, "vm-nva-west-1/internet")).toEqual({
      "app to branch": `dropped by ${both}`,
      "app to internet": `dropped by ${both}`,
    });
    const [{ reason }] = failing(shared, "vm-nva-west-1/internet").changes.flatMap(({ after: result }) =>
      result.flow.class === "internet" ? result : [],
    );
    expect(reason).toBe("vm-nva-west-1 has no way to the Internet");
  });

  it("moves what all instances lose with a NAT gateway to the other hub, and nothing else", () => {
    expect(after(pairs, "west-ng")).toEqual({ "app to internet": "delivered by vm-nva-north-1, vm-nva-north-2" });
  });
});

describe("the failure of a place", () => {
  const pairs = placed(vpnAppliancePairs());

  it("that is a zone leaves what is in other zones, and cuts flows off where all is in it", () => {
    expect(changes(failing(pairs, "zone:westeurope/1"))).toContain("app to branch: delivered by vm-nva-west-2");
    const alone = without(
      meant({ ...pairs, routerPeerings: [pairs.routerPeerings[0]] }, { hubs: ["west"] }),
      "virtualNetworks",
      "north",
    );
    const inOne = changed(alone, "virtualAppliances", "nva-west", {
      instances: pairs.virtualAppliances[0].instances.map((each) => ({ ...each, zone: "1" })),
    });
    expect(changes(failing(inOne, "zone:westeurope/1"))).toContain("app to branch: dropped by ");
  });

  it("that is a region ends the flows of its spokes, and moves those that pass its hub", () => {
    const result = failing(pairs, "region:westeurope");
    // Of app to the branch, to both hubs and to data, and of data to west.
    expect(result.ended).toBe(5);
    expect(changes(result)).toEqual(["data to branch: delivered by vm-nva-north-1 or vm-nva-north-2"]);
  });

  it("that is a peering location takes all circuits there, which one circuit elsewhere outlives", () => {
    const inLondon = (...names: string[]) => ({
      ...expressRouteHubs(),
      circuits: expressRouteHubs().circuits.map((each) => ({
        ...each,
        peeringLocation: names.includes(each.name) ? "London" : "Paris",
      })),
    });
    expect(changes(failing(inLondon("erc-west"), "location:London"))).toContain(
      "app to headquarters: delivered by vm-nva-north > ergw-north > erc-north",
    );
    expect(changes(failing(inLondon("erc-west", "erc-north"), "location:London"))).toContain(
      "app to headquarters: dropped by ",
    );
  });

  it("that is the route server of a hub takes the sites behind its gateway away from the hub's appliance", () => {
    expect(changes(failing(expressRouteHubs(), "rs-west"))).toContain(
      "app to headquarters: delivered by vm-nva-north > ergw-north > erc-north",
    );
    const lone = without(expressRouteHubs(), "circuits", "erc-north");
    expect(changes(failing(lone, "rs-west"))).toContain("app to headquarters: dropped by ");
  });
});

describe("the failure of a tunnel", () => {
  it("concerns flows that a user route leads to its appliance, though the spoke never had its routes", () => {
    const base = changed(vpnAppliances(), "virtualAppliances", "nva-west", { deployed: false });
    const apart = withSubnet(without(base, "routeServerPeerings", "nva-west-rs-app"), "app", {
      name: "snet-workload",
      addressPrefix: "10.30.0.128/25",
      routeTable: routeTable([
        { addressPrefix: "172.20.0.0/16", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" },
      ]),
    });
    const [{ before, after }] = failing(apart, "nva-west-branch").changes.filter(
      (change) => change.after.flow.name === "app to branch",
    );
    expect(placesOn(before.forward.branches[0])).toEqual(["app", "vm-nva-west", "branch"]);
    expect(after.verdict).toBe("dropped");
  });
});

describe("the failure of a hub", () => {
  it("ends the flows to it, also those that did not arrive before", () => {
    const closed = withSubnet(dualHomed(), "app", {
      name: "snet-workload",
      addressPrefix: "10.30.0.128/25",
      routeTable: routeTable([{ addressPrefix: "10.10.0.0/22", nextHopType: "None" }]),
    });
    const [flow] = Simulation.of(closed)
      .flows()
      .filter(({ flow: { name } }) => name === "app to west");
    expect(flow.verdict).toBe("dropped");
    expect(failing(closed, "west").ended).toBe(2);
  });
});

describe("failures at once", () => {
  // The appliance still works and still has its routes; only the route server no longer learns of it.
  it("of all BGP sessions of a spoke with the active appliance move its flows to the standby one", () => {
    const result = failing(dualHomed(), "rs-app/IN_0~vm-nva-west", "rs-app/IN_1~vm-nva-west");
    expect(changes(result)).toContain("app to headquarters: delivered by vm-nva-north");
    expect(changes(result).filter((change) => change.startsWith("data to headquarters"))).toEqual([]);
    expect(result.ended).toBe(0);
  });

  it("of both appliances leave no way", () => {
    const result = failing(dualHomed(), "vm-nva-west", "vm-nva-north");
    expect(result.changes.map(({ after }) => `${after.flow.name}: ${after.verdict}`)).toEqual([
      "app to headquarters: dropped",
      "data to headquarters: dropped",
      "app to data: dropped",
    ]);
  });

  it("end the flows to each of the elements that failed", () => {
    expect(failing(dualHomed(), "west", "vm-nva-north").ended).toBe(2);
  });

  it("of a circuit and the other hub's appliance leave no way either", () => {
    const result = failing(expressRouteHubs(), "erc-west", "vm-nva-north");
    expect(result.changes.map(({ after }) => `${after.flow.name}: ${after.verdict}`)).toContain(
      "app to headquarters: dropped",
    );
  });
});
