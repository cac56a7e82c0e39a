import { pathsKeepTheirLength as rule } from "../../../lib/rules/route-server-peerings/paths-keep-their-length";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("pathsKeepTheirLength", () => {
  it("warns of removing 65515, and accepts a correct network", () => {
    expect(
      found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { asPathRewrite: "remove" })),
    ).toEqual(['nva-west-rs-app.asPathRewrite: "nva-west-rs-app" removes 65515, which makes paths shorter']);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("reads terms, too", () => {
    const terms = [{ prefixes: ["sites"], asPathRewrite: "remove" as const }];
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { terms }))).toEqual([
      'nva-west-rs-app.terms[0].asPathRewrite: "nva-west-rs-app" removes 65515, which makes paths shorter',
    ]);
  });
});
