import { insideAddressesLieOutsideVirtualNetworks as rule } from "../../../lib/rules/router-peerings/inside-addresses-lie-outside-virtual-networks";
import { found, tellsApart } from "../../support/found";
import { changed, vpnAppliances } from "../../support/topologies";

describe("insideAddressesLieOutsideVirtualNetworks", () => {
  it("finds one inside a spoke, and nothing in a correct network", () => {
    const fields = { routerBgpAddresses: ["10.30.0.4"] };
    expect(found(rule, changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields))).toEqual([
      'nva-west-branch.routerBgpAddresses[0]: 10.30.0.4 of "nva-west-branch" is in 10.30.0.0/22 of virtual network "app"',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("is about tunnels only", () => {
    const fields = { bgpAddresses: ["10.10.0.4"], tunnel: undefined };
    tellsApart(
      rule,
      changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { bgpAddresses: ["10.10.0.4"] }),
      changed(vpnAppliances(), "routerPeerings", "nva-west-branch", fields),
    );
  });
});
