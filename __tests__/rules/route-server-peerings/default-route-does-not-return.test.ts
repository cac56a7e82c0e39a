import { defaultRouteDoesNotReturn as rule } from "../../../lib/rules/route-server-peerings/default-route-does-not-return";
import type { RouteTable } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, routeTable, withHubRouteServer, withSubnet } from "../../support/topologies";

describe("defaultRouteDoesNotReturn", () => {
  const offering = changed(
    changed(withHubRouteServer(), "virtualAppliances", "nva-west", { internetEgress: true }),
    "routeServerPeerings",
    "nva-west-rs-west",
    { advertise: ["spokes", "internet"] },
  );
  const withTable = (table: RouteTable) =>
    withSubnet(offering, "west", { name: "snet-nva", addressPrefix: "10.10.0.0/27", routeTable: table });

  it("finds a default route that the own hub's route server gives back, and nothing in a correct network", () => {
    expect(found(rule, offering)).toEqual([
      'nva-west-rs-west.advertise: "nva-west-rs-west" advertises 0.0.0.0/0 into subnet "snet-nva" of appliance "nva-west" itself, which has no route of its own to the Internet',
    ]);
    expect(found(rule, withTable(routeTable()))).toHaveLength(1);
    expect(found(rule, withTable(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "None" }])))).toHaveLength(1);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it with a user route to the Internet, or without propagation", () => {
    tellsApart(rule, offering, withTable(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }])));
    tellsApart(rule, offering, withTable(routeTable([], false)));
  });

  it("allows it towards spokes", () => {
    const network = changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress: true });
    tellsApart(rule, offering, changed(network, "routeServerPeerings", "nva-west-rs-app", { advertise: ["internet"] }));
  });
});
