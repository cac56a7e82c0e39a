import { peeringsHaveBothHalves as rule } from "../../../lib/rules/virtual-network-peerings/peerings-have-both-halves";
import { found } from "../../support/found";
import { dualHomed, withoutHalf } from "../../support/topologies";

describe("peeringsHaveBothHalves", () => {
  it("finds a half without the other, and nothing in a correct network", () => {
    expect(found(rule, withoutHalf(dualHomed(), "west", "app"))).toEqual([
      'app->west: "app" is peered with "west", but not in the other direction',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
