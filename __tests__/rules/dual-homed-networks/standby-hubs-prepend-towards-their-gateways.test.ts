import { standbyHubsPrependTowardsTheirGateways as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-towards-their-gateways";
import { found } from "../../support/found";
import { changed, expressRouteHubs, meant, without } from "../../support/topologies";

describe("standbyHubsPrependTowardsTheirGateways", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  const alike = changed(expressRouteHubs(), "routeServerPeerings", "nva-north-rs-north", { prepend: 0 });

  it("warns of one that does not", () => {
    expect(found(rule, alike)).toEqual([
      'nva-north-rs-north.prepend: hub "north" stands by for "west" in "network", but towards its gateway "nva-north-rs-north" prepends 0 times and "west" 0 times',
    ]);
  });

  it("asks nothing of an active-active network, nor of a hub without a gateway", () => {
    expect(found(rule, meant(alike, { mode: "active-active" }))).toEqual([]);
    expect(found(rule, without(alike, "gateways", "ergw-north"))).toEqual([]);
    expect(found(rule, without(alike, "gateways", "ergw-west"))).toEqual([]);
  });
});
