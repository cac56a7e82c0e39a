import { sitesWithMoreSpecificsHaveAMaximum as rule } from "../../../lib/rules/on-premises-sites/sites-with-more-specifics-have-a-maximum";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("sitesWithMoreSpecificsHaveAMaximum", () => {
  const wrong = changed(dualHomed(), "onPremisesSites", "headquarters", { moreSpecifics: true });

  it("warns of a site without one, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'headquarters.maximumPrefixes: any number of routes inside the prefixes of site "headquarters" is accepted',
    ]);
    tellsApart(rule, wrong, changed(wrong, "onPremisesSites", "headquarters", { maximumPrefixes: 1000 }));

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
