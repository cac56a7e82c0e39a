import { Ipv4Address } from "../../lib/net";
import { ControlPlane } from "../../lib/routing/control-plane";
import { EffectiveRoutes, type ChosenRoute } from "../../lib/routing/effective-routes";
import { failureOf } from "../../lib/routing/failures/failure-of";
import { RoutingNetwork } from "../../lib/routing/network";
import { TopologyLookup, type Topology, type UserRoute } from "../../lib/topology";
import {
  activeActive,
  added,
  changed,
  changedHalf,
  dualHomed,
  expressRouteHubs,
  half,
  routeTable,
  withHubRouteServer,
  withSubnet,
  without,
} from "../support/topologies";

/** What a host in a subnet uses for an address, as `SOURCE PREFIX NEXT-HOPS`. */
function chosen(topology: Topology, network: string, subnet: string, address: string, failed: string[] = []): string {
  const control = failed.reduce(
    (plane, name) => plane.fail(failureOf(topology, name)),
    ControlPlane.of(RoutingNetwork.of(topology)),
  );
  const effective = new EffectiveRoutes(control);
  const routes = effective.platform.of(network, TopologyLookup.of(topology).subnet(network, subnet));
  const route = effective.choose(routes, Ipv4Address.parse(address).value);
  return route ? `${route.source} ${route.prefix.toString()} ${nextHopsOf(route)}` : "nothing";
}

function nextHopsOf(route: ChosenRoute): string {
  switch (route.source) {
    case "user":
      return route.route.nextHopIp ?? route.route.nextHopType;
    case "bgp":
      return route.hops.map(({ nextHop, gateway }) => gateway?.name ?? nextHop).join(" ");
    case "system":
      return route.route.nextHopType;
  }
}

const WORKLOAD = "snet-workload";

function workload(topology: Topology, address: string, failed: string[] = []): string {
  return chosen(topology, "app", WORKLOAD, address, failed);
}

function withRoutes(base: Topology, routes: readonly UserRoute[], propagation = true): Topology {
  return withSubnet(base, "app", {
    name: WORKLOAD,
    addressPrefix: "10.30.0.128/25",
    routeTable: routeTable(routes, propagation),
  });
}

/** The network in which the appliance of `west` announces one more range to the spoke's route server. */
function announcing(range: string, base: Topology = dualHomed()): Topology {
  const originating = changed(base, "virtualAppliances", "nva-west", { originate: [range] });
  return changed(originating, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "spokes", range] });
}

const none = (addressPrefix: string): UserRoute => ({ addressPrefix, nextHopType: "None" });

