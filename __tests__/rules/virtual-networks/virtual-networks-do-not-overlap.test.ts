import { virtualNetworksDoNotOverlap as rule } from "../../../lib/rules/virtual-networks/virtual-networks-do-not-overlap";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("virtualNetworksDoNotOverlap", () => {
  it("finds two virtual networks that share addresses, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "data", { addressSpace: ["10.30.2.0/24"] }))).toEqual([
      'data.addressSpace[0]: 10.30.2.0/24 of "data" overlaps 10.30.0.0/22 of "app"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves overlaps within one virtual network to another rule", () => {
    const addressSpace = ["10.10.0.0/22", "10.10.0.0/22"];
    tellsApart(
      rule,
      changed(dualHomed(), "virtualNetworks", "north", { addressSpace: ["10.10.0.0/22"] }),
      changed(dualHomed(), "virtualNetworks", "west", { addressSpace }),
    );
  });
});
