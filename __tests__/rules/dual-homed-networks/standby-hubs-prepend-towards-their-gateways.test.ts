import { standbyHubsPrependTowardsTheirGateways as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-towards-their-gateways";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, meant, without } from "../../support/topologies";

describe("standbyHubsPrependTowardsTheirGateways", () => {
  const alike = changed(expressRouteHubs(), "routeServerPeerings", "nva-north-rs-north", { prepend: 0 });

  it("warns of one that does not, and accepts a correct network", () => {
    expect(found(rule, alike)).toEqual([
      'nva-north-rs-north.prepend: hub "north" stands by for "west" in "network", but towards its gateway "nva-north-rs-north" prepends 0 times and "west" 0 times',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("asks nothing of an active-active network, nor of a hub without a gateway", () => {
    tellsApart(rule, alike, meant(alike, { mode: "active-active" }));
    tellsApart(rule, alike, without(alike, "gateways", "ergw-north"));
    tellsApart(rule, alike, without(alike, "gateways", "ergw-west"));
  });
});
