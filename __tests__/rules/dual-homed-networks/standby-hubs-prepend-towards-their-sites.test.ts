import { standbyHubsPrependTowardsTheirSites as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-towards-their-sites";
import { found, tellsApart } from "../../support/found";
import { changed, meant, vpnAppliances } from "../../support/topologies";

describe("standbyHubsPrependTowardsTheirSites", () => {
  const alike = changed(vpnAppliances(), "routerPeerings", "nva-north-branch", { prepend: 0 });

  it("warns of a standby hub that looks as good to the site as the active one, and accepts a correct network", () => {
    expect(found(rule, alike)).toEqual([
      'nva-north-branch.prepend: hub "north" stands by for "west", but towards site "branch" "nva-north-branch" prepends 0 times and "west" 0 times',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("finds nothing when all hubs are active, or where the sites differ", () => {
    tellsApart(rule, alike, meant(alike, { mode: "active-active" }));
    tellsApart(rule, alike, changed(alike, "routerPeerings", "nva-north-branch", { site: "plant" }));
  });
});