// https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
describe("the route that is chosen", () => {
  it("is that of the longest prefix, whatever its source", () => {
    expect(workload(dualHomed(), "192.168.1.1")).toBe("bgp 192.168.0.0/16 10.10.0.4");
    expect(workload(withRoutes(dualHomed(), [none("192.168.1.0/24")]), "192.168.1.1")).toBe("user 192.168.1.0/24 None");
    expect(workload(withRoutes(dualHomed(), [none("192.0.0.0/8")]), "192.168.1.1")).toBe(
      "bgp 192.168.0.0/16 10.10.0.4",
    );
    expect(workload(withRoutes(dualHomed(), [none("0.0.0.0/1")]), "10.30.0.1")).toBe("system 10.30.0.0/22 VnetLocal");
  });

  it("is the user's of several for one prefix, then that of BGP, then the platform's", () => {
    const summary = announcing("10.0.0.0/8");
    expect(workload(dualHomed(), "10.200.0.1")).toBe("system 10.0.0.0/8 None");
    expect(workload(summary, "10.200.0.1")).toBe("bgp 10.0.0.0/8 10.10.0.4");
    expect(workload(withRoutes(summary, [none("10.0.0.0/8")]), "10.200.0.1")).toBe("user 10.0.0.0/8 None");
    expect(workload(withRoutes(dualHomed(), [none("10.10.0.0/22")]), "10.10.0.9")).toBe("user 10.10.0.0/22 None");
  });

  it("is the platform's for its own and peered ranges, even where BGP is more specific", () => {
    expect(workload(announcing("10.30.1.0/24"), "10.30.1.9")).toBe("system 10.30.0.0/22 VnetLocal");
    expect(workload(announcing("10.10.1.0/24"), "10.10.1.9")).toBe("system 10.10.0.0/22 VNetPeering");
    expect(workload(announcing("10.20.0.0/22"), "10.20.0.9")).toBe("system 10.20.0.0/22 VNetPeering");
  });

  it("is that of BGP for the range of a network that is not peered directly", () => {
    expect(workload(dualHomed(), "10.40.0.9")).toBe("bgp 10.40.0.0/22 10.10.0.4");
  });

  it("is that of BGP for what was a peered range while the peering is down", () => {
    const summary = announcing("10.20.0.0/22");
    expect(workload(summary, "10.20.0.9", ["app~north"])).toBe("bgp 10.20.0.0/22 10.10.0.4");
  });

  it("may be the user's for a part of an own or peered range", () => {
    expect(workload(withRoutes(dualHomed(), [none("10.30.1.0/24")]), "10.30.1.9")).toBe("user 10.30.1.0/24 None");
    expect(workload(withRoutes(dualHomed(), [none("10.10.1.0/24")]), "10.10.1.9")).toBe("user 10.10.1.0/24 None");
  });

  it("leads to the Internet, or for private ranges to nowhere, where nothing else matches", () => {
    expect(workload(dualHomed(), "198.51.100.1")).toBe("system 0.0.0.0/0 Internet");
    for (const [address, range] of [
      ["10.99.0.1", "10.0.0.0/8"],
      ["172.16.0.1", "172.16.0.0/12"],
      ["100.64.0.1", "100.64.0.0/10"],
    ]) {
      expect(workload(dualHomed(), address)).toBe(`system ${range} None`);
    }
  });

  it("leads to nowhere no more where a user route or BGP has another default route", () => {
    const user = withRoutes(dualHomed(), [
      { addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.20.0.4" },
    ]);
    expect(workload(user, "10.99.0.1")).toBe("user 0.0.0.0/0 10.20.0.4");
    const bgp = announcing("0.0.0.0/0");
    expect(workload(bgp, "10.99.0.1")).toBe("bgp 0.0.0.0/0 10.10.0.4");
    expect(workload(bgp, "10.99.0.1", ["vm-nva-west"])).toBe("system 10.0.0.0/8 None");
    expect(workload(withRoutes(bgp, [], false), "10.99.0.1")).toBe("system 10.0.0.0/8 None");
  });

  it("has every next hop of equal paths", () => {
    expect(workload(activeActive(), "192.168.1.1")).toBe("bgp 192.168.0.0/16 10.10.0.4 10.20.0.4");
    expect(workload(activeActive(), "192.168.1.1", ["vm-nva-west"])).toBe("bgp 192.168.0.0/16 10.20.0.4");
  });

  it("has the shorter path's next hop until that is gone", () => {
    expect(workload(dualHomed(), "192.168.1.1", ["nva-west"])).toBe("bgp 192.168.0.0/16 10.20.0.4");
    expect(workload(dualHomed(), "192.168.1.1", ["nva-west", "nva-north"])).toBe("system 192.168.0.0/16 None");
  });

  it("is none of BGP where the route table stops propagation", () => {
    expect(workload(withRoutes(dualHomed(), [], false), "192.168.1.1")).toBe("system 192.168.0.0/16 None");
  });

  it("is that of either instance of a route server, when one of them is down", () => {
    expect(workload(dualHomed(), "192.168.1.1", ["rs-app/IN_0"])).toBe("bgp 192.168.0.0/16 10.10.0.4");
    expect(workload(dualHomed(), "192.168.1.1", ["rs-app"])).toBe("system 192.168.0.0/16 None");
  });
});

describe("the routes of a remote gateway", () => {
  /** A spoke with no route server that is peered with `west` only. */
  const using = (useRemoteGateways: boolean, allowGatewayTransit: boolean) => {
    const spoke = added(withHubRouteServer(), "virtualNetworks", {
      name: "single",
      role: "spoke",
      addressSpace: ["10.50.0.0/24"],
      subnets: [{ name: WORKLOAD, addressPrefix: "10.50.0.0/25" }],
    });
    const advertising = changed(spoke, "routeServerPeerings", "nva-west-rs-west", { advertise: ["spokes", "sites"] });
    return added(
      advertising,
      "virtualNetworkPeerings",
      half("west", "single", { allowGatewayTransit }),
      half("single", "west", { useRemoteGateways }),
    );
  };

  it("reach a network that uses it, with the appliance as next hop", () => {
    expect(chosen(using(true, true), "single", WORKLOAD, "10.40.0.9")).toBe("bgp 10.40.0.0/22 10.10.0.4");
    expect(chosen(using(true, true), "single", WORKLOAD, "192.168.0.9")).toBe("bgp 192.168.0.0/16 10.10.0.4");
  });

  it("reach nobody else", () => {
    expect(chosen(using(false, true), "single", WORKLOAD, "10.40.0.9")).toBe("system 10.0.0.0/8 None");
    expect(chosen(using(true, false), "single", WORKLOAD, "10.40.0.9")).toBe("system 10.0.0.0/8 None");
    expect(chosen(using(true, true), "single", WORKLOAD, "10.40.0.9", ["single~west"])).toBe("system 10.0.0.0/8 None");
  });
});

describe("a network with a gateway and a route server", () => {
  const nva = "snet-nva";

  it("is programmed with the gateway as next hop for what is behind the circuit", () => {
    expect(chosen(expressRouteHubs(), "west", nva, "192.168.0.9")).toBe("bgp 192.168.0.0/16 ergw-west");
  });

  it("is programmed by the gateway even without a route server", () => {
    const base = expressRouteHubs();
    const alone = without(without(base, "routeServerPeerings", "nva-west-rs-west"), "routeServers", "rs-west");
    expect(chosen(alone, "west", nva, "192.168.0.9")).toBe("bgp 192.168.0.0/16 ergw-west");
  });

  // https://learn.microsoft.com/azure/route-server/hub-routing-preference
  it.each([
    ["ExpressRoute", "ergw-west"],
    ["VpnGateway", "10.10.0.4"],
    ["ASPath", "10.10.0.4"],
  ] as const)(
    "follows the preference %s where an appliance announces the same with a shorter path",
    (preference, hop) => {
      const preferring = changed(expressRouteHubs(), "routeServers", "rs-west", { routingPreference: preference });
      const originating = changed(preferring, "virtualAppliances", "nva-west", { originate: ["192.168.0.0/16"] });
      const both = changed(originating, "routeServerPeerings", "nva-west-rs-west", { advertise: ["192.168.0.0/16"] });
      expect(chosen(both, "west", nva, "192.168.0.9")).toBe(`bgp 192.168.0.0/16 ${hop}`);
    },
  );

  it("follows no preference but the length of the path without branch-to-branch", () => {
    const apart = changed(expressRouteHubs(), "routeServers", "rs-west", { branchToBranch: false });
    const originating = changed(apart, "virtualAppliances", "nva-west", { originate: ["192.168.0.0/16"] });
    const both = (prepend: number) =>
      changed(originating, "routeServerPeerings", "nva-west-rs-west", { advertise: ["192.168.0.0/16"], prepend });
    expect(chosen(both(0), "west", nva, "192.168.0.9")).toBe("bgp 192.168.0.0/16 10.10.0.4");
    expect(chosen(both(2), "west", nva, "192.168.0.9")).toBe("bgp 192.168.0.0/16 ergw-west");
  });

  it("has a spoke's range from the peering, not from the appliance that announces it", () => {
    expect(chosen(expressRouteHubs(), "west", nva, "10.30.0.9")).toBe("system 10.30.0.0/22 VNetPeering");
    const far = changedHalf(expressRouteHubs(), "west", "app", { allowForwardedTraffic: false });
    expect(chosen(far, "west", nva, "10.30.0.9")).toBe("system 10.30.0.0/22 VNetPeering");
  });
});
