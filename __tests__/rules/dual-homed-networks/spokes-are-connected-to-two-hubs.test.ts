import { spokesAreConnectedToTwoHubs as rule } from "../../../lib/rules/dual-homed-networks/spokes-are-connected-to-two-hubs";
import { found } from "../../support/found";
import { dualHomed, meant, withoutHalf } from "../../support/topologies";

describe("spokesAreConnectedToTwoHubs", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of a spoke with one hub", () => {
    expect(found(rule, withoutHalf(dualHomed(), "app", "west"))).toEqual([
      'network.spokes[0]: spoke "app" of "network" is peered with "north" only; two hubs or more are needed',
    ]);
  });

  it("leaves a network with one hub to another rule", () => {
    expect(found(rule, meant(dualHomed(), { hubs: ["west"] }))).toEqual([]);
  });
});
