import { pathRewritesFitTheSoftware as rule } from "../../../lib/rules/route-server-peerings/path-rewrites-fit-the-software";
import type { AsPathRewrite, RouterSoftware } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, vpnAppliances } from "../../support/topologies";

describe("pathRewritesFitTheSoftware", () => {
  const network = (
    asPathRewrite: AsPathRewrite,
    term: AsPathRewrite | undefined = undefined,
    software: RouterSoftware | undefined = "ios-xe",
  ) =>
    changed(
      changed(dualHomed(), "virtualAppliances", "nva-west", { software, deployed: false }),
      "routeServerPeerings",
      "nva-west-rs-app",
      { asPathRewrite, terms: [{ prefixes: ["sites"] }, { prefixes: ["any"], asPathRewrite: term }] },
    );

  it("refuses to replace whole paths by IOS-XE, and accepts a correct network", () => {
    expect(found(rule, network("replace"))).toEqual([
      'nva-west-rs-app.asPathRewrite: "nva-west-rs-app" replaces whole paths, which cannot be written for IOS-XE',
    ]);
    expect(found(rule, network("none", "replace"))).toEqual([
      'nva-west-rs-app.terms[1].asPathRewrite: "nva-west-rs-app" replaces whole paths, which cannot be written for IOS-XE',
    ]);
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("refuses to rewrite some paths of a session otherwise than the others", () => {
    expect(found(rule, network("none", "as-override"))).toEqual([
      'nva-west-rs-app.terms[1].asPathRewrite: "nva-west-rs-app" rewrites some paths by as-override, and others by none, which cannot be written for IOS-XE',
    ]);
    tellsApart(rule, network("none", "as-override"), network("as-override", "as-override"));
    tellsApart(rule, network("none", "as-override"), network("as-override"));
  });

  it.each(["frr", "bird", "fortios"] as const)("allows it for %s", (software) => {
    tellsApart(rule, network("replace"), network("replace", "none", software));
  });

  it("allows it for an appliance whose software is not known, and one that is not there", () => {
    const unknown = changed(network("replace"), "virtualAppliances", "nva-west", { software: undefined });
    tellsApart(rule, network("replace"), unknown);
    tellsApart(rule, network("replace"), { ...network("replace"), virtualAppliances: [] });
  });

  it("reads peerings with other routers, too", () => {
    const branch = (asPathRewrite: AsPathRewrite) =>
      changed(
        changed(vpnAppliances(), "virtualAppliances", "nva-west", { software: "ios-xe" }),
        "routerPeerings",
        "nva-west-branch",
        { asPathRewrite },
      );
    tellsApart(rule, branch("replace"), branch("none"));
  });
});
