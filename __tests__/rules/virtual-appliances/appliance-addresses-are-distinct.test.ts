import { applianceAddressesAreDistinct as rule } from "../../../lib/rules/virtual-appliances/appliance-addresses-are-distinct";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("applianceAddressesAreDistinct", () => {
  it("finds an address of two instances, and of an instance and its load balancer, and nothing in a correct network", () => {
    const instances = ["a", "b"].map((name) => ({ name, privateIp: "10.10.0.4" }));
    const network = changed(dualHomed(), "virtualAppliances", "nva-west", { instances, loadBalancerIp: "10.10.0.4" });
    expect(found(rule, network)).toEqual([
      'b.privateIp: 10.10.0.4 is already an address of "a"',
      'nva-west.loadBalancerIp: 10.10.0.4 is already an address of "a"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds an address of a route server", () => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { loadBalancerIp: "10.30.0.5" }))).toEqual(
      ['nva-west.loadBalancerIp: 10.30.0.5 is already an address of "rs-app"'],
    );
  });
});
