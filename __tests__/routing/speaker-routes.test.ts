import { Simulation, type ReceivedRoute, type SentRoute } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { added, changed, connection, dualHomed, expressRouteHubs } from "../support/topologies";

const SITE = "192.168.0.0/16";
const SPOKE = "10.30.0.0/22";

function received(topology: Topology, speaker: string, prefix: string, from: string): ReceivedRoute | undefined {
  const [{ received: routes }] = Simulation.of(topology).routesOf(speaker);
  return routes.find((each) => each.prefix === prefix && each.from === from);
}

function sent(topology: Topology, speaker: string, prefix: string, to: string): SentRoute | undefined {
  const [{ sent: routes }] = Simulation.of(topology).routesOf(speaker);
  return routes.find((each) => each.prefix === prefix && each.to === to);
}

describe("what a speaker was sent", () => {
  it("is the best, or kept with the reason why it is worse", () => {
    expect(received(dualHomed(), "rs-app/IN_0", SITE, "vm-nva-west")).toMatchObject({
      path: [65001, 65010],
      nextHop: "10.10.0.4",
      status: "best",
    });
    expect(received(dualHomed(), "rs-app/IN_0", SITE, "vm-nva-north")).toMatchObject({
      path: [65002, 65002, 65002, 65010],
      status: "kept",
      reason: "its AS path is longer: 65002 65002 65002 65010 against 65001 65010 of that from vm-nva-west",
    });
  });

  it("may be worse for a preference or a weight", () => {
    const originating = changed(expressRouteHubs(), "virtualAppliances", "nva-west", { originate: [SITE] });
    const both = changed(originating, "routeServerPeerings", "nva-west-rs-west", { advertise: [SITE] });
    expect(received(both, "rs-west/IN_0", SITE, "vm-nva-west")).toMatchObject({
      status: "kept",
      reason: "the routing preference puts that from ergw-west first",
    });
    const weighed = added(expressRouteHubs(), "gatewayConnections", connection("west", "north", { routingWeight: 10 }));
    expect(received(weighed, "ergw-west", SITE, "erc-west")).toMatchObject({
      reason: "its connection has a lower routing weight than that from erc-north",
    });
    const preferring = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["erc-north"] });
    expect(received(preferring, "headquarters", SPOKE, "erc-west")).toMatchObject({
      reason: "the site's routers prefer that from erc-north",
    });
  });

  it("may be dropped, for what its path holds or for the policy of the receiver", () => {
    const plain = changed(expressRouteHubs(), "routeServerPeerings", "nva-west-rs-app", { asPathRewrite: "none" });
    expect(received(plain, "rs-app/IN_0", SITE, "vm-nva-west")).toMatchObject({
      status: "dropped",
      reason: "its path holds 65515, the receiver's own ASN (loop prevention, RFC 4271)",
    });
    const closed = changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { accept: [] });
    expect(received(closed, "vm-nva-west", SPOKE, "rs-app/IN_0")).toMatchObject({
      status: "dropped",
      reason: "vm-nva-west takes from rs-app/IN_0 only nothing",
    });
  });
});

describe("what a speaker sends", () => {
  it("is there as it arrives, or with the reason why it is held back", () => {
    const network = expressRouteHubs();
    expect(sent(network, "vm-nva-west", SITE, "rs-app/IN_1")).toMatchObject({
      path: [65001, 65001, 12076, 65010],
      nextHop: "10.10.0.4",
    });
    const reasons: [string, string, string, string][] = [
      ["vm-nva-west", SITE, "rs-west/IN_0", "vm-nva-west sends rs-west/IN_0 only SPOKES"],
      ["vm-nva-west", SPOKE, "rs-app/IN_0", "vm-nva-west never sends rs-app/IN_0 VNET-rs-app"],
      ["rs-app/IN_0", SITE, "vm-nva-north", "branch-to-branch is off, so the route server passes nothing on"],
      ["rs-app/IN_0", SITE, "vm-nva-west", "vm-nva-west is where it came from"],
      ["headquarters", SPOKE, "erc-north", "a site sends what is its own, and what sites announce that it passes on"],
      [
        "ergw-west",
        "10.10.0.0/22",
        "rs-west/IN_0",
        "the gateways and the route server of a network all announce it by themselves",
      ],
    ];
    for (const [speaker, prefix, to, reason] of reasons) {
      expect([speaker, sent(network, speaker, prefix, to)?.reason]).toEqual([speaker, reason]);
    }
  });

  it("says what a VPN gateway does not pass on", () => {
    const { topology } = scenario("no-advertise");
    const originating = changed(topology, "virtualAppliances", "csr1", { originate: ["0.0.0.0/0"] });
    const plain = changed(originating, "routeServerPeerings", "csr1-HubRouteServer", {
      advertise: ["any"],
      communities: [],
    });
    expect(sent(plain, "HUB-VNG", "0.0.0.0/0", "on-prem")?.reason).toBe("a VPN gateway sends no default route");
  });

  it("says that a route must not be advertised", () => {
    const { topology } = scenario("no-advertise");
    expect(sent(topology, "HubRouteServer/IN_0", "10.50.0.0/16", "HUB-VNG")?.reason).toBe(
      "it carries the community no-advertise",
    );
  });
});

describe("a speaker that failed", () => {
  it("has no routes, and its sessions say why they are down", () => {
    const failed = Simulation.of(dualHomed()).fail("vm-nva-west");
    expect(failed.routesOf("vm-nva-west")).toMatchObject([{ up: false, received: [], sent: [] }]);
    const [{ sessions }] = failed.routesOf("rs-app/IN_0");
    expect(sessions).toContainEqual({
      neighbor: "vm-nva-west",
      type: "ebgp",
      up: false,
      reason: "vm-nva-west is down",
    });
  });
});
