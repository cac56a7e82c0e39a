import { standbyHubsPrependTowardsTheirGateways as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-towards-their-gateways";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, meant, without } from "../../support/topologies";

describe("standbyHubsPrependTowardsTheirGateways", () => {
  const alike = changed(expressRouteHubs(), "routeServerPeerings", "nva-north-rs-north", { prepend: 0 });

  it("warns of one that does not, and accepts a correct network", () => {
    expect(found(rule, alike)).toEqual([
      'nva-north-rs-north.prepend: hub "north" is standby to "west" in "network", but its gateway receives paths to 10.30.0.0/22 with 2 ASNs over "nva-north-rs-north", and that of "west" with 2',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("asks nothing of an active-active network, nor of a hub without a gateway", () => {
    tellsApart(rule, alike, meant(alike, { mode: "active-active" }));
    tellsApart(rule, alike, without(alike, "gateways", "ergw-north"));
    tellsApart(rule, alike, without(alike, "gateways", "ergw-west"));
  });

  it("sees that a path without 65515 is as short, although the hub prepends more", () => {
    const removing = (prepend: number) =>
      changed(expressRouteHubs(), "routeServerPeerings", "nva-north-rs-north", { asPathRewrite: "remove", prepend });
    // 65002 65002 and 65002 65002 65002, beside 65001 65001.
    tellsApart(rule, removing(1), removing(2));
  });

  it("finds nothing where the gateway learns nothing from the appliance", () => {
    tellsApart(rule, alike, changed(alike, "routeServers", "rs-north", { branchToBranch: false }));
    tellsApart(rule, alike, changed(alike, "routeServerPeerings", "nva-north-rs-north", { advertise: [] }));
  });
});
