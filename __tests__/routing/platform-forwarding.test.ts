import { Simulation } from "../../lib/routing";
import type { Topology, UserRoute } from "../../lib/topology";
import { ways } from "../support/route-tables";
import {
  added,
  changed,
  changedHalf,
  dualHomed,
  expressRouteHubs,
  routeTable,
  withoutHalf,
  withSubnet,
} from "../support/topologies";

const WORKLOAD = { name: "snet-workload", addressPrefix: "10.30.0.128/25" };

function withUserRoute(base: Topology, addressPrefix: string, route: Omit<UserRoute, "addressPrefix">): Topology {
  return withSubnet(base, "app", { ...WORKLOAD, routeTable: routeTable([{ addressPrefix, ...route }]) });
}

const toAddress = (nextHopIp: string) => ({ nextHopType: "VirtualAppliance", nextHopIp }) as const;

function paths(topology: Topology, from: string, to: string, ...failed: string[]): string[] {
  return ways(
    Simulation.of(topology)
      .fail(...failed)
      .trace(from, to),
  );
}

function reason(topology: Topology, from: string, to: string): string | undefined {
  return Simulation.of(topology).trace(from, to).branches[0].reason;
}

/** The hub `west` has a VPN gateway beside its ExpressRoute gateway, with a branch behind it. */
function withBoth(): Topology {
  const [gateway] = expressRouteHubs().gateways;
  return added(
    added(added(expressRouteHubs(), "gateways", { ...gateway, name: "vgw-west", type: "Vpn" }), "onPremisesSites", {
      name: "branch",
      asn: 65020,
      prefixes: ["172.20.0.0/16"],
      moreSpecifics: false,
    }),
    "gatewayConnections",
    { name: "vgw-west-branch", gateway: "vgw-west", site: "branch", routingWeight: 0, fastPath: false },
  );
}

// https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
describe("a system route", () => {
  it("drops packets to private addresses that no other route leads to", () => {
    expect(reason(dualHomed(), "app", "10.99.0.1")).toBe(
      "app has no route but 10.0.0.0/8 of the platform, which drops it",
    );
    expect(paths(dualHomed(), "app", "10.40.0.9")).toEqual(["app > vm-nva-west > 10.40.0.9: delivered"]);
  });

  it("leads to the Internet, which is the last place of the path", () => {
    const [{ hops, outcome }] = Simulation.of(dualHomed()).trace("app", "internet").branches;
    expect(outcome).toBe("delivered");
    expect(hops.map(({ place, kind }) => [place, kind])).toEqual([
      ["app", "host"],
      ["internet", "internet"],
    ]);
  });

  it("leads into the virtual network itself, where only its own addresses are", () => {
    const local = withUserRoute(dualHomed(), "10.40.0.0/22", { nextHopType: "VnetLocal" });
    expect(reason(local, "app", "data")).toBe("it is sent into app, which does not contain 10.40.0.132");
    expect(paths(withUserRoute(dualHomed(), "10.30.0.0/22", { nextHopType: "VnetLocal" }), "app", "10.30.3.9")).toEqual(
      ["app > 10.30.3.9: delivered"],
    );
  });
});

describe("a user route to the virtual network gateway", () => {
  const toGateway = (base: Topology, network: string) =>
    withSubnet(base, network, {
      name: "test",
      addressPrefix: "10.10.3.0/24",
      routeTable: routeTable([{ addressPrefix: "172.20.0.0/16", nextHopType: "VirtualNetworkGateway" }], false),
    });

  it("leads to the VPN gateway, also beside an ExpressRoute gateway", () => {
    expect(paths(toGateway(withBoth(), "west"), "west/test", "branch")).toEqual([
      "west/test > vgw-west > branch: delivered",
    ]);
  });

  it("drops packets where there is only an ExpressRoute gateway", () => {
    expect(reason(toGateway(expressRouteHubs(), "west"), "west/test", "172.20.0.4")).toBe(
      "the user route 172.20.0.0/16 leads to a VPN gateway that does not exist",
    );
  });

  it("leads to the VPN gateway of the network that is used as remote gateway", () => {
    const base = withBoth();
    const borrowing = changedHalf(
      { ...base, routeServers: base.routeServers.filter(({ name }) => name !== "rs-app") },
      "app",
      "west",
      { useRemoteGateways: true },
    );
    const lent = changedHalf(borrowing, "west", "app", { allowGatewayTransit: true });
    const route = { nextHopType: "VirtualNetworkGateway" } as const;
    expect(paths(withUserRoute(lent, "172.20.0.0/16", route), "app", "branch")).toEqual([
      "app > vgw-west > branch: delivered",
    ]);
    expect(paths(withUserRoute(base, "172.20.0.0/16", route), "app", "branch")).toEqual(["app: dropped"]);
  });
});

describe("a user route to an appliance", () => {
  const pair = changed(dualHomed(), "virtualAppliances", "nva-west", {
    instances: [
      { name: "vm-1", privateIp: "10.10.0.4" },
      { name: "vm-2", privateIp: "10.10.0.5" },
    ],
    loadBalancerIp: "10.10.0.10",
  });

  it("with the address of one instance leads to that instance only", () => {
    expect(paths(withUserRoute(pair, "192.168.0.0/16", toAddress("10.10.0.5")), "app", "headquarters")).toEqual([
      "app > vm-2 > headquarters: delivered",
    ]);
  });

  it("with the address of the load balancer leads to all instances that work", () => {
    const balanced = withUserRoute(pair, "192.168.0.0/16", toAddress("10.10.0.10"));
    expect(paths(balanced, "app", "headquarters")).toEqual([
      "app > vm-1 > headquarters: delivered",
      "app > vm-2 > headquarters: delivered",
    ]);
    expect(paths(balanced, "app", "headquarters", "vm-1")).toEqual(["app > vm-2 > headquarters: delivered"]);
  });

  it.each([
    ["app", "west"],
    ["west", "app"],
  ])("drops packets where the half of the peering from %s to %s is missing", (from, to) => {
    const direct = withUserRoute(dualHomed(), "192.168.0.0/16", toAddress("10.10.0.4"));
    expect(paths(direct, "app", "headquarters")).toEqual(["app > vm-nva-west > headquarters: delivered"]);
    expect(reason(withoutHalf(direct, from, to), "app", "headquarters")).toBe(
      "app is not peered with west, so the next hop there cannot be reached",
    );
  });

  it("needs no forwarded traffic where the source is in any range of the network itself", () => {
    const two = changed(dualHomed(), "virtualNetworks", "app", { addressSpace: ["10.31.0.0/24", "10.30.0.0/22"] });
    const direct = withUserRoute(two, "192.168.0.0/16", toAddress("10.10.0.4"));
    const closed = changedHalf(direct, "west", "app", { allowForwardedTraffic: false });
    expect(paths(closed, "app/snet-workload", "headquarters")).toEqual([
      "app/snet-workload > vm-nva-west > headquarters: delivered",
    ]);
  });
});
