import { tunnelsLeadToDifferentRouters as rule } from "../../../lib/rules/router-peerings/tunnels-lead-to-different-routers";
import { found, tellsApart } from "../../support/found";
import { added, changed, routerPeering, vpnAppliances } from "../../support/topologies";

describe("tunnelsLeadToDifferentRouters", () => {
  it("finds a second one to the same router, and nothing in a correct network", () => {
    const second = routerPeering("west", { name: "second" });
    expect(found(rule, added(vpnAppliances(), "routerPeerings", second))).toEqual([
      'second.tunnel.routerAddress: "second" leads to 203.0.113.1, and so does "nva-west-branch"',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("allows one to the same router from another appliance, and peerings without tunnels", () => {
    const second = routerPeering("west", { name: "second" });
    const wrong = added(vpnAppliances(), "routerPeerings", second);
    tellsApart(rule, wrong, changed(wrong, "routerPeerings", "second", { virtualAppliance: "nva-south" }));
    tellsApart(rule, wrong, added(vpnAppliances(), "routerPeerings", { ...second, tunnel: undefined }));
  });
});
