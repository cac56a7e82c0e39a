import { spokesBelongToANetwork as rule } from "../../../lib/rules/dual-homed-networks/spokes-belong-to-a-network";
import { found, tellsApart } from "../../support/found";
import { dualHomed, meant, withRemoteSpoke, without } from "../../support/topologies";

describe("spokesBelongToANetwork", () => {
  const forgotten = meant(dualHomed(), { spokes: ["app"] });

  it("warns of a spoke that no network names, and accepts a correct network", () => {
    expect(found(rule, forgotten)).toEqual(['data: spoke "data" is in no dual-homed network']);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("accepts spokes that were connected by hand, but not one that nothing is connected with", () => {
    const byHand = without(dualHomed(), "dualHomedNetworks", "network");
    tellsApart(rule, forgotten, byHand);
    expect(found(rule, { ...byHand, routeServerPeerings: [] })).toEqual([
      'app: spoke "app" is in no dual-homed network',
      'data: spoke "data" is in no dual-homed network',
    ]);
  });

  it("does not ask it of spokes that use the route server of another network", () => {
    tellsApart(rule, forgotten, withRemoteSpoke());
  });
});
