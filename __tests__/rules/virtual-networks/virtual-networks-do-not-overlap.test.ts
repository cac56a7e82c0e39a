import { virtualNetworksDoNotOverlap as rule } from "../../../lib/rules/virtual-networks/virtual-networks-do-not-overlap";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("virtualNetworksDoNotOverlap", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds two virtual networks that share addresses", () => {
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "data", { addressSpace: ["10.30.2.0/24"] }))).toEqual([
      'data.addressSpace[0]: 10.30.2.0/24 of "data" overlaps 10.30.0.0/22 of "app"',
    ]);
  });

  it("leaves overlaps within one virtual network to another rule", () => {
    const addressSpace = ["10.10.0.0/22", "10.10.0.0/22"];
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "west", { addressSpace }))).toEqual([]);
  });
});
