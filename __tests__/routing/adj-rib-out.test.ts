import { AdjRibsOut, type AdjRibOut } from "../../lib/routing";
import type { RouteServerPeering, Topology } from "../../lib/topology";
import { changed, dualHomed, expressRouteHubs, routerPeering, withoutHalf } from "../support/topologies";

const SITE = "192.168.0.0/16";

function towardsApp(topology: Topology): AdjRibOut {
  const [first] = new AdjRibsOut(topology).over("nva-west-rs-app", "nva-west");
  return first;
}

function advertising(fields: Partial<RouteServerPeering>, name = "nva-west-rs-app"): Topology {
  return changed(expressRouteHubs(), "routeServerPeerings", name, fields);
}

describe("the Adj-RIB-Out of an appliance", () => {
  it("has the path through route server, gateway and circuit, with 65515 overridden", () => {
    expect(towardsApp(advertising({ asPathRewrite: "as-override" })).routes.get(SITE)).toEqual({
      prefix: expect.objectContaining({ text: SITE }) as object,
      path: [65001, 65001, 12076, 65010],
      nextHop: "10.10.0.4",
      rejection: undefined,
      prependedByTerm: false,
    });
  });

  it("has the prepends of a term for its prefixes, and says so where they are not those of the rest", () => {
    const terms = [
      { prefixes: ["sites"], prepend: 1 },
      { prefixes: ["spokes"], communities: ["65001:1"] },
    ];
    const { routes } = towardsApp(advertising({ terms }));
    expect(routes.get(SITE)).toMatchObject({ path: [65001, 65001, 65001, 12076, 65010], prependedByTerm: true });
    expect(routes.get("10.40.0.0/22")).toMatchObject({ path: [65001, 65001], prependedByTerm: false });
  });

  it("has the appliance's prepends and its load balancer as next hop", () => {
    const topology = changed(advertising({ prepend: 2 }), "virtualAppliances", "nva-west", {
      loadBalancerIp: "10.10.0.10",
    });
    expect(towardsApp(topology).routes.get(SITE)).toMatchObject({
      path: [65001, 65001, 65001, 65001, 12076, 65010],
      nextHop: "10.10.0.10",
    });
  });

  it("says that a route server drops a route with 65515 in its path", () => {
    expect(towardsApp(advertising({ asPathRewrite: "none" })).routes.get(SITE)).toMatchObject({
      path: [65001, 65515, 12076, 65010],
      rejection: "own-asn",
    });
  });

  it("lacks with BIRD what came from this instance of a route server, and has it for the other one", () => {
    const open = advertising({ advertise: ["any"], withhold: [] }, "nva-west-rs-west");
    const instancesWithSite = (topology: Topology) =>
      new AdjRibsOut(topology)
        .over("nva-west-rs-west", "nva-west")
        .filter(({ routes }) => routes.has(SITE))
        .map(({ receiver }) => receiver);
    expect(instancesWithSite(open)).toEqual(["rs-west/IN_0", "rs-west/IN_1"]);
    expect(instancesWithSite(changed(open, "virtualAppliances", "nva-west", { software: "bird" }))).toEqual([
      "rs-west/IN_1",
    ]);
  });

  it("lacks what the policy does not advertise", () => {
    expect([...towardsApp(advertising({ advertise: ["sites"] })).routes.keys()]).toEqual([SITE]);
    expect([...towardsApp(advertising({ advertise: ["spokes"] })).routes.keys()]).toEqual([
      "10.30.0.0/22",
      "10.40.0.0/22",
    ]);
    expect([...towardsApp(advertising({ advertise: [] })).routes.keys()]).toEqual([]);
  });

  it("lacks a prefix of a site that no gateway leads to any more", () => {
    const topology = { ...advertising({ advertise: ["sites", "spokes"] }), gatewayConnections: [] };
    expect([...towardsApp(topology).routes.keys()]).toEqual(["10.30.0.0/22", "10.40.0.0/22"]);
  });

  it("withholds from a route server the ranges behind it", () => {
    const topology = advertising({ advertise: ["spokes"] });
    expect(towardsApp(topology).withheld).toEqual(["10.30.0.0/22"]);
    expect(towardsApp(advertising({ advertise: ["sites"] })).withheld).toEqual([]);
    expect(towardsApp(advertising({ advertise: ["spokes"], withhold: [] })).withheld).toEqual([]);
  });

  it("withholds from a site what lies in its prefixes, where longer prefixes are accepted", () => {
    const site = changed(dualHomed(), "onPremisesSites", "headquarters", {
      name: "branch",
      prefixes: ["10.30.0.0/16"],
      moreSpecifics: true,
    });
    const tunnel = { ...routerPeering("west"), advertise: ["spokes"] };
    const [towardsBranch] = new AdjRibsOut({ ...site, routerPeerings: [tunnel] }).over("nva-west-branch", "nva-west");
    expect(towardsBranch.receiver).toBe("branch");
    expect(towardsBranch.withheld).toEqual(["10.30.0.0/22"]);
    expect([...towardsBranch.routes.keys()]).toEqual(["10.30.0.0/22", "10.40.0.0/22"]);
  });

  it("is one for each session of the peering that can come up", () => {
    const speakers = (topology: Topology) =>
      new AdjRibsOut(topology).over("nva-west-rs-app", "nva-west").map(({ sender, receiver }) => [sender, receiver]);
    expect(speakers(expressRouteHubs())).toEqual([
      ["vm-nva-west", "rs-app/IN_0"],
      ["vm-nva-west", "rs-app/IN_1"],
    ]);
    expect(speakers(withoutHalf(expressRouteHubs(), "app", "west"))).toEqual([]);
  });

  it("is there for appliances and their peerings only", () => {
    const ribs = new AdjRibsOut(expressRouteHubs());
    expect(ribs.over("nva-west-rs-app", "nva-west")).toHaveLength(2);
    expect(ribs.over("nva-west-rs-app", "rs-app")).toEqual([]);
    expect(ribs.over("ergw-west", "nva-west")).toEqual([]);
    expect(ribs.over("ergw-west", "ergw-west")).toEqual([]);
  });

  it("has the same routes object for all route servers with the same policy, and another one for others", () => {
    const routesTo = (ribs: AdjRibsOut, spoke: string) => ribs.over(`nva-west-rs-${spoke}`, "nva-west")[0].routes;
    const alike = new AdjRibsOut(expressRouteHubs());
    expect(routesTo(alike, "app")).toBe(routesTo(alike, "data"));
    const prepending = new AdjRibsOut(advertising({ prepend: 1 }));
    expect(routesTo(prepending, "app")).not.toBe(routesTo(prepending, "data"));
    const naming = advertising({ advertise: ["virtual-network"], withhold: [] });
    const both = changed(naming, "routeServerPeerings", "nva-west-rs-data", {
      advertise: ["virtual-network"],
      withhold: [],
    });
    expect([...routesTo(new AdjRibsOut(both), "app").keys()]).toEqual(["10.30.0.0/22"]);
    expect([...routesTo(new AdjRibsOut(both), "data").keys()]).toEqual(["10.40.0.0/22"]);
  });
});
