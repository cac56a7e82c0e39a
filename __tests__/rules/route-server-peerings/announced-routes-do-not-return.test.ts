import { advertisedInternetExists } from "../../../lib/rules/route-server-peerings/advertised-internet-exists";
import { announcedRoutesDoNotReturn as rule } from "../../../lib/rules/route-server-peerings/announced-routes-do-not-return";
import { Simulation } from "../../../lib/routing";
import type { RouteTable } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, routeTable, withHubRouteServer, withSubnet } from "../../support/topologies";

describe("announcedRoutesDoNotReturn", () => {
  const offering = changed(
    changed(withHubRouteServer(), "virtualAppliances", "nva-west", { internetEgress: true }),
    "routeServerPeerings",
    "nva-west-rs-west",
    { advertise: ["spokes", "internet"] },
  );
  const own = { name: "snet-nva", addressPrefix: "10.10.0.0/27" };
  const withTable = (table: RouteTable) => withSubnet(offering, "west", { ...own, routeTable: table });

  it("finds a default route that the own hub's route server gives back, and nothing in a correct network", () => {
    expect(found(rule, offering)).toEqual([
      'nva-west-rs-west.advertise: "nva-west-rs-west" advertises 0.0.0.0/0 into subnet "snet-nva" of appliance "nva-west" itself, whose packets come back to it',
    ]);
    expect(found(rule, withTable(routeTable()))).toHaveLength(1);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it with a user route to the Internet, or without propagation", () => {
    tellsApart(rule, offering, withTable(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }])));
    tellsApart(rule, offering, withTable(routeTable([], false)));
  });

  // Each of these made a trace say "looped" while no rule found anything: what counts is what the subnet's routes do.
  it.each([
    ["offered as egress", { internetEgress: true }, ["spokes", "internet"], ["0.0.0.0/0"]],
    ["originated", { originate: ["0.0.0.0/0"] }, ["0.0.0.0/0"], ["0.0.0.0/0"]],
    ["sent with all else", { internetEgress: true }, ["any"], ["0.0.0.0/0"]],
    ["named as a prefix", { internetEgress: true }, ["0.0.0.0/0"], ["0.0.0.0/0"]],
    [
      "in two halves",
      { originate: ["0.0.0.0/1", "128.0.0.0/1"] },
      ["0.0.0.0/1", "128.0.0.0/1"],
      ["0.0.0.0/1", "128.0.0.0/1"],
    ],
  ])("finds one that is %s, until a user route or propagation mends it", (_, fields, advertise, prefixes) => {
    const telling = changed(
      changed(withHubRouteServer(), "virtualAppliances", "nva-west", fields),
      "routeServerPeerings",
      "nva-west-rs-west",
      { advertise },
    );
    expect(found(rule, telling)).toEqual([
      `nva-west-rs-west.advertise: "nva-west-rs-west" advertises ${prefixes.join(" and ")} into subnet "snet-nva" of appliance "nva-west" itself, whose packets come back to it`,
    ]);
    expect(Simulation.of(telling).trace("west", "internet").outcome).toBe("looped");
    const toInternet = prefixes.map((addressPrefix) => ({ addressPrefix, nextHopType: "Internet" }) as const);
    for (const table of [routeTable(toInternet), routeTable([], false), routeTable(toInternet, false)]) {
      const mended = withSubnet(telling, "west", { ...own, routeTable: table });
      tellsApart(rule, telling, mended);
      expect(Simulation.of(mended).trace("west", "internet").outcome).toBe("delivered");
      // There is a default route to advertise, before and after.
      expect([telling, mended].flatMap((network) => found(advertisedInternetExists, network))).toEqual([]);
    }
  });

  it("finds halves in spite of a user route to 0.0.0.0/0, since the longest prefix wins", () => {
    const halves = ["0.0.0.0/1", "128.0.0.0/1"];
    const telling = changed(
      changed(withHubRouteServer(), "virtualAppliances", "nva-west", { originate: halves }),
      "routeServerPeerings",
      "nva-west-rs-west",
      { advertise: halves },
    );
    const toInternet = (...prefixes: string[]) =>
      withSubnet(telling, "west", {
        ...own,
        routeTable: routeTable(prefixes.map((addressPrefix) => ({ addressPrefix, nextHopType: "Internet" }))),
      });
    expect(found(rule, toInternet("0.0.0.0/0"))).toEqual(found(rule, telling));
    tellsApart(rule, toInternet("0.0.0.0/0"), toInternet(...halves));
  });

  it("allows what ends at the appliance, and what it sends to a site of its own", () => {
    const behind = (fields: object, advertise: readonly string[]) =>
      changed(
        changed(withHubRouteServer(), "virtualAppliances", "nva-west", fields),
        "routeServerPeerings",
        "nva-west-rs-west",
        { advertise },
      );
    tellsApart(rule, offering, behind({ originate: ["10.99.0.0/24"] }, ["10.99.0.0/24"]));
    tellsApart(rule, offering, behind({}, ["sites"]));
  });

  it("allows it towards spokes", () => {
    const network = changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress: true });
    tellsApart(rule, offering, changed(network, "routeServerPeerings", "nva-west-rs-app", { advertise: ["internet"] }));
  });
});
