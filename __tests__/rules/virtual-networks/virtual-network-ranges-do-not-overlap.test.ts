import { virtualNetworkRangesDoNotOverlap as rule } from "../../../lib/rules/virtual-networks/virtual-network-ranges-do-not-overlap";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("virtualNetworkRangesDoNotOverlap", () => {
  it("finds a range inside another of the same virtual network, and nothing in a correct network", () => {
    const addressSpace = ["10.10.1.0/24", "10.10.0.0/22"];
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "west", { addressSpace }))).toEqual([
      "west.addressSpace[0]: 10.10.1.0/24 is already in 10.10.0.0/22 of the same virtual network",
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
