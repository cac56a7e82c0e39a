import { spokesPeerWithEveryAppliance as rule } from "../../../lib/rules/dual-homed-networks/spokes-peer-with-every-appliance";
import { found, tellsApart } from "../../support/found";
import { dualHomed, withFirewall, without, withoutHalf } from "../../support/topologies";

describe("spokesPeerWithEveryAppliance", () => {
  it("finds an appliance without a peering, and nothing in a correct network", () => {
    expect(found(rule, without(dualHomed(), "routeServerPeerings", "nva-north-rs-app"))).toEqual([
      'rs-app: route server "rs-app" of spoke "app" does not peer with "nva-north" of hub "north"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("asks nothing of hubs that the spoke is not connected to", () => {
    const network = without(dualHomed(), "routeServerPeerings", "nva-north-rs-app");
    tellsApart(rule, network, withoutHalf(network, "app", "north"));
  });

  it("asks nothing of an appliance without BGP", () => {
    tellsApart(rule, withFirewall(dualHomed(), 65009), withFirewall(dualHomed()));
  });
});
