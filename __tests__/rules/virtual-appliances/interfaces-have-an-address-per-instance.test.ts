import { interfacesHaveAnAddressPerInstance as rule } from "../../../lib/rules/virtual-appliances/interfaces-have-an-address-per-instance";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("interfacesHaveAnAddressPerInstance", () => {
  it("finds an interface that some instances lack, and nothing where all have it", () => {
    const withOutside = (privateIps: readonly string[]) =>
      changed(dualHomed(), "virtualAppliances", "nva-west", {
        interfaces: [{ name: "outside", privateIps, prefixes: ["0.0.0.0/0"] }],
      });
    expect(found(rule, withOutside([]))).toEqual([
      'nva-west.interfaces[0].privateIps: interface "outside" of "nva-west" has 0 addresses for 1 instances',
    ]);

    expect(found(rule, withOutside(["10.10.0.20"]))).toEqual([]);
  });
});
