import { deployedAppliancesHaveOverlaysByVxlan as rule } from "../../../lib/rules/virtual-appliances/deployed-appliances-have-overlays-by-vxlan";
import { found, tellsApart } from "../../support/found";
import { hubsWithRouteServers } from "../../support/networks";
import { withOverlay } from "../../support/overlay-network";
import { changed } from "../../support/topologies";

describe("deployedAppliancesHaveOverlaysByVxlan", () => {
  const byIpsec = withOverlay({ encapsulation: "ipsec" });
  const existing = (name: string) => changed(byIpsec, "virtualAppliances", name, { deployed: false });

  it("refuses an overlay by IPsec at each end that is deployed, and accepts a correct network", () => {
    expect(found(rule, byIpsec)).toEqual([
      'west-north.overlay.encapsulation: "west-north" has an overlay by IPsec, which cannot be deployed on "west-nva"',
      'north-west.overlay.encapsulation: "north-west" has an overlay by IPsec, which cannot be deployed on "north-nva"',
    ]);
    expect(found(rule, existing("west-nva"))).toHaveLength(1);

    expect(found(rule, withOverlay())).toEqual([]);
    expect(found(rule, hubsWithRouteServers())).toEqual([]);
  });

  it("allows it between appliances that exist, and leaves one that is not there to another rule", () => {
    const both = changed(existing("west-nva"), "virtualAppliances", "north-nva", { deployed: false });
    tellsApart(rule, byIpsec, both);
    tellsApart(rule, byIpsec, { ...byIpsec, virtualAppliances: [] });
  });
});
