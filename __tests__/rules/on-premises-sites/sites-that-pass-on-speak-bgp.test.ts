import { sitesThatPassOnSpeakBgp as rule } from "../../../lib/rules/on-premises-sites/sites-that-pass-on-speak-bgp";
import { found } from "../../support/found";
import { added, changed, dualHomed } from "../../support/topologies";

describe("sitesThatPassOnSpeakBgp", () => {
  const linked = (passesOn: readonly string[]) =>
    added(changed(dualHomed(), "onPremisesSites", "headquarters", { asn: 65010, passesOn }), "onPremisesSites", {
      name: "plant",
      asn: 65011,
      prefixes: ["172.30.0.0/16"],
      moreSpecifics: false,
    });

  it("finds a site without an ASN at either end, and nothing where both have one", () => {
    expect(found(rule, changed(linked(["plant"]), "onPremisesSites", "plant", { asn: undefined }))).toEqual([
      'headquarters.passesOn: site "plant" has no ASN, so "headquarters" and "plant" cannot exchange routes',
    ]);
    expect(found(rule, changed(linked(["plant"]), "onPremisesSites", "headquarters", { asn: undefined }))).toEqual([
      'headquarters.passesOn: site "headquarters" has no ASN, so "headquarters" and "plant" cannot exchange routes',
    ]);

    expect(found(rule, linked(["plant"]))).toEqual([]);
  });

  it("finds a site that passes on itself", () => {
    expect(found(rule, linked(["headquarters"]))).toEqual([
      'headquarters.passesOn: site "headquarters" cannot pass on what it announces itself',
    ]);
  });
});
