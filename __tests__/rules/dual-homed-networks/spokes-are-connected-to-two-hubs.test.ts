import { spokesAreConnectedToTwoHubs as rule } from "../../../lib/rules/dual-homed-networks/spokes-are-connected-to-two-hubs";
import { found, tellsApart } from "../../support/found";
import { dualHomed, meant, withoutHalf } from "../../support/topologies";

describe("spokesAreConnectedToTwoHubs", () => {
  it("warns of a spoke with one hub, and accepts a correct network", () => {
    expect(found(rule, withoutHalf(dualHomed(), "app", "west"))).toEqual([
      'network.spokes[0]: spoke "app" of "network" is peered with "north" only; at least two hubs are needed',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves a network with one hub to another rule", () => {
    tellsApart(rule, withoutHalf(dualHomed(), "app", "north"), meant(dualHomed(), { hubs: ["west"] }));
  });
});
