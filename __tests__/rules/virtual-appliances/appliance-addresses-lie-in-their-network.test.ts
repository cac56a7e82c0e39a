import { applianceAddressesLieInTheirNetwork as rule } from "../../../lib/rules/virtual-appliances/appliance-addresses-lie-in-their-network";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("applianceAddressesLieInTheirNetwork", () => {
  it.each([
    ["10.20.0.5", '10.20.0.5 of appliance "nva-west" is not in "west", 10.10.0.0/22'],
    ["127.0.0.1", "127.0.0.1 is a loopback address, which Azure does not deliver to"],
    ["169.254.21.1", "169.254.21.1 is a link-local address, which Azure does not deliver to"],
  ])("refuses %s for an instance and for a load balancer, and accepts a correct network", (privateIp, message) => {
    const instances = [{ name: "vm-nva-west", privateIp }];
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { instances }))).toEqual([
      `vm-nva-west.privateIp: ${message}`,
    ]);
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { loadBalancerIp: privateIp }))).toEqual([
      `nva-west.loadBalancerIp: ${message}`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("looks at every range of the network, and leaves one without ranges to another rule", () => {
    const spaced = (...addressSpace: string[]) => changed(dualHomed(), "virtualNetworks", "west", { addressSpace });
    tellsApart(rule, spaced("10.11.0.0/22"), spaced("10.11.0.0/22", "10.10.0.0/22"));
    tellsApart(rule, spaced("10.11.0.0/22"), spaced());
  });
});
