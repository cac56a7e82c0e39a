import { Simulation } from "../../lib/routing";
import type { Topology, UserRoute } from "../../lib/topology";
import { scenario, ways } from "../support/route-tables";
import {
  activeActive,
  added,
  changed,
  changedHalf,
  connection,
  dualHomed,
  expressRouteHubs,
  half,
  meant,
  routeTable,
  vpnAppliances,
  withHubRouteServer,
  without,
  withSubnet,
  withVpnGateway,
} from "../support/topologies";

function way(topology: Topology, from: string, to: string, ...failed: string[]): string[] {
  return ways(
    Simulation.of(topology)
      .fail(...failed)
      .trace(from, to),
  );
}

function reasons(topology: Topology, from: string, to: string, ...failed: string[]): (string | undefined)[] {
  return Simulation.of(topology)
    .fail(...failed)
    .trace(from, to)
    .branches.map(({ reason }) => reason);
}

function userRoute(base: Topology, route: UserRoute): Topology {
  return withSubnet(base, "app", {
    name: "snet-workload",
    addressPrefix: "10.30.0.128/25",
    routeTable: routeTable([route]),
  });
}

const toAppliance = (nextHopIp: string): UserRoute => ({
  addressPrefix: "192.168.0.0/16",
  nextHopType: "VirtualAppliance",
  nextHopIp,
});

describe("a packet", () => {
  it("goes from spoke to site by the active appliance, and back the same way", () => {
    expect(way(dualHomed(), "app", "headquarters")).toEqual(["app > vm-nva-west > headquarters: delivered"]);
    expect(way(dualHomed(), "headquarters", "app")).toEqual(["headquarters > vm-nva-west > app: delivered"]);
  });

  it("goes by the standby appliance when the active one is down", () => {
    expect(way(dualHomed(), "app", "headquarters", "vm-nva-west")).toEqual([
      "app > vm-nva-north > headquarters: delivered",
    ]);
  });

  it("takes either way where paths are equal", () => {
    expect(way(activeActive(), "app", "headquarters")).toEqual([
      "app > vm-nva-north > headquarters: delivered",
      "app > vm-nva-west > headquarters: delivered",
    ]);
  });

  it("is lost where the next hop is the address of a site's router inside a tunnel", () => {
    const unchanged = changed(vpnAppliances(), "routeServerPeerings", "nva-west-rs-app", { nextHop: "unchanged" });
    expect(way(vpnAppliances(), "app", "branch")).toEqual(["app > vm-nva-west > branch: delivered"]);
    expect(way(unchanged, "app", "branch")).toEqual(["app: dropped"]);
    expect(reasons(unchanged, "app", "branch")).toEqual([
      "the next hop 169.254.21.2 is not the address of a known appliance",
    ]);
    const row = Simulation.of(unchanged)
      .effectiveRoutes("app")
      .routes.find(({ prefix }) => prefix === "172.20.0.0/16");
    expect(row).toMatchObject({
      nextHops: ["169.254.21.2"],
      state: "Active",
      reason: "169.254.21.2 is in no directly connected network: what goes there is dropped",
    });
  });

  it("goes from spoke to spoke by an appliance, and within a network and to a peer directly", () => {
    expect(way(dualHomed(), "app", "data")).toEqual(["app > vm-nva-west > data: delivered"]);
    expect(way(dualHomed(), "app", "10.30.3.9")).toEqual(["app > 10.30.3.9: delivered"]);
    expect(way(dualHomed(), "app", "west")).toEqual(["app > west: delivered"]);
  });

  it("arrives at an appliance that is itself the target", () => {
    expect(
      way(userRoute(dualHomed(), { ...toAppliance("10.10.0.4"), addressPrefix: "10.10.0.4/32" }), "app", "nva-west"),
    ).toEqual(["app > vm-nva-west: delivered"]);
  });

  it("ends where there is no route for it", () => {
    expect(way(dualHomed(), "app", "10.99.0.1")).toEqual(["app: dropped"]);
    expect(way(dualHomed(), "headquarters", "10.99.0.1")).toEqual(["headquarters: dropped"]);
    expect(way(dualHomed(), "internet", "app")).toEqual(["internet: dropped"]);
  });
});

