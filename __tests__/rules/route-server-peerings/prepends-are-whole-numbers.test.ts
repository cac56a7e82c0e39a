import { prependsAreWholeNumbers as rule } from "../../../lib/rules/route-server-peerings/prepends-are-whole-numbers";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("prependsAreWholeNumbers", () => {
  it.each([-1, 1.5, NaN, 255])("refuses %d, and accepts a correct network", (prepend) => {
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { prepend }))).toEqual([
      `nva-west-rs-app.prepend: "nva-west-rs-app" prepends ${prepend} times; allowed is a whole number from 0 to 254`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("reads terms, too", () => {
    const terms = [{ prefixes: ["sites"] }, { prefixes: ["any"], prepend: 255 }];
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { terms }))).toEqual([
      'nva-west-rs-app.terms[1].prepend: "nva-west-rs-app" prepends 255 times; allowed is a whole number from 0 to 254',
    ]);
  });
});
