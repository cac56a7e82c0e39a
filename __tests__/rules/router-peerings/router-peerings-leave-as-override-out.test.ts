import { routerPeeringsLeaveAsOverrideOut as rule } from "../../../lib/rules/router-peerings/router-peerings-leave-as-override-out";
import { found } from "../../support/found";
import { changed, vpnAppliances } from "../../support/topologies";

describe("routerPeeringsLeaveAsOverrideOut", () => {
  it("finds as-override towards a site, and nothing in a correct network", () => {
    const fields = { asPathRewrite: "as-override" } as const;
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields))).toEqual([
      'nva-west-branch.asPathRewrite: "nva-west-branch" overrides the ASN of a router that is no route server',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("reads terms, too", () => {
    const terms = [{ prefixes: ["any"], asPathRewrite: "as-override" as const }];
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { terms }))).toEqual([
      'nva-west-branch.terms[0].asPathRewrite: "nva-west-branch" overrides the ASN of a router that is no route server',
    ]);
  });
});