// https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
describe("a subnet without default outbound access", () => {
  const subnet = { name: "snet-shut", addressPrefix: "10.30.2.0/26" };
  const shut = { ...subnet, defaultOutboundAccess: false };

  it("lets VMs reach the Internet through an appliance only", () => {
    const network = withSubnet(dualHomed(), "app", shut);
    expect(way(network, "app/snet-shut", "internet")).toEqual(["app/snet-shut: dropped"]);
    expect(reasons(network, "app/snet-shut", "internet")[0]).toMatch(/^snet-shut has no default outbound access/);
    const egress = changed(network, "virtualAppliances", "nva-west", { internetEgress: true });
    const offered = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "internet"] });
    expect(way(offered, "app/snet-shut", "internet")).toEqual(["app/snet-shut > vm-nva-west > internet: delivered"]);
  });

  it("leads nowhere by a user route to the Internet either", () => {
    const routes: UserRoute[] = [{ addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }];
    const network = withSubnet(dualHomed(), "app", { ...shut, routeTable: routeTable(routes) });
    expect(way(network, "app/snet-shut", "internet")).toEqual(["app/snet-shut: dropped"]);
  });

  it("says nothing of the appliances in it, which have a way out of their own", () => {
    const network = withSubnet(dualHomed(), "west", { ...shut, name: "snet-nva", addressPrefix: "10.10.0.0/27" });
    expect(way(network, "nva-west", "internet")).toEqual(["nva-west > internet: delivered"]);
  });

  // https://learn.microsoft.com/azure/nat-gateway/nat-overview: it takes precedence over default outbound access
  it("reaches the Internet by a NAT gateway, and so does any subnet that has one, until it fails", () => {
    const base = { ...subnet, natGateway: "ng" };
    for (const given of [base, { ...base, defaultOutboundAccess: false }]) {
      const network = withSubnet(dualHomed(), "app", given);
      expect(way(network, "app/snet-shut", "internet")).toEqual(["app/snet-shut > internet: delivered"]);
      const { branches } = Simulation.of(network).fail("ng").trace("app/snet-shut", "internet");
      expect(branches.map(({ reason }) => reason)).toEqual(["the NAT gateway ng of snet-shut is down"]);
      expect(Simulation.of(network).fail("ng").trace("app", "internet").outcome).toBe("delivered");
    }
  });

  it("says nothing of an appliance that lost its own way out, which is lost to what passes it as well", () => {
    const network = withSubnet(dualHomed(), "west", {
      name: "snet-nva",
      addressPrefix: "10.10.0.0/27",
      natGateway: "ng",
    });
    const { branches } = Simulation.of(network).fail("ng").trace("nva-west", "internet");
    expect(branches.map(({ reason }) => reason)).toEqual(["vm-nva-west has no way to the Internet"]);
  });

  it("is another one than those of which nothing is known", () => {
    const network = withSubnet(dualHomed(), "app", subnet);
    expect(way(network, "app/snet-shut", "internet")).toEqual(["app/snet-shut > internet: delivered"]);
  });
});

