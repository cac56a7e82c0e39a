import { sitesAreReached as rule } from "../../../lib/rules/on-premises-sites/sites-are-reached";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, expressRouteHubs, vpnAppliances } from "../../support/topologies";

describe("sitesAreReached", () => {
  it("finds nothing where the way to a site is a circuit", () => {
    tellsApart(
      rule,
      changed(changed(expressRouteHubs(), "circuits", "erc-west", { sites: [] }), "circuits", "erc-north", {
        sites: [],
      }),
      expressRouteHubs(),
    );
  });

  it("finds nothing where the way to a site is a tunnel", () => {
    tellsApart(rule, changed(vpnAppliances(), "onPremisesSites", "branch", { name: "plant" }), vpnAppliances());
  });

  it("finds nothing where the way to a site is another site that passes on what it announces", () => {
    const site = { name: "branch", asn: 65020, prefixes: ["172.16.0.0/24"], moreSpecifics: false };
    const both = added(dualHomed(), "onPremisesSites", site);
    tellsApart(rule, both, changed(both, "onPremisesSites", "headquarters", { passesOn: ["branch"] }));
  });

  it("warns of a site that neither an appliance nor a circuit names, and accepts a correct network", () => {
    const site = { name: "branch", prefixes: ["172.16.0.0/24"], moreSpecifics: false };
    expect(found(rule, added(dualHomed(), "onPremisesSites", site))).toEqual([
      'branch: site "branch" is behind no appliance and no circuit',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
