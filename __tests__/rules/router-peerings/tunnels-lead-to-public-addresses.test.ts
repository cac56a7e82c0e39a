import { tunnelsLeadToPublicAddresses as rule } from "../../../lib/rules/router-peerings/tunnels-lead-to-public-addresses";
import { found, tellsApart } from "../../support/found";
import { changed, routerPeering, vpnAppliances } from "../../support/topologies";

describe("tunnelsLeadToPublicAddresses", () => {
  it.each(["192.168.1.1", "100.64.0.1", "169.254.1.1", "224.0.0.5"])(
    "finds %s, and nothing in a correct network",
    (routerAddress) => {
      const tunnel = { ...routerPeering("west").tunnel, routerAddress };
      expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { tunnel }))).toEqual([
        `nva-west-branch.tunnel.routerAddress: "nva-west-branch" leads to ${routerAddress}, which is no public address`,
      ]);

      expect(found(rule, vpnAppliances())).toEqual([]);
    },
  );

  it("does not ask it of a peering without a tunnel", () => {
    const tunnel = { ...routerPeering("west").tunnel, routerAddress: "192.168.1.1" };
    tellsApart(
      rule,
      changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { tunnel }),
      changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { tunnel: undefined }),
    );
  });
});
