import { RoutingNetwork } from "../../lib/routing/network";
import type { Route } from "../../lib/routing/route";
import type { RoutingPreference, Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { directionOf, route, speakerOf } from "../support/routing";
import {
  activeActive,
  added,
  bothGateways,
  changed,
  connection,
  expressRouteHubs,
  withoutRouteServers,
} from "../support/topologies";

const SITE = "192.168.0.0/16";

/** A route for the site with a path of this length, the sender's ASN first. */
function from(topology: Topology, sender: string, receiver: string, length: number): Route {
  const direction = directionOf(topology, sender, receiver);
  return route(SITE, { path: Array<number>(length).fill(64999).fill(direction.sender.asn, 0, 1), from: direction });
}

function sendersOfBest(topology: Topology, receiver: string, routes: readonly Route[]): (string | undefined)[] {
  const decision = RoutingNetwork.of(topology).at(speakerOf(topology, receiver)).decision;
  return decision.best(routes).map((each) => each.from?.sender.name);
}

function losesAt(topology: Topology, receiver: string, worse: Route, better: Route): string | undefined {
  return RoutingNetwork.of(topology).at(speakerOf(topology, receiver)).decision.losesAt(worse, better);
}

describe("the decision of a route server", () => {
  const preferring = (routingPreference: RoutingPreference, branchToBranch = true) =>
    changed(expressRouteHubs(), "routeServers", "rs-west", { routingPreference, branchToBranch });
  const best = (topology: Topology, ofGateway: number, ofAppliance: number) =>
    sendersOfBest(topology, "rs-west/IN_0", [
      from(topology, "ergw-west", "rs-west/IN_0", ofGateway),
      from(topology, "vm-nva-west", "rs-west/IN_0", ofAppliance),
    ]);

  // https://learn.microsoft.com/azure/route-server/hub-routing-preference
  it.each([
    ["ExpressRoute", 5, 1, ["ergw-west"]],
    ["VpnGateway", 1, 5, ["vm-nva-west"]],
    ["ASPath", 5, 1, ["vm-nva-west"]],
    ["ASPath", 1, 5, ["ergw-west"]],
  ] as const)(
    "with %s, of a circuit's path of %d and an appliance's of %d takes %j",
    (preference, er, nva, expected) => {
      expect(best(preferring(preference), er, nva)).toEqual(expected);
    },
  );

  it("keeps both when the preference and the length leave them equal", () => {
    expect(best(preferring("ASPath"), 2, 2)).toHaveLength(2);
  });

  it("looks at no preference without branch-to-branch", () => {
    expect(best(preferring("ExpressRoute", false), 5, 1)).toEqual(["vm-nva-west"]);
  });

  it("tells a VPN from an appliance by nothing but the path", () => {
    const { topology } = scenario("dual-homed-vpn");
    const routes = (ofGateway: number, ofAppliance: number) => [
      from(topology, "hub-vpngw", "HubRouteServer/IN_0", ofGateway),
      from(topology, "hubCSR", "HubRouteServer/IN_0", ofAppliance),
    ];
    expect(sendersOfBest(topology, "HubRouteServer/IN_0", routes(2, 1))).toEqual(["hubCSR"]);
    expect(sendersOfBest(topology, "HubRouteServer/IN_0", routes(1, 2))).toEqual(["hub-vpngw"]);
  });

  it("uses all of several equal routes and passes on that of the lowest address, in whatever order they come", () => {
    const topology = activeActive();
    const west = from(topology, "vm-nva-west", "rs-app/IN_0", 2);
    const north = from(topology, "vm-nva-north", "rs-app/IN_0", 2);
    expect(sendersOfBest(topology, "rs-app/IN_0", [north, west])).toEqual(["vm-nva-west", "vm-nva-north"]);
    expect(sendersOfBest(topology, "rs-app/IN_0", [west, north])).toEqual(["vm-nva-west", "vm-nva-north"]);
  });

  it("counts every repetition of an ASN", () => {
    const topology = activeActive();
    const short = from(topology, "vm-nva-north", "rs-app/IN_0", 2);
    const long = from(topology, "vm-nva-west", "rs-app/IN_0", 3);
    expect(sendersOfBest(topology, "rs-app/IN_0", [long, short])).toEqual(["vm-nva-north"]);
    expect(losesAt(topology, "rs-app/IN_0", long, short)).toBe("longer-path");
  });

  it("prefers what it originates", () => {
    const topology = activeActive();
    const learned = from(topology, "vm-nva-west", "rs-app/IN_0", 0);
    expect(sendersOfBest(topology, "rs-app/IN_0", [learned, route(SITE)])).toEqual([undefined]);
    expect(losesAt(topology, "rs-app/IN_0", learned, route(SITE))).toBe("originated-here");
  });
});

describe("the decision of a gateway", () => {
  const weighing = (routingWeight: number) =>
    added(expressRouteHubs(), "gatewayConnections", connection("west", "north", { routingWeight }));
  const routes = (topology: Topology, west: number, north: number) => [
    from(topology, "erc-west", "ergw-west", west),
    from(topology, "erc-north", "ergw-west", north),
  ];

  // https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
  it("looks at the weight of a connection before the length of the path", () => {
    const topology = weighing(100);
    const [west, north] = routes(topology, 2, 9);
    expect(sendersOfBest(topology, "ergw-west", [west, north])).toEqual(["erc-north"]);
    expect(losesAt(topology, "ergw-west", west, north)).toBe("routing-weight");
  });

  it("takes the shorter path at equal weights, and both at equal lengths", () => {
    const topology = weighing(0);
    expect(sendersOfBest(topology, "ergw-west", routes(topology, 2, 3))).toEqual(["erc-west"]);
    expect(sendersOfBest(topology, "ergw-west", routes(topology, 2, 2))).toHaveLength(2);
  });

  it("goes by the preference of the route server beside it", () => {
    const preferring = (routingPreference: RoutingPreference) => {
      const topology = changed(expressRouteHubs(), "routeServers", "rs-west", { routingPreference });
      const ofAppliance = route(SITE, { path: [65001], from: directionOf(topology, "rs-west/IN_0", "ergw-west") });
      return sendersOfBest(topology, "ergw-west", [from(topology, "erc-west", "ergw-west", 2), ofAppliance]);
    };
    expect(preferring("ExpressRoute")).toEqual(["erc-west"]);
    expect(preferring("VpnGateway")).toEqual(["rs-west/IN_0"]);
    expect(preferring("ASPath")).toEqual(["rs-west/IN_0"]);
  });

  // https://learn.microsoft.com/azure/expressroute/use-s2s-vpn-as-backup-for-expressroute-privatepeering
  it("prefers ExpressRoute where there is no route server", () => {
    const alone = withoutRouteServers(bothGateways());
    const routes = [from(alone, "ergw-west", "vpng-west", 3), from(alone, "headquarters", "vpng-west", 1)];
    expect(sendersOfBest(alone, "vpng-west", routes)).toEqual(["ergw-west"]);
    expect(losesAt(alone, "vpng-west", routes[1], routes[0])).toBe("routing-preference");
  });

  it("knows what a route server has from another gateway over ExpressRoute by 12076 at the start of its path", () => {
    const preferring = changed(expressRouteHubs(), "routeServers", "rs-west", { routingPreference: "ExpressRoute" });
    const reflected = (path: number[]) =>
      route(SITE, { path, from: directionOf(preferring, "rs-west/IN_0", "ergw-west") });
    const learned = from(preferring, "erc-west", "ergw-west", 4);
    expect(sendersOfBest(preferring, "ergw-west", [learned, reflected([12076, 65010])])).toEqual(["rs-west/IN_0"]);
    expect(sendersOfBest(preferring, "ergw-west", [learned, reflected([65001, 12076])])).toEqual(["erc-west"]);
  });

  it("takes nothing from its route server for another network, though 65515 is in the path to a gateway of another ASN", () => {
    const { topology } = scenario("appliance-to-vpn");
    const ofRouteServer = route("10.1.0.0/16", {
      path: [65515, 64000],
      from: directionOf(topology, "ars/IN_0", "HubVPNGW"),
    });
    const ofSite = route("10.1.0.0/16", { path: [100, 100, 100], from: directionOf(topology, "branch2", "HubVPNGW") });
    expect(sendersOfBest(topology, "HubVPNGW", [ofSite, ofRouteServer])).toEqual(["ars/IN_0"]);
  });
});

describe("the decision of others", () => {
  it("has a circuit take the shorter path of the gateways", () => {
    const topology = added(expressRouteHubs(), "gatewayConnections", connection("north", "west"));
    const routes = [from(topology, "ergw-west", "erc-west", 4), from(topology, "ergw-north", "erc-west", 2)];
    expect(sendersOfBest(topology, "erc-west", routes)).toEqual(["ergw-north"]);
  });

  it("has a site follow its preference before the length of the path", () => {
    const topology = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["erc-north"] });
    const west = from(topology, "erc-west", "headquarters", 1);
    const north = from(topology, "erc-north", "headquarters", 3);
    expect(sendersOfBest(topology, "headquarters", [west, north])).toEqual(["erc-north"]);
    expect(losesAt(topology, "headquarters", west, north)).toBe("site-preference");
  });

  it("has a site keep equal paths that it does not rank", () => {
    const topology = expressRouteHubs();
    const routes = ["erc-west", "erc-north"].map((circuit) => from(topology, circuit, "headquarters", 1));
    expect(sendersOfBest(topology, "headquarters", routes)).toHaveLength(2);
  });

  it("has an appliance prefer another AS to its own at equal lengths", () => {
    const { topology } = scenario("ibgp-between-hubs");
    const external = from(topology, "ARS1/IN_0", "CSR1", 3);
    const internal = from(topology, "CSR2", "CSR1", 3);
    expect(sendersOfBest(topology, "CSR1", [internal, external])).toEqual(["ARS1/IN_0"]);
    expect(losesAt(topology, "CSR1", internal, external)).toBe("ibgp");
    expect(sendersOfBest(topology, "CSR1", [from(topology, "CSR2", "CSR1", 2), external])).toEqual(["CSR2"]);
  });
});

describe("losesAt", () => {
  it("is undefined for equally good routes, and for a route that the speaker originates", () => {
    const topology = activeActive();
    const west = from(topology, "vm-nva-west", "rs-app/IN_0", 2);
    const north = from(topology, "vm-nva-north", "rs-app/IN_0", 2);
    expect(losesAt(topology, "rs-app/IN_0", west, from(topology, "vm-nva-north", "rs-app/IN_0", 1))).toBe(
      "longer-path",
    );
    expect(losesAt(topology, "rs-app/IN_0", west, north)).toBeUndefined();
    expect(losesAt(topology, "rs-app/IN_0", route(SITE), west)).toBeUndefined();
  });
});
