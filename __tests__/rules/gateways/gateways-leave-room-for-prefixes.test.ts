import { gatewaysLeaveRoomForPrefixes as rule } from "../../../lib/rules/gateways/gateways-leave-room-for-prefixes";
import { found, tellsApart } from "../../support/found";
import { expressRouteHubs, withVpnGateway, withSpokeRanges } from "../../support/topologies";

describe("gatewaysLeaveRoomForPrefixes", () => {
  it("counts the hub and the spokes, and accepts a correct network", () => {
    expect(found(rule, withSpokeRanges(expressRouteHubs(), 899))).toEqual([]);
    expect(found(rule, withSpokeRanges(expressRouteHubs(), 900))).toEqual([
      'ergw-west: gateway "ergw-west" advertises at least 901 prefixes, close to the 1000 that ExpressRoute accepts',
      'ergw-north: gateway "ergw-north" advertises at least 901 prefixes, close to the 1000 that ExpressRoute accepts',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("leaves what is past the limit to another rule", () => {
    tellsApart(rule, withSpokeRanges(expressRouteHubs(), 999), withSpokeRanges(expressRouteHubs(), 1000));
  });

  it("does not ask it of VPN gateways", () => {
    const wrong = withSpokeRanges(expressRouteHubs(), 999);
    tellsApart(rule, wrong, withVpnGateway("north", withVpnGateway("west", wrong)));
  });
});
