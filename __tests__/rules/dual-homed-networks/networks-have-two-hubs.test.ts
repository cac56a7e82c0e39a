import { networksHaveTwoHubs as rule } from "../../../lib/rules/dual-homed-networks/networks-have-two-hubs";
import { found } from "../../support/found";
import { dualHomed, meant } from "../../support/topologies";

describe("networksHaveTwoHubs", () => {
  it("warns of a single one, even if it is named twice, and accepts a correct network", () => {
    expect(found(rule, meant(dualHomed(), { hubs: ["west", "west"] }))).toEqual([
      'network.hubs: "network" has "west" as its only hub; at least two are needed',
    ]);
    expect(found(rule, meant(dualHomed(), { hubs: [] }))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