// What the documents call pitfalls: https://learn.microsoft.com/azure/route-server/troubleshoot-route-server
describe("a default route of an appliance that its own route server programs", () => {
  const egress = changed(withHubRouteServer(), "virtualAppliances", "nva-west", { internetEgress: true });
  const toSpoke = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "internet"] });
  const toHub = changed(toSpoke, "routeServerPeerings", "nva-west-rs-west", { advertise: ["spokes", "internet"] });
  const out = { name: "snet-nva", addressPrefix: "10.10.0.0/27" };

  it("leads to the Internet while only the spoke's route server has it", () => {
    expect(way(toSpoke, "app", "internet")).toEqual(["app > vm-nva-west > internet: delivered"]);
  });

  it("leads back to the appliance", () => {
    expect(way(toHub, "app", "internet")).toEqual(["app > vm-nva-west > vm-nva-west: looped"]);
    expect(reasons(toHub, "app", "internet")[0]).toContain("the routes of its own interface lead back to it");
  });

  it("leads to the Internet with a user route in the appliance's subnet", () => {
    const routes: UserRoute[] = [{ addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }];
    const fixed = withSubnet(toHub, "west", { ...out, routeTable: routeTable(routes) });
    expect(way(fixed, "app", "internet")).toEqual(["app > vm-nva-west > internet: delivered"]);
  });

  it("leads to the Internet without propagation in the appliance's subnet", () => {
    const fixed = withSubnet(toHub, "west", { ...out, routeTable: routeTable([], false) });
    expect(way(fixed, "app", "internet")).toEqual(["app > vm-nva-west > internet: delivered"]);
  });
});

describe("an address that an appliance originates itself", () => {
  const originating = (...originate: string[]) => {
    const told = changed(withHubRouteServer(), "virtualAppliances", "nva-west", { originate });
    return ["nva-west-rs-app", "nva-west-rs-west"].reduce(
      (base, peering) => changed(base, "routeServerPeerings", peering, { advertise: originate }),
      told,
    );
  };

  it("is delivered to it, also where the route server of the hub programs the route in its own subnet", () => {
    expect(way(originating("10.99.0.0/24"), "app", "10.99.0.7")).toEqual(["app > vm-nva-west > 10.99.0.7: delivered"]);
  });

  it("is none of the Internet: what it offers by two halves leaves by its interface", () => {
    expect(way(originating("0.0.0.0/1", "128.0.0.0/1"), "app", "internet")).toEqual([
      "app > vm-nva-west > vm-nva-west: looped",
    ]);
  });
});

describe("an appliance without Internet egress", () => {
  const own = { name: "snet-nva", addressPrefix: "10.10.0.0/27" };
  const out = (fields: object, subnet: object) =>
    userRoute(
      withSubnet(changed(dualHomed(), "virtualAppliances", "nva-west", fields), "west", { ...own, ...subnet }),
      {
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualAppliance",
        nextHopIp: "10.10.0.4",
      },
    );

  it("may translate unasked when it exists already, but not without a way out", () => {
    expect(way(out({}, {}), "app", "internet")).toEqual(["app > vm-nva-west > internet: delivered"]);
    const closed = { defaultOutboundAccess: false };
    expect(reasons(out({}, closed), "app", "internet")).toEqual([
      "vm-nva-west has no Internet egress, and snet-nva has no default outbound access",
    ]);
    expect(way(out({ internetEgress: true }, closed), "app", "internet")).toEqual([
      "app > vm-nva-west > internet: delivered",
    ]);
  });
});

describe("more equal paths than are listed", () => {
  const instances = Array.from({ length: 300 }, (_, index) => ({
    name: `vm-${String(index).padStart(3, "0")}`,
    privateIp: `10.10.${1 + Math.floor(index / 200)}.${10 + (index % 200)}`,
  }));
  const balanced = userRoute(
    changed(dualHomed(), "virtualAppliances", "nva-west", { instances, loadBalancerIp: "10.10.0.5" }),
    toAppliance("10.10.0.5"),
  );

  it("are counted", () => {
    const trace = Simulation.of(balanced).trace("app", "headquarters");
    expect(trace).toMatchObject({ outcome: "delivered", unlisted: 300 - 256 });
    expect(trace.branches).toHaveLength(256);
    expect(Simulation.of(balanced).flow("app", "headquarters").note).toMatch(
      /; 44 more equal paths from app to headquarters are not listed/,
    );
  });

  it("decide the outcome, too: the first one on which packets are lost is listed", () => {
    const failing = Simulation.of(balanced).fail("headquarters~vm-299").trace("app", "headquarters");
    expect(failing).toMatchObject({ outcome: "dropped", unlisted: 300 - 257 });
    expect(failing.branches.at(-1)?.hops.at(-1)?.place).toBe("vm-299");
  });
});

