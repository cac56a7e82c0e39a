import { routeServersBesideAGatewayExchangeRoutes as rule } from "../../../lib/rules/gateways/route-servers-beside-a-gateway-exchange-routes";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, without } from "../../support/topologies";

describe("routeServersBesideAGatewayExchangeRoutes", () => {
  const off = changed(expressRouteHubs(), "routeServers", "rs-west", { branchToBranch: false });

  it("finds one that does not, and nothing in a correct network", () => {
    expect(found(rule, off)).toEqual([
      'rs-west.branchToBranch: route server "rs-west" has branch-to-branch off beside gateway "ergw-west"',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("allows it without a gateway", () => {
    tellsApart(rule, off, without(off, "gateways", "ergw-west"));
  });

  it("asks it of route servers in hubs only", () => {
    tellsApart(rule, off, changed(off, "virtualNetworks", "west", { role: "spoke" }));
    tellsApart(rule, off, without(off, "virtualNetworks", "west"));
  });
});
