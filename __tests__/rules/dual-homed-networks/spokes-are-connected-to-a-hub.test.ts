import { spokesAreConnectedToAHub as rule } from "../../../lib/rules/dual-homed-networks/spokes-are-connected-to-a-hub";
import { found, tellsApart } from "../../support/found";
import { dualHomed, meant, withoutHalf } from "../../support/topologies";

describe("spokesAreConnectedToAHub", () => {
  it("finds a spoke that no hub is peered with in both directions, and nothing in a correct network", () => {
    const half = withoutHalf(dualHomed(), "app", "west");
    expect(found(rule, half)).toEqual([]);
    expect(found(rule, withoutHalf(half, "north", "app"))).toEqual([
      'network.spokes[0]: spoke "app" is not peered in both directions with any hub of "network", "west" and "north"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves a network without hubs to another rule", () => {
    tellsApart(
      rule,
      meant(withoutHalf(dualHomed(), "app", "west"), { hubs: ["west"] }),
      meant(dualHomed(), { hubs: [] }),
    );
  });
});
