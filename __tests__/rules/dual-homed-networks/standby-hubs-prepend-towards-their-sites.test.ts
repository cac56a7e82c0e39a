import { standbyHubsPrependTowardsTheirSites as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-towards-their-sites";
import { found } from "../../support/found";
import { changed, meant, vpnAppliances } from "../../support/topologies";

describe("standbyHubsPrependTowardsTheirSites", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  const alike = changed(vpnAppliances(), "routerPeerings", "nva-north-branch", { prepend: 0 });

  it("warns of a standby hub that looks as good to the site as the active one", () => {
    expect(found(rule, alike)).toEqual([
      'nva-north-branch.prepend: hub "north" stands by for "west", but towards site "branch" "nva-north-branch" prepends 0 times and "west" 0 times',
    ]);
  });

  it("finds nothing when all hubs are active, or where the sites differ", () => {
    expect(found(rule, meant(alike, { mode: "active-active" }))).toEqual([]);
    expect(found(rule, changed(alike, "routerPeerings", "nva-north-branch", { site: "plant" }))).toEqual([]);
  });
});
