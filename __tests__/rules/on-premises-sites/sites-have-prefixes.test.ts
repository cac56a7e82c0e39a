import { sitesHavePrefixes as rule } from "../../../lib/rules/on-premises-sites/sites-have-prefixes";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("sitesHavePrefixes", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of a site without any", () => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { prefixes: [] }))).toEqual([
      'headquarters.prefixes: site "headquarters" has no prefixes',
    ]);
  });
});
