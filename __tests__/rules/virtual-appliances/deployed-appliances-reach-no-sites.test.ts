import { deployedAppliancesReachNoSites as rule } from "../../../lib/rules/virtual-appliances/deployed-appliances-reach-no-sites";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, vpnAppliances } from "../../support/topologies";

describe("deployedAppliancesReachNoSites", () => {
  it("finds nothing where the appliance has a tunnel to the site", () => {
    tellsApart(rule, changed(vpnAppliances(), "virtualAppliances", "nva-west", { sites: ["branch"] }), vpnAppliances());
  });

  it("finds a site at a deployed appliance, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { deployed: true }))).toEqual([
      'nva-west.sites: appliance "nva-west" has no link to "headquarters"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
