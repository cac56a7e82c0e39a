import { spokeSubnetsLearnRoutes as rule } from "../../../lib/rules/subnets/spoke-subnets-learn-routes";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { dualHomed, routeTable, withRemoteSpoke, withSubnet } from "../../support/topologies";

describe("spokeSubnetsLearnRoutes", () => {
  const propagating = (on: boolean, network = "app", base: Topology = dualHomed()) =>
    withSubnet(base, network, { name: "snet-web", addressPrefix: "10.30.2.0/26", routeTable: routeTable([], on) });
  const wrong = propagating(false);

  it("warns of a subnet without propagation, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'app.subnets[2].routeTable.bgpRoutePropagation: subnet "snet-web" of "app" learns none of the 2 routes of route server "rs-app"',
    ]);
    expect(found(rule, propagating(true))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("asks it of a spoke that uses the route server of another one, too", () => {
    expect(found(rule, propagating(false, "more", withRemoteSpoke()))).toEqual([
      'more.subnets[1].routeTable.bgpRoutePropagation: subnet "snet-web" of "more" learns none of the 2 routes of route server "rs-app"',
    ]);
  });

  it("does not ask it of a hub, or where the route server has no routes", () => {
    tellsApart(rule, wrong, propagating(false, "west"));
    tellsApart(rule, wrong, { ...wrong, routeServerPeerings: [] });
  });
});
