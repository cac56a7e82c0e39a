import { overriddenSessionsNameTheirPrefixes as rule } from "../../../lib/rules/route-server-peerings/overridden-sessions-name-their-prefixes";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("overriddenSessionsNameTheirPrefixes", () => {
  it("warns of any prefix either way, and accepts a correct network", () => {
    const open = { accept: ["any"], advertise: ["sites", "any"] };
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", open))).toEqual([
      'nva-west-rs-app.accept: "nva-west-rs-app" accepts any prefix, with loop protection switched off',
      'nva-west-rs-app.advertise: "nva-west-rs-app" advertises any prefix, with loop protection switched off',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it while BGP's protection is on", () => {
    const open = { accept: ["any"], advertise: ["any"], asPathRewrite: "none" } as const;
    tellsApart(
      rule,
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { ...open, asPathRewrite: "as-override" }),
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", open),
    );
  });

  it("warns of a term that rewrites the paths of any prefix, and allows one for prefixes that are named", () => {
    const withTerm = (prefixes: string[], advertise: string[], asPathRewrite: "none" | "replace" = "replace") =>
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", {
        asPathRewrite: "none",
        advertise,
        terms: [{ prefixes: ["10.1.0.0/16"], asPathRewrite }, { prefixes, asPathRewrite }, { prefixes }],
      });
    const wrong = withTerm(["any"], ["any"]);
    expect(found(rule, wrong)).toEqual([
      'nva-west-rs-app.terms[1].prefixes: "nva-west-rs-app" advertises any prefix, with loop protection switched off',
    ]);
    tellsApart(rule, wrong, withTerm(["sites"], ["any"]));
    tellsApart(rule, wrong, withTerm(["any"], ["sites"]));
    tellsApart(rule, wrong, withTerm(["any"], ["any"], "none"));
  });
});
