import { networksHaveAHub as rule } from "../../../lib/rules/dual-homed-networks/networks-have-a-hub";
import { found } from "../../support/found";
import { dualHomed, meant } from "../../support/topologies";

describe("networksHaveAHub", () => {
  it("finds a network without one, and nothing in a correct network", () => {
    expect(found(rule, meant(dualHomed(), { hubs: [] }))).toEqual(['network.hubs: "network" has no hub']);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
