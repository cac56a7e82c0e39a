import { hubsHaveAnAppliance as rule } from "../../../lib/rules/dual-homed-networks/hubs-have-an-appliance";
import { found } from "../../support/found";
import { dualHomed, without } from "../../support/topologies";

describe("hubsHaveAnAppliance", () => {
  it("finds a hub without one, and nothing in a correct network", () => {
    expect(found(rule, without(dualHomed(), "virtualAppliances", "nva-north"))).toEqual([
      'network.hubs[1]: hub "north" of "network" has no appliance that speaks BGP',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
