import { appliancesBesideAGatewayPeerWithTheRouteServer as rule } from "../../../lib/rules/gateways/appliances-beside-a-gateway-peer-with-the-route-server";
import { found, tellsApart } from "../../support/found";
import { expressRouteHubs, withFirewall, without } from "../../support/topologies";

describe("appliancesBesideAGatewayPeerWithTheRouteServer", () => {
  const apart = without(expressRouteHubs(), "routeServerPeerings", "nva-west-rs-west");

  it("finds an appliance that does not, and nothing in a correct network", () => {
    expect(found(rule, apart)).toEqual([
      'nva-west: appliance "nva-west" does not peer with "rs-west", the route server beside the gateway of "west"',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("leaves a hub without a route server to another rule", () => {
    tellsApart(rule, apart, without(apart, "routeServers", "rs-west"));
  });

  it("asks nothing of an appliance without BGP", () => {
    tellsApart(rule, withFirewall(expressRouteHubs(), 65009), withFirewall(expressRouteHubs()));
  });
});
