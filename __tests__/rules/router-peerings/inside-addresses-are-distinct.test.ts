import { insideAddressesAreDistinct as rule } from "../../../lib/rules/router-peerings/inside-addresses-are-distinct";
import type { RouterPeering } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, routerPeering, vpnAppliances } from "../../support/topologies";

describe("insideAddressesAreDistinct", () => {
  it("finds one that the router of a site has in two tunnels, and nothing in a correct network", () => {
    const fields = { routerBgpAddresses: ["169.254.21.2"] };
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-north-branch", fields))).toEqual([
      'nva-north-branch.routerBgpAddresses[0]: "nva-north-branch" has the address 169.254.21.2, and so has "nva-west-branch"',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("finds one that an appliance has in tunnels to two sites, and lets two sites have the same", () => {
    const plant = routerPeering("west", {
      name: "nva-west-plant",
      site: "plant",
      routerBgpAddresses: ["169.254.30.2"],
    });
    expect(found(rule, added(vpnAppliances(), "routerPeerings", plant))).toEqual([
      'nva-west-plant.bgpAddresses[0]: "nva-west-plant" has the address 169.254.21.1, and so has "nva-west-branch"',
    ]);
    const elsewhere = routerPeering("north", { name: "nva-north-plant", site: "plant" });
    expect(found(rule, added(vpnAppliances(), "routerPeerings", elsewhere))).toEqual([]);
  });

  it("is about peerings with sites", () => {
    const clash = changed(vpnAppliances(), "routerPeerings", "nva-north-branch", {
      routerBgpAddresses: ["169.254.21.2"],
    });
    const nowhere = changed(clash, "routerPeerings", "nva-north-branch", { site: undefined });
    tellsApart(rule, clash, changed(nowhere, "routerPeerings", "nva-west-branch", { site: undefined }));
    const between = { site: undefined, peer: "nva-north" };
    const twice = (fields: Partial<RouterPeering>) =>
      added(vpnAppliances(), "routerPeerings", routerPeering("west", { name: "again", ...fields }));
    tellsApart(rule, twice({}), changed(twice(between), "routerPeerings", "nva-west-branch", between));
  });
});
