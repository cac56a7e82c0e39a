import { oneRouteServerPerNetwork as rule } from "../../../lib/rules/route-servers/one-route-server-per-network";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("oneRouteServerPerNetwork", () => {
  it("finds the second one, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "routeServers", "rs-data", { virtualNetwork: "app" }))).toEqual([
      'rs-data.virtualNetwork: "app" already has the route server "rs-app"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
