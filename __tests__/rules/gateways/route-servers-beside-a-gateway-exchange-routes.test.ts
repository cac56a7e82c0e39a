import { routeServersBesideAGatewayExchangeRoutes as rule } from "../../../lib/rules/gateways/route-servers-beside-a-gateway-exchange-routes";
import { found } from "../../support/found";
import { changed, expressRouteHubs, without } from "../../support/topologies";

describe("routeServersBesideAGatewayExchangeRoutes", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  const off = changed(expressRouteHubs(), "routeServers", "rs-west", { branchToBranch: false });

  it("finds one that does not", () => {
    expect(found(rule, off)).toEqual([
      'rs-west.branchToBranch: route server "rs-west" has branch-to-branch off beside gateway "ergw-west"',
    ]);
  });

  it("allows it without a gateway", () => {
    expect(found(rule, without(off, "gateways", "ergw-west"))).toEqual([]);
  });
});
