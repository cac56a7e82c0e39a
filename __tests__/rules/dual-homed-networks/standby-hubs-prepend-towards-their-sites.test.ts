import { standbyHubsPrependTowardsTheirSites as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-towards-their-sites";
import { found, tellsApart } from "../../support/found";
import { changed, meant, vpnAppliances } from "../../support/topologies";

describe("standbyHubsPrependTowardsTheirSites", () => {
  const alike = changed(vpnAppliances(), "routerPeerings", "nva-north-branch", { prepend: 0 });

  it("warns of a standby hub that looks as good to the site as the active one, and accepts a correct network", () => {
    expect(found(rule, alike)).toEqual([
      'nva-north-branch.prepend: hub "north" is standby to "west", but site "branch" receives paths to 10.30.0.0/22 with 2 ASNs over "nva-north-branch", and with 2 from "west"',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("finds nothing when all hubs are active, or where the sites differ", () => {
    tellsApart(rule, alike, meant(alike, { mode: "active-active" }));
    tellsApart(rule, alike, changed(alike, "routerPeerings", "nva-north-branch", { site: "plant" }));
  });

  // By iBGP the local preference comes before the length of paths (RFC 4271, 9.1).
  it("accepts a standby hub that lowers the local preference of what it sends by iBGP", () => {
    const internal = (prepend: number) => {
      const base = changed(vpnAppliances(), "onPremisesSites", "branch", { asn: 65001 });
      const same = changed(base, "virtualAppliances", "nva-north", { asn: 65001 });
      return changed(same, "routerPeerings", "nva-north-branch", { prepend });
    };
    tellsApart(rule, internal(0), internal(2));
  });

  it("compares only paths for prefixes that come from both hubs", () => {
    tellsApart(rule, alike, changed(alike, "routerPeerings", "nva-north-branch", { advertise: ["10.30.0.0/23"] }));
  });
});
