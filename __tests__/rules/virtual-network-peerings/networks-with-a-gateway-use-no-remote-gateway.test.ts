import { networksWithAGatewayUseNoRemoteGateway as rule } from "../../../lib/rules/virtual-network-peerings/networks-with-a-gateway-use-no-remote-gateway";
import { found, tellsApart } from "../../support/found";
import { changedHalf, dualHomed, expressRouteHubs, withHubRouteServer, without } from "../../support/topologies";

describe("networksWithAGatewayUseNoRemoteGateway", () => {
  it("finds a dual-homed spoke that uses its hub's gateway, and nothing in a correct network", () => {
    expect(found(rule, changedHalf(dualHomed(), "app", "west", { useRemoteGateways: true }))).toEqual([
      'app->west.useRemoteGateways: "app" has a route server and must not use the gateway of "west"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a hub with a gateway that uses another one", () => {
    const alone = without(expressRouteHubs(), "routeServers", "rs-west");
    expect(found(rule, changedHalf(alone, "west", "app", { useRemoteGateways: true }))).toEqual([
      'west->app.useRemoteGateways: "west" has a gateway and must not use the gateway of "app"',
    ]);
  });

  it("allows it in a network with neither", () => {
    tellsApart(
      rule,
      changedHalf(withHubRouteServer(), "west", "app", { useRemoteGateways: true }),
      changedHalf(dualHomed(), "west", "app", { useRemoteGateways: true }),
    );
  });
});
