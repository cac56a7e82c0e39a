import { overriddenSessionsNameTheirPrefixes as rule } from "../../../lib/rules/route-server-peerings/overridden-sessions-name-their-prefixes";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("overriddenSessionsNameTheirPrefixes", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of any prefix either way", () => {
    const open = { accept: ["any"], advertise: ["sites", "any"] };
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", open))).toEqual([
      'nva-west-rs-app.accept: "nva-west-rs-app" takes any prefix, with the protection against loops switched off',
      'nva-west-rs-app.advertise: "nva-west-rs-app" sends any prefix, with the protection against loops switched off',
    ]);
  });

  it("allows it while BGP's protection is on", () => {
    const open = { accept: ["any"], advertise: ["any"], asPathRewrite: "none" } as const;
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", open))).toEqual([]);
  });
});
