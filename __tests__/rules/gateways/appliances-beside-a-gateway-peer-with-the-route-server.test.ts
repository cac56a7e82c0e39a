import { appliancesBesideAGatewayPeerWithTheRouteServer as rule } from "../../../lib/rules/gateways/appliances-beside-a-gateway-peer-with-the-route-server";
import { found } from "../../support/found";
import { expressRouteHubs, without } from "../../support/topologies";

describe("appliancesBesideAGatewayPeerWithTheRouteServer", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  const apart = without(expressRouteHubs(), "routeServerPeerings", "nva-west-rs-west");

  it("finds an appliance that does not", () => {
    expect(found(rule, apart)).toEqual([
      'nva-west: appliance "nva-west" does not peer with "rs-west", the route server beside the gateway of "west"',
    ]);
  });

  it("leaves a hub without a route server to another rule", () => {
    expect(found(rule, without(apart, "routeServers", "rs-west"))).toEqual([]);
  });
});
