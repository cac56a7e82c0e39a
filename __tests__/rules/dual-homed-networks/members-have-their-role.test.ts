import { membersHaveTheirRole as rule } from "../../../lib/rules/dual-homed-networks/members-have-their-role";
import { found } from "../../support/found";
import { dualHomed, meant } from "../../support/topologies";

describe("membersHaveTheirRole", () => {
  it("finds a spoke among the hubs and a hub among the spokes, and nothing in a correct network", () => {
    expect(found(rule, meant(dualHomed(), { hubs: ["west", "data"], spokes: ["app", "north"] }))).toEqual([
      'network.hubs[1]: "network" names "data" as a hub, but it is a spoke',
      'network.spokes[1]: "network" names "north" as a spoke, but it is a hub',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
