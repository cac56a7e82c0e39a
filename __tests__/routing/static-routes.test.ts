import { Simulation, placesOn } from "../../lib/routing";
import { lossesOf } from "../../lib/verdict";
import type { Topology } from "../../lib/topology";
import { scenario, ways } from "../support/route-tables";
import { directionOf } from "../support/routing";
import { changed, dualHomed, expressRouteHubs, withVpnGateway } from "../support/topologies";

const SITE = "192.168.0.0/16";
const SPOKE = "10.30.0.0/22";

/** Both hubs have a VPN gateway with a tunnel to the headquarters, whose routers prefer that of `west`, the active hub. */
const withBgp = changed(
  withVpnGateway("west", withVpnGateway("north", expressRouteHubs())),
  "onPremisesSites",
  "headquarters",
  { prefers: ["ergw-west"] },
);
const withoutBgp = changed(withBgp, "onPremisesSites", "headquarters", { asn: undefined });

function way(topology: Topology, from: string, to: string, ...failed: string[]): string[] {
  return ways(
    Simulation.of(topology)
      .fail(...failed)
      .trace(from, to),
  );
}

describe("a site without BGP", () => {
  it("sends into all its tunnels, or in the order that it states, whichever hub is active", () => {
    const [north, west] = [
      "headquarters > ergw-north > vm-nva-north > app: delivered",
      "headquarters > ergw-west > vm-nva-west > app: delivered",
    ];
    const equal = { prefers: undefined };
    expect(way(changed(withBgp, "onPremisesSites", "headquarters", equal), "headquarters", "app")).toEqual([west]);
    expect(way(changed(withoutBgp, "onPremisesSites", "headquarters", equal), "headquarters", "app")).toEqual([
      north,
      west,
    ]);
    expect(way(withoutBgp, "headquarters", "app")).toEqual([west]);
  });

  it("goes on sending to a hub whose appliance is down", () => {
    expect(way(withBgp, "headquarters", "app", "vm-nva-west")).toEqual([
      "headquarters > ergw-north > vm-nva-north > app: delivered",
    ]);
    expect(way(withoutBgp, "headquarters", "app", "vm-nva-west")).toEqual(["headquarters > ergw-west: dropped"]);
  });

  it("takes another tunnel when its own or the gateway is down", () => {
    const north = ["headquarters > ergw-north > vm-nva-north > app: delivered"];
    expect(way(withoutBgp, "headquarters", "app", "ergw-west-erc-west")).toEqual(north);
    expect(way(withoutBgp, "headquarters", "app", "ergw-west")).toEqual(north);
  });

  // Only BGP withdraws routes when a tunnel is disconnected:
  // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview#multitunnel
  it("is still drawn to by a VPN gateway whose tunnel is down, and no longer by one that is down itself", () => {
    const north = ["app > vm-nva-north > ergw-north > headquarters: delivered"];
    expect(way(withBgp, "app", "headquarters", "ergw-west-erc-west")).toEqual(north);
    expect(way(withoutBgp, "app", "headquarters", "ergw-west-erc-west")).toEqual([
      "app > vm-nva-west > ergw-west: dropped",
    ]);
    const [lost] = Simulation.of(withoutBgp).fail("ergw-west-erc-west").trace("app", "headquarters").branches;
    expect(lost.reason).toBe("ergw-west has a static route, but the tunnel to headquarters is down");
    expect(way(withoutBgp, "app", "headquarters", "ergw-west")).toEqual(north);
  });

  it("loses its flows in single failures that a site with BGP survives", () => {
    const survive = { failures: ["appliance instance", "gateway connection", "gateway"], symmetric: false } as const;
    const lost = (topology: Topology) =>
      lossesOf(Simulation.of(topology), survive).flatMap(({ failures }) => failures.map(({ name }) => name));
    expect(lost(withBgp)).toEqual([]);
    expect(lost(withoutBgp)).toEqual(["vm-nva-west", "ergw-west-erc-west"]);
  });

  it("is drawn to by an appliance only while its link is up, since the route goes with the interface", () => {
    const vendor = changed(dualHomed(), "onPremisesSites", "headquarters", { asn: undefined });
    expect(way(vendor, "app", "headquarters")).toEqual(["app > vm-nva-west > headquarters: delivered"]);
    expect(way(vendor, "app", "headquarters", "vm-nva-west~headquarters")).toEqual([
      "app > vm-nva-north > headquarters: delivered",
    ]);
    expect(way(vendor, "headquarters", "app")).toEqual([
      "headquarters > vm-nva-north > app: delivered",
      "headquarters > vm-nva-west > app: delivered",
    ]);
  });

  it("receives nothing and is sent nothing, nor is its gateway", () => {
    const routesOf = (name: string) => Simulation.of(withoutBgp).routesOf(name)[0];
    const site = routesOf("headquarters");
    expect(site.received.filter(({ prefix }) => prefix === SPOKE)).toEqual([
      expect.objectContaining({
        from: "ergw-north",
        path: [],
        status: "kept",
        reason:
          "a static route: there is no BGP, so nothing is received; the site's routers prefer that from ergw-west",
      }),
      expect.objectContaining({
        from: "ergw-west",
        path: [],
        status: "best",
        reason: "a static route: there is no BGP, so nothing is received",
      }),
    ]);
    expect(site.sent).toContainEqual({
      prefix: SITE,
      to: "ergw-west",
      reason: "there is no BGP: ergw-west has static routes",
    });
    const gateway = routesOf("ergw-west");
    expect(gateway.received.find(({ from }) => from === "headquarters")).toMatchObject({
      prefix: SITE,
      path: [],
      reason: "a static route: there is no BGP, so nothing is received",
    });
    expect(gateway.sent.filter(({ to }) => to === "headquarters").map(({ path }) => path)).not.toContain(
      expect.anything(),
    );
    expect(gateway.sent).toContainEqual({
      prefix: SPOKE,
      to: "headquarters",
      reason: "there is no BGP: headquarters has static routes",
    });
  });

  it("may have an ASN, if the tunnel carries no BGP", () => {
    const silent = changed(withBgp, "gatewayConnections", "ergw-west-erc-west", { bgp: false });
    expect(directionOf(silent, "ergw-west", "headquarters").session.type).toBe("static");
    expect(directionOf(silent, "ergw-north", "headquarters").session.type).toBe("ebgp");
  });

  // https://learn.microsoft.com/azure/expressroute/use-s2s-vpn-as-backup-for-expressroute-privatepeering
  it("uses a static route only where BGP over a circuit has none", () => {
    const hubs = withVpnGateway("north", expressRouteHubs());
    const backedUp = changed(hubs, "onPremisesSites", "headquarters", { asn: undefined });
    expect(directionOf(backedUp, "erc-west", "headquarters").session.type).toBe("ebgp");
    expect(way(backedUp, "headquarters", "app")).toEqual([
      "headquarters > erc-west > ergw-west > vm-nva-west > app: delivered",
    ]);
    expect(way(backedUp, "headquarters", "app", "erc-west")).toEqual([
      "headquarters > ergw-north > vm-nva-north > app: delivered",
    ]);
    const north = Simulation.of(backedUp).routesOf("headquarters")[0].received;
    expect(north.find(({ prefix, from }) => prefix === SPOKE && from === "ergw-north")?.reason).toBe(
      "a static route: there is no BGP, so nothing is received; it is a static route, which is used when there is none by BGP, such as that from erc-west",
    );
  });

  it("is passed on by the route server beside the gateway, as a lab shows", () => {
    const simulation = scenario("express-route-to-vpn");
    const [{ received }] = simulation.routesOf("vpngw1");
    expect(received.filter(({ from }) => from === "vnet2").map(({ path }) => path)).toEqual([[]]);
  });
});

describe("sites behind one circuit whose ASNs are unknown", () => {
  it("do not take each other's routes for their own", () => {
    const placesFrom = (asn?: number) =>
      Simulation.of(changed(expressRouteHubs(), "onPremisesSites", "headquarters", { asn }))
        .trace("app", "headquarters")
        .branches.map(placesOn);
    expect(placesFrom(undefined)).toEqual(placesFrom(65010));
  });
});
