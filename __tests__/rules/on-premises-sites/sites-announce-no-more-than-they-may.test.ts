import { sitesAnnounceNoMoreThanTheyMay as rule } from "../../../lib/rules/on-premises-sites/sites-announce-no-more-than-they-may";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("sitesAnnounceNoMoreThanTheyMay", () => {
  const limited = (maximumPrefixes: number | undefined, moreSpecifics = true) =>
    changed(dualHomed(), "onPremisesSites", "headquarters", {
      prefixes: ["192.168.0.0/16", "172.16.0.0/16", "172.17.0.0/16"],
      maximumPrefixes,
      moreSpecifics,
    });

  it("refuses a maximum below what the site names, and accepts a correct network", () => {
    expect(found(rule, limited(2))).toEqual([
      'headquarters.maximumPrefixes: site "headquarters" announces at least 3 prefixes, and may announce 2',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("is content with as many, and where nothing counts them", () => {
    tellsApart(rule, limited(2), limited(3));
    tellsApart(rule, limited(2), limited(undefined));
    tellsApart(rule, limited(2), limited(2, false));
  });
});
