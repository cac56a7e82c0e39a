import { sitesHavePrefixes as rule } from "../../../lib/rules/on-premises-sites/sites-have-prefixes";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("sitesHavePrefixes", () => {
  it("warns of a site without any, and accepts a correct network", () => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { prefixes: [] }))).toEqual([
      'headquarters.prefixes: site "headquarters" has no prefixes',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
