import { hubsHaveAnAppliance as rule } from "../../../lib/rules/dual-homed-networks/hubs-have-an-appliance";
import { found, tellsApart } from "../../support/found";
import { dualHomed, withFirewall, without } from "../../support/topologies";

describe("hubsHaveAnAppliance", () => {
  it("finds a hub without one, and nothing in a correct network", () => {
    expect(found(rule, without(dualHomed(), "virtualAppliances", "nva-north"))).toEqual([
      'network.hubs[1]: hub "north" of "network" has no appliance that speaks BGP',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("takes an appliance without BGP for none", () => {
    const alone = (asn?: number) => without(withFirewall(dualHomed(), asn), "virtualAppliances", "nva-west");
    tellsApart(rule, alone(), alone(65009));
  });
});
