import { routeServersStayWithinTheNetworkLimit as rule } from "../../../lib/rules/route-servers/route-servers-stay-within-the-network-limit";
import { found } from "../../support/found";
import { dualHomed, manySpokes, withHubRouteServer } from "../../support/topologies";

describe("routeServersStayWithinTheNetworkLimit", () => {
  it("counts the peers of the route server's network, and accepts a correct network", () => {
    expect(found(rule, withHubRouteServer(dualHomed(manySpokes(500))))).toEqual([]);
    expect(found(rule, withHubRouteServer(dualHomed(manySpokes(501))))).toEqual([
      'rs-west: "west" of route server "rs-west" is peered with 501 networks; 500 are supported',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
