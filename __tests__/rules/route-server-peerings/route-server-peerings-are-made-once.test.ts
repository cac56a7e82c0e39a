import { routeServerPeeringsAreMadeOnce as rule } from "../../../lib/rules/route-server-peerings/route-server-peerings-are-made-once";
import { found } from "../../support/found";
import { added, dualHomed } from "../../support/topologies";

describe("routeServerPeeringsAreMadeOnce", () => {
  it("finds the second peering, and nothing in a correct network", () => {
    const [first] = dualHomed().routeServerPeerings;
    expect(found(rule, added(dualHomed(), "routeServerPeerings", { ...first, name: "again" }))).toEqual([
      'again: "nva-west" and "rs-app" already have the peering "nva-west-rs-app"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
