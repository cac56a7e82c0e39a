import { routeServerSubnetHasNoRouteTable as rule } from "../../../lib/rules/subnets/route-server-subnet-has-no-route-table";
import { found } from "../../support/found";
import { dualHomed, routeTable, withSubnet } from "../../support/topologies";

describe("routeServerSubnetHasNoRouteTable", () => {
  it("finds a route table, even an empty one, and nothing in a correct network", () => {
    const subnet = { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/26", routeTable: routeTable() };
    expect(found(rule, withSubnet(dualHomed(), "app", subnet))).toEqual([
      'app.subnets[1].routeTable: RouteServerSubnet of "app" has a route table',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