// https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering
describe("a peering", () => {
  it("lets pass what starts in the other network, without allowing forwarded traffic", () => {
    const strict = changedHalf(dualHomed(), "west", "app", { allowForwardedTraffic: false });
    expect(way(strict, "app", "headquarters")).toEqual(["app > vm-nva-west > headquarters: delivered"]);
  });

  it("drops what an appliance forwards unless the receiving half allows it", () => {
    const strict = changedHalf(dualHomed(), "data", "west", { allowForwardedTraffic: false });
    expect(way(strict, "app", "data")).toEqual(["app > vm-nva-west: dropped"]);
    expect(reasons(strict, "app", "data")).toEqual(["data does not allow forwarded traffic from west"]);
    expect(way(strict, "data", "app")).toEqual(["data > vm-nva-west > app: delivered"]);
  });

  it("drops what a site sends through the appliance unless the receiving half allows it", () => {
    const strict = changedHalf(dualHomed(), "app", "west", { allowForwardedTraffic: false });
    expect(reasons(strict, "headquarters", "app")).toEqual(["app does not allow forwarded traffic from west"]);
  });

  // The commands of https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit do not set it.
  it("lets pass what comes from the gateway that a network uses, without allowing forwarded traffic", () => {
    const { topology } = scenario("appliance-to-vpn");
    const strict = changedHalf(topology, "spoke1", "hub", { allowForwardedTraffic: false });
    expect(way(strict, "branch2", "spoke1")).toEqual(["branch2 > HubVPNGW > spoke1: delivered"]);
    expect(way(strict, "branch1", "spoke1")).toEqual(["branch1 > HubCSR: dropped"]);
  });

  it("lets nothing pass without access to the network, in either half", () => {
    for (const [from, to] of [
      ["app", "west"],
      ["west", "app"],
    ]) {
      const closed = changedHalf(dualHomed(), from, to, { allowVirtualNetworkAccess: false });
      expect(reasons(closed, "app", "west")).toEqual([
        "the peering of app with west does not allow access to the network",
      ]);
    }
  });

  it("lets nothing pass while it is down", () => {
    expect(way(dualHomed(), "app", "west", "app~west")).toEqual(["app: dropped"]);
    expect(way(dualHomed(), "app", "headquarters", "app~west")).toEqual([
      "app > vm-nva-north > headquarters: delivered",
    ]);
  });
});

