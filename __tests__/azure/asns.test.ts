import { whyNotOnPremisesAsn, whyNotPeerAsn } from "../../lib/azure";

describe("whyNotPeerAsn", () => {
  it.each([
    [1, 0],
    [8073, 8074],
    [12075, 12076],
    [64512, 64511],
    [65514, 65515],
    [65521, 65520],
    [65534, 65535],
  ])("allows %d for an NVA, but not %d next to it", (allowed, refused) => {
    expect(whyNotPeerAsn(refused)).toBeDefined();
    expect(whyNotPeerAsn(allowed)).toBeUndefined();
  });

  it.each([
    [0, "RFC 7607"],
    [8074, "Azure reserves"],
    [12076, "ExpressRoute edge"],
    [23456, "AS_TRANS"],
    [64496, "documentation"],
    [64511, "documentation"],
    [65515, "every Azure Route Server"],
    [65517, "Azure reserves"],
    [65520, "Azure reserves"],
    [65535, "RFC 7300"],
    [65536, "16-bit"],
    [4200000000, "16-bit"],
    [-1, "whole number"],
    [1.5, "whole number"],
    [NaN, "whole number"],
  ])("refuses %d for an NVA and says why", (asn, why) => {
    expect(whyNotPeerAsn(asn)).toContain(why);
  });
});

describe("whyNotOnPremisesAsn", () => {
  it("allows 32-bit ASNs, which an NVA cannot have", () => {
    expect(whyNotPeerAsn(4200000000)).toContain("16-bit");
    expect(whyNotOnPremisesAsn(4200000000)).toBeUndefined();
  });

  it.each([
    [65540, "documentation"],
    [65515, "Route Server"],
    [4294967295, "largest"],
  ])("refuses %d", (asn, why) => {
    expect(whyNotOnPremisesAsn(asn)).toContain(why);
  });
});
