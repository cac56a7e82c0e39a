import { overlaysAreTheSameAtBothEnds as rule } from "../../../lib/rules/router-peerings/overlays-are-the-same-at-both-ends";
import { found } from "../../support/found";
import { changed, vpnAppliances, withOverlay, without } from "../../support/topologies";

describe("overlaysAreTheSameAtBothEnds", () => {
  it.each([
    [
      { overlay: { encapsulation: "vxlan", vni: 200 } },
      [
        'west-north.overlay: "west-north" has an overlay that "north-west" has not',
        'north-west.overlay: "north-west" has an overlay that "west-north" has not',
      ],
    ],
    [
      { overlay: { encapsulation: "ipsec", vni: 100 } },
      [
        'west-north.overlay: "west-north" has an overlay that "north-west" has not',
        'north-west.overlay: "north-west" has an overlay that "west-north" has not',
      ],
    ],
    [
      { overlay: { encapsulation: "vxlan", vni: 100, encrypted: true } },
      [
        'west-north.overlay: "west-north" has an overlay that "north-west" has not',
        'north-west.overlay: "north-west" has an overlay that "west-north" has not',
      ],
    ],
    [{ overlay: undefined }, ['north-west.overlay: "north-west" has an overlay that "west-north" has not']],
    [
      { bgpAddresses: ["10.255.0.1", "10.255.0.3"] },
      ['west-north.bgpAddresses: "west-north" has 2 addresses inside its overlay for 1 instances'],
    ],
  ] as const)("finds one end with %j", (fields, expected) => {
    expect(found(rule, changed(withOverlay(), "routerPeerings", "west-north", fields))).toEqual(expected);
  });

  it("finds an end without another, one with a site, and VXLAN without an identifier, but nothing in a correct network", () => {
    expect(found(rule, without(withOverlay(), "routerPeerings", "north-west"))).toEqual([
      'west-north.overlay: "west-north" has an overlay that "nva-north" has no peering for',
    ]);
    const overlay = { encapsulation: "ipsec" } as const;
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { overlay }))).toEqual([
      'nva-west-branch.overlay: "nva-west-branch" leads to no appliance; an overlay is between two appliances',
    ]);
    expect(found(rule, withOverlay(undefined, { encapsulation: "vxlan" }))).toEqual([
      'west-north.overlay.vni: "west-north" has no VXLAN network identifier',
      'north-west.overlay.vni: "north-west" has no VXLAN network identifier',
    ]);

    expect(found(rule, withOverlay())).toEqual([]);
    expect(found(rule, withOverlay(undefined, overlay))).toEqual([]);
  });
});
