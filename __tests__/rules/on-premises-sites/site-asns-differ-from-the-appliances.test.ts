import { siteAsnsDifferFromTheAppliances as rule } from "../../../lib/rules/on-premises-sites/site-asns-differ-from-the-appliances";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, expressRouteHubs, without } from "../../support/topologies";

describe("siteAsnsDifferFromTheAppliances", () => {
  it("finds a site with the ASN of its appliance, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { asn: 65002 }))).toEqual([
      'nva-north.asn: appliance "nva-north" has the ASN 65002 of site "headquarters"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds one behind a circuit too", () => {
    expect(found(rule, changed(expressRouteHubs(), "onPremisesSites", "headquarters", { asn: 65002 }))).toEqual([
      'nva-north.asn: appliance "nva-north" has the ASN 65002 of site "headquarters"',
    ]);
  });

  it("leaves a site that does not exist to another rule", () => {
    const wrong = changed(dualHomed(), "onPremisesSites", "headquarters", { asn: 65002 });
    tellsApart(rule, wrong, without(wrong, "onPremisesSites", "headquarters"));
  });
});
