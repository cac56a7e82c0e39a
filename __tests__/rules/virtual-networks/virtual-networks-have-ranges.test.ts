import { virtualNetworksHaveRanges as rule } from "../../../lib/rules/virtual-networks/virtual-networks-have-ranges";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("virtualNetworksHaveRanges", () => {
  it("finds a virtual network without any, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "app", { addressSpace: [] }))).toEqual([
      'app.addressSpace: virtual network "app" has no range',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
