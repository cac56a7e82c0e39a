import { peeringsStayWithinTheLimit as rule } from "../../../lib/rules/virtual-network-peerings/peerings-stay-within-the-limit";
import { found } from "../../support/found";
import { dualHomed, manySpokes } from "../../support/topologies";

describe("peeringsStayWithinTheLimit", () => {
  it("allows 500 peerings of a hub and no more, and accepts a correct network", () => {
    expect(found(rule, dualHomed(manySpokes(500)))).toEqual([]);
    expect(found(rule, dualHomed(manySpokes(501)))).toEqual([
      'west: "west" has 501 peerings; Azure allows 500',
      'north: "north" has 501 peerings; Azure allows 500',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
