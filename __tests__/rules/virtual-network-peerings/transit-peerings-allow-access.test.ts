import { transitPeeringsAllowAccess as rule } from "../../../lib/rules/virtual-network-peerings/transit-peerings-allow-access";
import { found } from "../../support/found";
import { changedHalf, dualHomed } from "../../support/topologies";

describe("transitPeeringsAllowAccess", () => {
  it.each([
    ["west", "app"],
    ["app", "west"],
  ])("finds %s to %s without access, and nothing in a correct network", (from, to) => {
    expect(found(rule, changedHalf(dualHomed(), from, to, { allowVirtualNetworkAccess: false }))).toEqual([
      `${from}->${to}.allowVirtualNetworkAccess: "${from}" does not allow access to "${to}"`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
