import { appliancesAreNextToTheirRouteServers as rule } from "../../../lib/rules/route-server-peerings/appliances-are-next-to-their-route-servers";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, withHubRouteServer, withoutHalf } from "../../support/topologies";

describe("appliancesAreNextToTheirRouteServers", () => {
  it.each([
    ["west", "app"],
    ["app", "west"],
  ])("finds that the half from %s to %s is missing, and nothing in a correct network", (from, to) => {
    expect(found(rule, withoutHalf(dualHomed(), from, to))).toEqual([
      'nva-west-rs-app: "west" of appliance "nva-west" and "app" of route server "rs-app" are not peered in both directions',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("needs no peering within one virtual network", () => {
    tellsApart(
      rule,
      changed(withHubRouteServer(), "virtualAppliances", "nva-west", { virtualNetwork: "data" }),
      withHubRouteServer(),
    );
  });
});
