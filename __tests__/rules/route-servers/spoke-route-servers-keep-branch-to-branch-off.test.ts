import { spokeRouteServersKeepBranchToBranchOff as rule } from "../../../lib/rules/route-servers/spoke-route-servers-keep-branch-to-branch-off";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, withHubRouteServer, without } from "../../support/topologies";

describe("spokeRouteServersKeepBranchToBranchOff", () => {
  it("warns when two hubs meet at the route server, and accepts a correct network", () => {
    const network = changed(dualHomed(), "routeServers", "rs-app", { branchToBranch: true });
    expect(found(rule, network)).toEqual([
      'rs-app.branchToBranch: route server "rs-app" has branch-to-branch on and would pass routes between "west" and "north"',
    ]);
    expect(found(rule, without(network, "routeServerPeerings", "nva-north-rs-app"))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it in a hub", () => {
    tellsApart(
      rule,
      changed(withHubRouteServer(), "routeServers", "rs-app", { branchToBranch: true }),
      added(withHubRouteServer(), "routeServerPeerings", {
        ...withHubRouteServer().routeServerPeerings[0],
        routeServer: "rs-west",
        virtualAppliance: "nva-north",
      }),
    );
  });

  it("leaves networks and appliances that do not exist to another rule", () => {
    const on = changed(dualHomed(), "routeServers", "rs-app", { branchToBranch: true });
    tellsApart(rule, on, without(on, "virtualNetworks", "app"));
    tellsApart(rule, on, without(on, "virtualAppliances", "nva-north"));
  });
});
