import { siteAsnsAreAllowed as rule } from "../../../lib/rules/on-premises-sites/site-asns-are-allowed";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("siteAsnsAreAllowed", () => {
  it("refuses one of Azure's and allows 32-bit ones, and accepts a correct network", () => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { asn: 12076 }))).toEqual([
      `headquarters.asn: site "headquarters" cannot have the ASN 12076: it is the ASN of Microsoft's ExpressRoute edge`,
    ]);
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { asn: 4200000001 }))).toEqual([]);
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { asn: undefined }))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
