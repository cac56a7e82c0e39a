import { routeTablesHaveOneRoutePerPrefix as rule } from "../../../lib/rules/user-routes/route-tables-have-one-route-per-prefix";
import type { UserRoute } from "../../../lib/topology";
import { found } from "../../support/found";
import { dualHomed, routeTable, withSubnet } from "../../support/topologies";

describe("routeTablesHaveOneRoutePerPrefix", () => {
  it("finds the second route, to a range or to a service tag, and nothing in a correct network", () => {
    const routes: UserRoute[] = ["10.0.0.0/8", "Storage", "10.0.0.0/8", "storage"].map((addressPrefix) => ({
      addressPrefix,
      nextHopType: "Internet",
    }));
    const subnet = { name: "snet-nva", addressPrefix: "10.10.0.0/27", routeTable: routeTable(routes) };
    expect(found(rule, withSubnet(dualHomed(), "west", subnet))).toEqual([
      'west.subnets[0].routeTable.routes[2].addressPrefix: the route table of subnet "snet-nva" has two routes to 10.0.0.0/8',
      'west.subnets[0].routeTable.routes[3].addressPrefix: the route table of subnet "snet-nva" has two routes to storage',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