describe("a user route", () => {
  it("leads to an appliance in a peered network", () => {
    expect(way(userRoute(dualHomed(), toAppliance("10.20.0.4")), "app", "headquarters")).toEqual([
      "app > vm-nva-north > headquarters: delivered",
    ]);
  });

  it("leads nowhere when its next hop is nobody, is down, or is out of reach: no route is looked up for it", () => {
    expect(reasons(userRoute(dualHomed(), toAppliance("10.10.0.99")), "app", "headquarters")).toEqual([
      "the next hop 10.10.0.99 is not the address of a known appliance",
    ]);
    expect(reasons(userRoute(dualHomed(), toAppliance("10.10.0.4")), "app", "headquarters", "vm-nva-west")).toEqual([
      "the next hop 10.10.0.4 is vm-nva-west, which is down",
    ]);
    const far = added(
      added(dualHomed(), "virtualNetworks", { name: "far", role: "hub", addressSpace: ["10.60.0.0/24"], subnets: [] }),
      "virtualAppliances",
      {
        ...dualHomed().virtualAppliances[0],
        name: "nva-far",
        virtualNetwork: "far",
        instances: [{ name: "vm-far", privateIp: "10.60.0.4" }],
      },
    );
    expect(reasons(userRoute(far, toAppliance("10.60.0.4")), "app", "headquarters")).toEqual([
      "app is not peered with far, so the next hop there cannot be reached",
    ]);
  });

  it("drops, leads into the network or to the Internet, as its type says", () => {
    const to = (nextHopType: UserRoute["nextHopType"]) =>
      reasons(userRoute(dualHomed(), { addressPrefix: "192.168.0.0/16", nextHopType }), "app", "headquarters")[0];
    expect(to("None")).toBe("the user route 192.168.0.0/16 in app has the next hop type None");
    expect(to("VirtualAppliance")).toBe("the user route 192.168.0.0/16 in app has no next hop address");
    expect(to("VnetLocal")).toBe("it is sent into app, which does not contain 192.168.0.4");
    expect(to("Internet")).toContain("the Internet has no route to 192.168.0.4");
    expect(to("VirtualNetworkGateway")).toBe(
      "the user route 192.168.0.0/16 leads to a VPN gateway that does not exist",
    );
  });
});

describe("a load balancer as next hop", () => {
  const pair = changed(dualHomed(), "virtualAppliances", "nva-west", {
    loadBalancerIp: "10.10.0.10",
    instances: [
      { name: "vm-1", privateIp: "10.10.0.4" },
      { name: "vm-2", privateIp: "10.10.0.5" },
    ],
  });

  it("sends to either instance, and to none that is down", () => {
    expect(way(pair, "app", "headquarters")).toEqual([
      "app > vm-1 > headquarters: delivered",
      "app > vm-2 > headquarters: delivered",
    ]);
    expect(way(pair, "app", "headquarters", "vm-1")).toEqual(["app > vm-2 > headquarters: delivered"]);
  });

  it("is withdrawn with the last instance", () => {
    expect(way(pair, "app", "headquarters", "vm-1", "vm-2")).toEqual(["app > vm-nva-north > headquarters: delivered"]);
  });

  it("drops what a user route still sends to it", () => {
    const pinned = userRoute(pair, toAppliance("10.10.0.10"));
    expect(reasons(pinned, "app", "headquarters", "nva-west")).toEqual([
      "the next hop 10.10.0.10 is nva-west, which is down",
    ]);
  });
});

