import { spokesPeerWithEveryAppliance as rule } from "../../../lib/rules/dual-homed-networks/spokes-peer-with-every-appliance";
import { found } from "../../support/found";
import { dualHomed, without, withoutHalf } from "../../support/topologies";

describe("spokesPeerWithEveryAppliance", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds an appliance without a peering", () => {
    expect(found(rule, without(dualHomed(), "routeServerPeerings", "nva-north-rs-app"))).toEqual([
      'rs-app: route server "rs-app" of spoke "app" does not peer with "nva-north" of hub "north"',
    ]);
  });

  it("asks nothing of hubs that the spoke is not connected to", () => {
    const network = without(dualHomed(), "routeServerPeerings", "nva-north-rs-app");
    expect(found(rule, withoutHalf(network, "app", "north"))).toEqual([]);
  });
});
