import { routerPeeringsHaveAnAddressPerInstance as rule } from "../../../lib/rules/router-peerings/router-peerings-have-an-address-per-instance";
import { found, tellsApart } from "../../support/found";
import { changed, vpnAppliances, without } from "../../support/topologies";

describe("routerPeeringsHaveAnAddressPerInstance", () => {
  it("finds too few and too many, and nothing in a correct network", () => {
    const fields = { bgpAddresses: [], routerBgpAddresses: ["169.254.21.2", "169.254.21.6"] };
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields))).toEqual([
      'nva-west-branch.bgpAddresses: "nva-west-branch" has 0 addresses of its own for 1 instances of "nva-west"',
      'nva-west-branch.routerBgpAddresses: "nva-west-branch" has 2 addresses of the router for 1 instances of "nva-west"',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("lets an appliance speak from its private addresses where there is no tunnel", () => {
    const fields = { bgpAddresses: undefined, routerBgpAddresses: undefined, tunnel: undefined };
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields))).toEqual([]);
    const inTunnel = { bgpAddresses: undefined };
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", inTunnel))).toHaveLength(1);
  });

  it("counts addresses that are given where there is no tunnel", () => {
    const fields = { bgpAddresses: ["10.10.0.4", "10.10.0.5"], routerBgpAddresses: undefined, tunnel: undefined };
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields))).toEqual([
      'nva-west-branch.bgpAddresses: "nva-west-branch" has 2 addresses of its own for 1 instances of "nva-west"',
    ]);
  });

  it("leaves an appliance that does not exist to another rule", () => {
    const wrong = changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { bgpAddresses: [] });
    tellsApart(rule, wrong, without(wrong, "virtualAppliances", "nva-west"));
  });
});