// https://learn.microsoft.com/azure/route-server/route-injection-in-spokes and
// https://learn.microsoft.com/azure/expressroute/about-fastpath
describe("what a circuit brings", () => {
  const network = expressRouteHubs();
  const toWest = changed(network, "onPremisesSites", "headquarters", { prefers: ["erc-west"] });
  const THROUGH = ["headquarters > erc-west > ergw-west > vm-nva-west > app: delivered"];
  const PAST = ["headquarters > erc-west > ergw-west > app: delivered"];

  it("passes the appliance by the user routes of GatewaySubnet", () => {
    expect(way(toWest, "headquarters", "app")).toEqual(THROUGH);
    expect(way(toWest, "app", "headquarters")).toEqual([
      "app > vm-nva-west > ergw-west > erc-west > headquarters: delivered",
    ]);
  });

  it("passes the appliance by without them: the peering's route beats what the appliance announces", () => {
    const bare = withSubnet(toWest, "west", { name: "GatewaySubnet", addressPrefix: "10.10.0.128/26" });
    expect(way(bare, "headquarters", "app")).toEqual(PAST);
    const flow = Simulation.of(bare)
      .flows()
      .find(({ flow: { name } }) => name === "app to headquarters");
    expect(flow).toMatchObject({ verdict: "asymmetric", reason: "there by nva-west, back by no appliance" });
  });

  it("passes the appliance by with FastPath, whatever the user routes", () => {
    const fast = changed(toWest, "gatewayConnections", "ergw-west-erc-west", { fastPath: true });
    expect(way(fast, "headquarters", "app")).toEqual(PAST);
  });

  it("passes the appliance by over the connection with FastPath only", () => {
    const both = added(toWest, "gatewayConnections", connection("west", "north", { fastPath: true }));
    expect(way(both, "headquarters", "app")).toEqual(way(toWest, "headquarters", "app"));
    const apart = without(both, "gatewayConnections", "ergw-north-erc-north");
    const preferring = changed(apart, "onPremisesSites", "headquarters", { prefers: ["erc-north"] });
    expect(way(preferring, "headquarters", "app")).toEqual(["headquarters > erc-north > ergw-west > app: delivered"]);
  });

  it("goes the way that the site prefers, else either", () => {
    const toNorth = changed(network, "onPremisesSites", "headquarters", { prefers: ["erc-north"] });
    expect(way(toNorth, "headquarters", "app")).toEqual([
      "headquarters > erc-north > ergw-north > vm-nva-north > app: delivered",
    ]);
    expect(way(network, "headquarters", "app")).toHaveLength(2);
  });

  // "You must complete these steps on all virtual networks that need to communicate with each other through ExpressRoute":
  // https://learn.microsoft.com/azure/expressroute/expressroute-howto-add-gateway-portal-resource-manager
  it("is what another virtual network on it sends, if the gateways of both accept that, which new ones do not", () => {
    const joined = added(network, "gatewayConnections", connection("north", "west"));
    const oneOpen = changed(joined, "gateways", "ergw-west", { remoteVirtualNetworkTraffic: true });
    const open = changed(oneOpen, "gateways", "ergw-north", { remoteVirtualNetworkTraffic: true });
    expect(way(open, "west", "north")).toEqual(["west > ergw-west > erc-west > ergw-north > north: delivered"]);
    expect(way(oneOpen, "west", "north")).toEqual(["west: dropped"]);
    const dropped = "west has no route but 10.0.0.0/8 of the platform, which drops it";
    const closed = "the circuit erc-west joins no virtual networks, as remoteVirtualNetworkTraffic is not on at";
    expect(reasons(oneOpen, "west", "north")).toEqual([`${dropped}; ${closed} ergw-north`]);
    expect(reasons(joined, "west", "north")).toEqual([`${dropped}; ${closed} ergw-west and ergw-north`]);
    expect(reasons(network, "west", "north")).toEqual([dropped]);
  });

  it("goes by the other circuit when one is down", () => {
    expect(way(toWest, "headquarters", "app", "erc-west")).toEqual([
      "headquarters > erc-north > ergw-north > vm-nva-north > app: delivered",
    ]);
  });
});

describe("the packet filter of a deployed appliance", () => {
  const deployed = (base: Topology) => changed(base, "virtualAppliances", "nva-west", { deployed: true });

  it("forwards between spokes where that is meant, and drops what no peering is about", () => {
    expect(way(deployed(dualHomed()), "app", "data")).toEqual(["app > vm-nva-west > data: delivered"]);
    const apart = meant(dualHomed(), { spokeToSpoke: false });
    const routeServerPeerings = apart.routeServerPeerings.map((each) => ({ ...each, advertise: ["sites"] }));
    const closed = userRoute(deployed({ ...apart, routeServerPeerings }), {
      addressPrefix: "10.40.0.0/22",
      nextHopType: "VirtualAppliance",
      nextHopIp: "10.10.0.4",
    });
    expect(way(closed, "app", "data")).toEqual(["app > vm-nva-west: dropped"]);
    expect(reasons(closed, "app", "data")).toEqual([
      "the packet filter of vm-nva-west does not forward from 10.30.0.132 to 10.40.0.132",
    ]);
  });
});

