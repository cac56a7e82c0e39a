import { appliancesHaveAnInstance as rule } from "../../../lib/rules/virtual-appliances/appliances-have-an-instance";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("appliancesHaveAnInstance", () => {
  it("finds an appliance without one, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { instances: [] }))).toEqual([
      'nva-west.instances: appliance "nva-west" has no instance',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
