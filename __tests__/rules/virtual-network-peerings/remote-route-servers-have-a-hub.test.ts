import { remoteRouteServersHaveAHub as rule } from "../../../lib/rules/virtual-network-peerings/remote-route-servers-have-a-hub";
import { found } from "../../support/found";
import { dualHomed, withRemoteSpoke } from "../../support/topologies";

describe("remoteRouteServersHaveAHub", () => {
  it("finds a route server that has no routes to give, and nothing in a correct network", () => {
    const network = withRemoteSpoke();
    const routeServerPeerings = network.routeServerPeerings.filter(({ routeServer }) => routeServer !== "rs-app");
    expect(found(rule, { ...network, routeServerPeerings })).toEqual([
      'more: "more" uses route server "rs-app" of "app", which peers with no appliance',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
    expect(found(rule, withRemoteSpoke())).toEqual([]);
  });
});