describe("appliances without a tunnel between them", () => {
  // https://learn.microsoft.com/azure/route-server/multiregion
  it("loop: the platform sends what leaves the one back to it", () => {
    const { topology } = scenario("ibgp-between-hubs");
    const bare = withSubnet(topology, "Hub1", { name: "CSR1Subnet", addressPrefix: "10.0.253.0/24" });
    expect(way(bare, "Spoke1", "Spoke2")).toEqual(["Spoke1 > CSR1 > CSR1: looped"]);
  });
});

describe("a new peering", () => {
  it("carries packets directly, and no routes by itself", () => {
    const joined = added(dualHomed(), "virtualNetworkPeerings", half("app", "data"), half("data", "app"));
    expect(way(joined, "app", "data")).toEqual(["app > data: delivered"]);
  });
});

describe("a path", () => {
  const kinds = (topology: Topology, from: string, to: string) =>
    Simulation.of(topology)
      .trace(from, to)
      .branches[0].hops.map(({ kind }) => kind);

  it("says of every place what it is", () => {
    const network = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["erc-west"] });
    expect(kinds(network, "app", "headquarters")).toEqual(["host", "appliance", "gateway", "circuit", "site"]);
    expect(kinds(network, "headquarters", "app")).toEqual(["site", "circuit", "gateway", "appliance", "host"]);
  });

  it("is not traced from the Internet", () => {
    const { branches, outcome } = Simulation.of(dualHomed()).trace("internet", "app");
    expect(outcome).toBe("dropped");
    expect(branches).toEqual([
      {
        hops: [{ place: "internet", kind: "internet" }],
        outcome: "dropped",
        reason: "packets from the Internet are not traced",
      },
    ]);
  });

  it.each(["west", "north"])("that is blocked by %s makes the outcome dropped, though the other one is open", (hub) => {
    const blocked = changedHalf(activeActive(), "app", hub, { allowForwardedTraffic: false });
    const { branches, outcome } = Simulation.of(blocked).trace("headquarters", "app");
    expect(branches.map((branch) => branch.outcome).sort()).toEqual(["delivered", "dropped"]);
    expect(outcome).toBe("dropped");
  });

  it("ends where a site has no route", () => {
    expect(reasons({ ...expressRouteHubs(), gatewayConnections: [] }, "headquarters", "app")).toEqual([
      "headquarters has no route to app (10.30.0.132)",
    ]);
  });

  it("ends at once at a site that is down", () => {
    const [{ hops, reason }] = Simulation.of(dualHomed()).fail("headquarters").trace("headquarters", "app").branches;
    expect(hops.map(({ place }) => place)).toEqual(["headquarters"]);
    expect(reason).toBe("headquarters is down");
  });

  it("loops between a circuit and a site that announces a part of a spoke", () => {
    const network = changed(expressRouteHubs(), "onPremisesSites", "headquarters", {
      prefixes: ["192.168.0.0/16", "10.30.0.0/24"],
      prefers: ["erc-west"],
    });
    const [{ hops, outcome, reason }] = Simulation.of(network).trace("headquarters", "app").branches;
    expect(hops.map(({ place }) => place)).toEqual(["headquarters", "erc-west", "headquarters"]);
    expect(outcome).toBe("looped");
    expect(reason).toBe("it comes back to headquarters");
  });

  it("loops between two appliances whose subnets have user routes to each other", () => {
    const peered = added(dualHomed(), "virtualNetworkPeerings", half("west", "north"), half("north", "west"));
    const astray = [
      { hub: "west", addressPrefix: "10.10.0.0/27", nextHopIp: "10.20.0.4" },
      { hub: "north", addressPrefix: "10.20.0.0/27", nextHopIp: "10.10.0.4" },
    ].reduce<Topology>(
      (base, { hub, addressPrefix, nextHopIp }) =>
        withSubnet(base, hub, { name: "snet-nva", addressPrefix, routeTable: routeTable([toAppliance(nextHopIp)]) }),
      { ...peered, virtualAppliances: peered.virtualAppliances.map((each) => ({ ...each, sites: [] })) },
    );
    const start = userRoute(astray, toAppliance("10.10.0.4"));
    expect(way(start, "app", "headquarters")).toEqual(["app > vm-nva-west > vm-nva-north > vm-nva-west: looped"]);
    expect(reasons(start, "app", "headquarters")).toEqual(["at vm-nva-west it comes back (next hop 10.10.0.4)"]);
  });
});

