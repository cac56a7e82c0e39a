import { routerPeeringsLeadToOneRouter as rule } from "../../../lib/rules/router-peerings/router-peerings-lead-to-one-router";
import { found, tellsApart } from "../../support/found";
import { changed, vpnAppliances, without } from "../../support/topologies";

describe("routerPeeringsLeadToOneRouter", () => {
  it.each([
    [{ site: undefined }, 'nva-west-branch: peering "nva-west-branch" names neither a site nor an appliance'],
    [
      { peer: "nva-north" },
      'nva-west-branch.peer: peering "nva-west-branch" names both site "branch" and appliance "nva-north"',
    ],
  ])("finds one of %j", (fields, expected) => {
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields))).toEqual([expected]);
  });

  it("finds a site without an ASN, and leaves one that does not exist to another rule, and nothing in a correct network", () => {
    const network = changed(vpnAppliances(), "onPremisesSites", "branch", { asn: undefined });
    expect(found(rule, network)).toEqual([
      'nva-west-branch.site: site "branch" has no ASN, so "nva-west-branch" cannot speak BGP with it',
      'nva-north-branch.site: site "branch" has no ASN, so "nva-north-branch" cannot speak BGP with it',
    ]);
    expect(found(rule, without(vpnAppliances(), "onPremisesSites", "branch"))).toEqual([]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("allows one between two appliances", () => {
    const both = changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { peer: "nva-north" });
    tellsApart(rule, both, changed(both, "routerPeerings", "nva-west-branch", { site: undefined }));
  });
});
