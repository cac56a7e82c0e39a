import { addressesInNetwork, isReachedThroughNetwork, overlayLinksOf, type RoutingPolicy } from "../../lib/policy";
import { policyOf } from "../support/networks";
import { policyWithOverlay, withOverlay } from "../support/overlay-network";

/** The policy with other fields in the neighbour at the other end of the overlay. */
function changed(policy: RoutingPolicy, fields: Partial<RoutingPolicy["neighbors"][number]>): RoutingPolicy {
  return { ...policy, neighbors: policy.neighbors.map((each) => (each.overlay ? { ...each, ...fields } : each)) };
}

describe("overlayLinksOf", () => {
  it("has a way to each instance of the other end, by its addresses outside and inside", () => {
    const link = { interfaceName: "vxlan-100", vni: 100, bgpAddress: "169.254.30.1", encrypted: false };
    expect(overlayLinksOf(policyWithOverlay())).toEqual([
      { ...link, peerBgpAddress: "169.254.30.2", peerAddress: "10.20.0.4" },
      { ...link, peerBgpAddress: "169.254.30.3", peerAddress: "10.20.0.5" },
    ]);
    expect(overlayLinksOf(policyWithOverlay("north-nva-2"))).toEqual([
      { ...link, bgpAddress: "169.254.30.3", peerBgpAddress: "169.254.30.1", peerAddress: "10.10.0.4" },
    ]);
  });

  it("has none without an overlay, by other encapsulation, without an identifier or an address inside", () => {
    const policy = policyWithOverlay();
    expect(overlayLinksOf(policyOf("west-nva"))).toEqual([]);
    expect(overlayLinksOf(policyWithOverlay("west-nva", withOverlay({ encapsulation: "ipsec", vni: 100 })))).toEqual(
      [],
    );
    expect(overlayLinksOf(policyWithOverlay("west-nva", withOverlay({ encapsulation: "vxlan" })))).toEqual([]);
    expect(overlayLinksOf(changed(policy, { addresses: ["169.254.30.2"] }))).toHaveLength(1);
  });
});

describe("the other end of an overlay", () => {
  it("is reached inside it, and its machines through the virtual network", () => {
    const policy = policyWithOverlay();
    const through = policy.neighbors.filter((each) => !isReachedThroughNetwork(policy, each));
    expect(through.map(({ name }) => name)).toEqual(["west-north"]);
    expect(addressesInNetwork(policy).slice(-2)).toEqual(["10.20.0.4", "10.20.0.5"]);
    expect(addressesInNetwork(policy)).not.toContain("169.254.30.2");
  });
});