describe("a user route to a VPN gateway", () => {
  const vpn = withVpnGateway("west", expressRouteHubs());
  const throughGateway = (addressPrefix: string) =>
    withSubnet(vpn, "west", {
      name: "test",
      addressPrefix: "10.10.3.0/24",
      routeTable: routeTable([{ addressPrefix, nextHopType: "VirtualNetworkGateway" }], false),
    });

  it("drops what the gateway has no route for", () => {
    expect(way(throughGateway("192.168.0.0/16"), "west/test", "headquarters")).toEqual([
      "west/test > ergw-west > headquarters: delivered",
    ]);
    expect(reasons(throughGateway("172.21.0.0/16"), "west/test", "172.21.0.9")).toEqual([
      "ergw-west has no route to 172.21.0.9",
    ]);
  });

  // Spokes reach each other by user routes to the VPN gateway of their hub:
  // https://learn.microsoft.com/training/modules/configure-vnet-peering/5-determine-service-chaining-uses
  it("leads from spoke to spoke through a VPN gateway, not through an ExpressRoute gateway", () => {
    const borrowing = ["app", "data"].reduce(
      (base, spoke) =>
        changedHalf(changedHalf(base, spoke, "west", { useRemoteGateways: true }), "west", spoke, {
          allowGatewayTransit: true,
        }),
      without(without(dualHomed(), "routeServers", "rs-app"), "routeServers", "rs-data"),
    );
    const routed = withSubnet(
      userRoute(borrowing, { addressPrefix: "10.40.0.0/22", nextHopType: "VirtualNetworkGateway" }),
      "west",
      { name: "GatewaySubnet", addressPrefix: "10.10.1.64/26" },
    );
    const gateway = { name: "gateway", virtualNetwork: "west", asn: 65515 };
    const plain = { ...routed, routeServerPeerings: [] };
    expect(way(added(plain, "gateways", { ...gateway, type: "Vpn" }), "app", "data")).toEqual([
      "app > gateway > data: delivered",
    ]);
    expect(reasons(added(plain, "gateways", { ...gateway, type: "ExpressRoute" }), "app", "data")).toEqual([
      "the user route 10.40.0.0/22 leads to a VPN gateway that does not exist",
    ]);
  });

  it("ends at a gateway that is down", () => {
    const topology = throughGateway("192.168.0.0/16");
    expect(way(topology, "west/test", "headquarters", "ergw-west")).toEqual(["west/test > ergw-west: dropped"]);
    expect(reasons(topology, "west/test", "headquarters", "ergw-west")).toEqual(["ergw-west is down"]);
  });
});

describe("the packet filter of a deployed appliance", () => {
  const towardsInternet = (internetEgress: boolean) =>
    userRoute(changed(dualHomed(), "virtualAppliances", "nva-west", { deployed: true, internetEgress }), {
      addressPrefix: "0.0.0.0/0",
      nextHopType: "VirtualAppliance",
      nextHopIp: "10.10.0.4",
    });

  it("forwards to the Internet where the appliance offers it, and nowhere else", () => {
    const advertised = changed(towardsInternet(true), "routeServerPeerings", "nva-west-rs-app", {
      advertise: ["sites", "internet"],
    });
    expect(way(advertised, "app", "internet")).toEqual(["app > vm-nva-west > internet: delivered"]);
    expect(reasons(towardsInternet(false), "app", "internet")).toEqual([
      "the packet filter of vm-nva-west does not forward from 10.30.0.132 to the Internet",
    ]);
  });
});
