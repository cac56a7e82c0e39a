import { spokesHaveARouteServer as rule } from "../../../lib/rules/dual-homed-networks/spokes-have-a-route-server";
import { found, tellsApart } from "../../support/found";
import { changedHalf, dualHomed, withHubRouteServer, without } from "../../support/topologies";

describe("spokesHaveARouteServer", () => {
  it("finds a spoke without one, and nothing in a correct network", () => {
    expect(found(rule, without(dualHomed(), "routeServers", "rs-data"))).toEqual([
      'network.spokes[1]: spoke "data" of "network" has no route server',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows a spoke that uses the route server of another network", () => {
    const shared = changedHalf(without(withHubRouteServer(), "routeServers", "rs-data"), "data", "west", {
      useRemoteGateways: true,
    });
    tellsApart(rule, without(withHubRouteServer(), "routeServers", "rs-data"), shared);
  });
});
