import { deployedAppliancesReachNoSites as rule } from "../../../lib/rules/virtual-appliances/deployed-appliances-reach-no-sites";
import { found } from "../../support/found";
import { changed, dualHomed, vpnAppliances } from "../../support/topologies";

describe("deployedAppliancesReachNoSites", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds nothing where the appliance has a tunnel to the site", () => {
    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("finds a site at a deployed appliance", () => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { deployed: true }))).toEqual([
      'nva-west.sites: appliance "nva-west" has no link to "headquarters"',
    ]);
  });
});
