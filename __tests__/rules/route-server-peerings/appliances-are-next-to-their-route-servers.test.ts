import { appliancesAreNextToTheirRouteServers as rule } from "../../../lib/rules/route-server-peerings/appliances-are-next-to-their-route-servers";
import { found } from "../../support/found";
import { dualHomed, withHubRouteServer, withoutHalf } from "../../support/topologies";

describe("appliancesAreNextToTheirRouteServers", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it.each([
    ["west", "app"],
    ["app", "west"],
  ])("finds that the half from %s to %s is missing", (from, to) => {
    expect(found(rule, withoutHalf(dualHomed(), from, to))).toEqual([
      'nva-west-rs-app: "west" of appliance "nva-west" and "app" of route server "rs-app" are not peered in both directions',
    ]);
  });

  it("needs no peering within one virtual network", () => {
    expect(found(rule, withHubRouteServer())).toEqual([]);
  });
});
