import { sitesAreReached as rule } from "../../../lib/rules/on-premises-sites/sites-are-reached";
import { found } from "../../support/found";
import { added, dualHomed, expressRouteHubs, vpnAppliances } from "../../support/topologies";

describe("sitesAreReached", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds nothing where the way to a site is a circuit", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("finds nothing where the way to a site is a tunnel", () => {
    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("warns of a site that neither an appliance nor a circuit names", () => {
    const site = { name: "branch", prefixes: ["172.16.0.0/24"], moreSpecifics: false };
    expect(found(rule, added(dualHomed(), "onPremisesSites", site))).toEqual([
      'branch: site "branch" is reached through no appliance and no circuit',
    ]);
  });
});
