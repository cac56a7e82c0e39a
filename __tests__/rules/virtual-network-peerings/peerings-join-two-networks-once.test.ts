import { peeringsJoinTwoNetworksOnce as rule } from "../../../lib/rules/virtual-network-peerings/peerings-join-two-networks-once";
import { found } from "../../support/found";
import { added, dualHomed, half } from "../../support/topologies";

describe("peeringsJoinTwoNetworksOnce", () => {
  it("finds a network that is peered with itself, and a second peering, and nothing in a correct network", () => {
    expect(found(rule, added(dualHomed(), "virtualNetworkPeerings", half("app", "app"), half("app", "west")))).toEqual([
      'app->app.to: "app" is peered with itself',
      'app->west: "app" has two peerings with "west"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
