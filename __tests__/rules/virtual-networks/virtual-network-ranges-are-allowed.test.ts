import { virtualNetworkRangesAreAllowed as rule } from "../../../lib/rules/virtual-networks/virtual-network-ranges-are-allowed";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("virtualNetworkRangesAreAllowed", () => {
  it.each([
    ["224.0.0.0/16", "224.0.0.0/4, which is for multicast"],
    ["127.0.0.0/24", "127.0.0.0/8, which is for loopback"],
    ["169.254.0.0/16", "169.254.0.0/16, which is for link-local addresses"],
    ["168.63.129.0/24", "168.63.129.16/32, which is for Azure's own DNS and health probes"],
    ["255.255.255.255/32", "255.255.255.255/32, which is for broadcast"],
  ])("refuses %s, and accepts a correct network", (range, what) => {
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "west", { addressSpace: [range] }))).toEqual([
      `west.addressSpace[0]: ${range} holds addresses of ${what}`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows public and shared ranges", () => {
    const addressSpace = ["100.64.0.0/10", "198.18.0.0/15", "20.0.0.0/16"];
    tellsApart(
      rule,
      changed(dualHomed(), "virtualNetworks", "west", { addressSpace: [...addressSpace, "224.0.0.0/16"] }),
      changed(dualHomed(), "virtualNetworks", "west", { addressSpace }),
    );
  });
});
