import { routeTablesStayWithinTheLimit as rule } from "../../../lib/rules/user-routes/route-tables-stay-within-the-limit";
import type { UserRoute } from "../../../lib/topology";
import { found } from "../../support/found";
import { dualHomed, manySpokes, routeTable, withSubnet } from "../../support/topologies";

describe("routeTablesStayWithinTheLimit", () => {
  it.each([
    [400, []],
    [401, ['west.subnets[0].routeTable.routes: the route table of subnet "snet-nva" has 401 routes; Azure allows 400']],
  ])("judges %d routes, and accepts a correct network", (count, expected) => {
    const routes: UserRoute[] = manySpokes(count).map(({ range }) => ({
      addressPrefix: range,
      nextHopType: "Internet",
    }));
    const subnet = { name: "snet-nva", addressPrefix: "10.10.0.0/27", routeTable: routeTable(routes) };
    expect(found(rule, withSubnet(dualHomed(), "west", subnet))).toEqual(expected);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
