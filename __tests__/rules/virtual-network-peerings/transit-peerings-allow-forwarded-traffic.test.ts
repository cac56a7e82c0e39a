import { transitPeeringsAllowForwardedTraffic as rule } from "../../../lib/rules/virtual-network-peerings/transit-peerings-allow-forwarded-traffic";
import { found, tellsApart } from "../../support/found";
import { added, changedHalf, dualHomed, half, withRemoteSpoke } from "../../support/topologies";

describe("transitPeeringsAllowForwardedTraffic", () => {
  it.each([
    ["west", "app"],
    ["app", "west"],
  ])("finds %s to %s without forwarded traffic", (from, to) => {
    expect(found(rule, changedHalf(dualHomed(), from, to, { allowForwardedTraffic: false }))).toEqual([
      `${from}->${to}.allowForwardedTraffic: "${from}" does not accept traffic that an appliance forwards from "${to}"`,
    ]);
  });

  it("asks it of a spoke that uses the route server of another one, but not between the two, and accepts a correct network", () => {
    const network = withRemoteSpoke();
    const between = changedHalf(network, "app", "more", { allowForwardedTraffic: false });
    expect(found(rule, between)).toEqual([]);
    expect(found(rule, changedHalf(network, "more", "north", { allowForwardedTraffic: false }))).toEqual([
      'more->north.allowForwardedTraffic: "more" does not accept traffic that an appliance forwards from "north"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("does not ask it of networks that no appliance forwards between", () => {
    const hubs = added(dualHomed(), "virtualNetworkPeerings", half("west", "north", { allowForwardedTraffic: false }));
    tellsApart(rule, changedHalf(dualHomed(), "west", "app", { allowForwardedTraffic: false }), hubs);
  });
});
