import { networksNameEachMemberOnce as rule } from "../../../lib/rules/dual-homed-networks/networks-name-each-member-once";
import { found } from "../../support/found";
import { dualHomed, meant } from "../../support/topologies";

describe("networksNameEachMemberOnce", () => {
  it("finds a hub, a spoke and a network in both lists, and nothing in a correct network", () => {
    const lists = { hubs: ["west", "north", "west"], spokes: ["app", "app", "north"] };
    expect(found(rule, meant(dualHomed(), lists))).toEqual([
      'network.hubs[2]: "network" names "west" twice',
      'network.spokes[1]: "network" names "app" twice',
      'network.spokes[2]: "network" names "north" twice',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
