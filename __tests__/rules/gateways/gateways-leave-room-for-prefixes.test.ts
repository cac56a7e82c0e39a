import { gatewaysLeaveRoomForPrefixes as rule } from "../../../lib/rules/gateways/gateways-leave-room-for-prefixes";
import { found, tellsApart } from "../../support/found";
import { expressRouteHubs, manySpokes, withVpnGateway } from "../../support/topologies";

describe("gatewaysLeaveRoomForPrefixes", () => {
  it("counts the hub and the spokes, and accepts a correct network", () => {
    expect(found(rule, expressRouteHubs(manySpokes(899)))).toEqual([]);
    expect(found(rule, expressRouteHubs(manySpokes(900)))).toEqual([
      'ergw-west: gateway "ergw-west" advertises at least 901 prefixes, close to the 1000 that ExpressRoute accepts',
      'ergw-north: gateway "ergw-north" advertises at least 901 prefixes, close to the 1000 that ExpressRoute accepts',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("leaves what is past the limit to another rule", () => {
    tellsApart(rule, expressRouteHubs(manySpokes(999)), expressRouteHubs(manySpokes(1000)));
  });

  it("does not ask it of VPN gateways", () => {
    const wrong = expressRouteHubs(manySpokes(999));
    tellsApart(rule, wrong, withVpnGateway("north", withVpnGateway("west", wrong)));
  });
});
