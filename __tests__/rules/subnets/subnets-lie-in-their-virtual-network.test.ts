import { subnetsLieInTheirVirtualNetwork as rule } from "../../../lib/rules/subnets/subnets-lie-in-their-virtual-network";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, withSubnet } from "../../support/topologies";

describe("subnetsLieInTheirVirtualNetwork", () => {
  it("finds a subnet outside, and nothing in a correct network", () => {
    expect(found(rule, withSubnet(dualHomed(), "app", { name: "extra", addressPrefix: "10.30.4.0/24" }))).toEqual([
      'app.subnets[2].addressPrefix: subnet "extra" has 10.30.4.0/24, which is not in 10.30.0.0/22',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds one that covers two ranges but lies in neither", () => {
    const wide = changed(dualHomed(), "virtualNetworks", "app", {
      addressSpace: ["10.30.0.0/23", "10.30.2.0/23"],
      subnets: [],
    });
    expect(found(rule, withSubnet(wide, "app", { name: "extra", addressPrefix: "10.30.0.0/22" }))).toHaveLength(1);
  });

  it("leaves a virtual network without ranges to another rule", () => {
    tellsApart(
      rule,
      changed(dualHomed(), "virtualNetworks", "app", { addressSpace: ["10.31.0.0/22"] }),
      changed(dualHomed(), "virtualNetworks", "app", { addressSpace: [] }),
    );
  });
});
