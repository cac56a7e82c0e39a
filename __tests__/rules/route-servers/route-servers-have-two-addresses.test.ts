import { routeServersHaveTwoAddresses as rule } from "../../../lib/rules/route-servers/route-servers-have-two-addresses";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("routeServersHaveTwoAddresses", () => {
  it.each([
    [[], "no addresses"],
    [["10.30.0.4"], "10.30.0.4"],
    [["10.30.0.4", "10.30.0.4"], "10.30.0.4, 10.30.0.4"],
    [["10.30.0.4", "10.30.0.5", "10.30.0.6"], "10.30.0.4, 10.30.0.5, 10.30.0.6"],
  ])("refuses %j, and accepts a correct network", (addresses, shown) => {
    expect(found(rule, changed(dualHomed(), "routeServers", "rs-app", { addresses }))).toEqual([
      `rs-app.addresses: route server "rs-app" has ${shown}; two different ones are needed`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
