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

  it("finds an address of two route servers, and leaves malformed ones to another rule", () => {
    const shared = (address: string) =>
      changed(
        changed(dualHomed(), "routeServers", "rs-app", { addresses: [address, "10.30.0.5"] }),
        "routeServers",
        "rs-data",
        { addresses: [address, "10.40.0.5"] },
      );
    expect(found(rule, shared("10.30.0.4"))).toEqual([
      'rs-data.addresses: 10.30.0.4 is already an address of "rs-app"',
    ]);
    expect(found(rule, shared("10.30.0"))).toEqual([]);
  });
});
