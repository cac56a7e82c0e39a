import { circuitsMeetMicrosoftInDifferentPlaces as rule } from "../../../lib/rules/dual-homed-networks/circuits-meet-microsoft-in-different-places";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, without } from "../../support/topologies";

describe("circuitsMeetMicrosoftInDifferentPlaces", () => {
  const placed = (west: string | undefined, north: string | undefined) =>
    changed(changed(expressRouteHubs(), "circuits", "erc-west", { peeringLocation: west }), "circuits", "erc-north", {
      peeringLocation: north,
    });

  it("warns of circuits that all are in one place, and accepts a correct network", () => {
    expect(found(rule, placed("Amsterdam", "amsterdam "))).toEqual([
      'network.hubs: the circuits "erc-west" and "erc-north" of "network" all meet Microsoft\'s network in Amsterdam',
    ]);
    expect(found(rule, placed("Amsterdam", "Dublin"))).toEqual([]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("does not guess where a circuit is, and asks nothing of a single one", () => {
    const wrong = placed("Amsterdam", "Amsterdam");
    tellsApart(rule, wrong, placed("Amsterdam", undefined));
    tellsApart(rule, wrong, without(wrong, "gatewayConnections", "ergw-north-erc-north"));
  });
});
