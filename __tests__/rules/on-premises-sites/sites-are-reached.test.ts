import { sitesAreReached as rule } from "../../../lib/rules/on-premises-sites/sites-are-reached";
import { found } from "../../support/found";
import { added, dualHomed } from "../../support/topologies";

describe("sitesAreReached", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of a site that no appliance names", () => {
    const site = { name: "branch", prefixes: ["172.16.0.0/24"], moreSpecifics: false };
    expect(found(rule, added(dualHomed(), "onPremisesSites", site))).toEqual([
      'branch: site "branch" is reached through no appliance',
    ]);
  });
});
