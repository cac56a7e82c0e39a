import { applianceAsnsAreAllowed as rule } from "../../../lib/rules/virtual-appliances/appliance-asns-are-allowed";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("applianceAsnsAreAllowed", () => {
  it.each([
    [65515, "it is the ASN of every Azure Route Server and of the gateways beside it"],
    [4200000000, "Azure Route Server supports 16-bit ASNs only"],
    [NaN, "an ASN is a whole number"],
  ])("refuses %d, and accepts a correct network", (asn, why) => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { asn }))).toEqual([
      `nva-west.asn: appliance "nva-west" cannot have the ASN ${asn}: ${why}`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
