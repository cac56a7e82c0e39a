import { spokesHaveARouteServer as rule } from "../../../lib/rules/dual-homed-networks/spokes-have-a-route-server";
import { found } from "../../support/found";
import { changedHalf, dualHomed, withHubRouteServer, without } from "../../support/topologies";

describe("spokesHaveARouteServer", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a spoke without one", () => {
    expect(found(rule, without(dualHomed(), "routeServers", "rs-data"))).toEqual([
      'network.spokes[1]: spoke "data" of "network" has no route server',
    ]);
  });

  it("allows a spoke that uses the route server of another network", () => {
    const shared = changedHalf(without(withHubRouteServer(), "routeServers", "rs-data"), "data", "west", {
      useRemoteGateways: true,
    });
    expect(found(rule, shared)).toEqual([]);
  });
});
