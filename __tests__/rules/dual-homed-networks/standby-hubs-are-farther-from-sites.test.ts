import { standbyHubsAreFartherFromSites as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-are-farther-from-sites";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { activeActive, changed, dualHomed, expressRouteHubs, withVpnGateway } from "../../support/topologies";

/** The same networks, but the appliance of north reaches the headquarters by itself, where that of west has a circuit. */
function tunnelsInNorth(prepend: number): Topology {
  const network = changed(expressRouteHubs(), "virtualAppliances", "nva-north", { sites: ["headquarters"] });
  return changed(network, "routeServerPeerings", "nva-north-rs-app", { prepend });
}

describe("standbyHubsAreFartherFromSites", () => {
  it("finds nothing where the hubs lead to the site in the same way, nor in an active-active network", () => {
    tellsApart(rule, tunnelsInNorth(2), dualHomed());
    tellsApart(rule, tunnelsInNorth(2), expressRouteHubs());
    tellsApart(rule, tunnelsInNorth(2), activeActive());
  });

  it("warns where the way through the standby hub is shorter by more than it prepends", () => {
    // 65001 65001 12076 and 65002 65002 65002 before the site's own.
    const same = 'paths to "headquarters" have 3 ASNs through it before the site\'s own, and 3 through "west"';
    expect(found(rule, tunnelsInNorth(2))).toEqual([
      `nva-north-rs-app.prepend: hub "north" is standby to "west", but ${same}`,
      `nva-north-rs-data.prepend: hub "north" is standby to "west", but ${same}`,
    ]);
    expect(found(rule, tunnelsInNorth(3))).toEqual([
      `nva-north-rs-data.prepend: hub "north" is standby to "west", but ${same}`,
    ]);
  });

  it("knows that a VPN gateway makes paths one shorter than a circuit, and taking 65515 out one more", () => {
    const vpn = withVpnGateway("north", expressRouteHubs());
    expect(found(rule, changed(vpn, "routeServerPeerings", "nva-north-rs-app", { prepend: 1 }))).toEqual([
      expect.stringMatching(/^nva-north-rs-app\.prepend: .* have 3 ASNs .*, and 3 through "west"$/),
    ]);
    expect(found(rule, changed(vpn, "routeServerPeerings", "nva-north-rs-app", { prepend: 2 }))).toEqual([]);
    const removing = { prepend: 2, asPathRewrite: "remove" as const };
    expect(found(rule, changed(vpn, "routeServerPeerings", "nva-north-rs-app", removing))).toHaveLength(1);
  });

  it("says nothing where the hub does not prepend more, which another rule tells", () => {
    tellsApart(
      rule,
      tunnelsInNorth(2),
      changed(dualHomed(), "routeServerPeerings", "nva-north-rs-app", { prepend: 0 }),
    );
  });

  it("says nothing of a site that only one hub leads to", () => {
    tellsApart(rule, tunnelsInNorth(2), changed(tunnelsInNorth(2), "circuits", "erc-west", { sites: [] }));
  });
});
