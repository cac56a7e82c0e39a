import { hubsWithAGatewayHaveARouteServer as rule } from "../../../lib/rules/gateways/hubs-with-a-gateway-have-a-route-server";
import { found, tellsApart } from "../../support/found";
import { dualHomed, expressRouteHubs, meant, without } from "../../support/topologies";

describe("hubsWithAGatewayHaveARouteServer", () => {
  it("finds nothing in hubs without gateways", () => {
    tellsApart(rule, without(expressRouteHubs(), "routeServers", "rs-west"), dualHomed());
  });

  const missing = without(expressRouteHubs(), "routeServers", "rs-west");

  it("finds a hub without one, and nothing in a correct network", () => {
    expect(found(rule, missing)).toEqual(['west: hub "west" has the gateway "ergw-west" but no route server']);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("asks it of the hubs of dual-homed networks only", () => {
    tellsApart(rule, missing, meant(missing, { hubs: ["north"] }));
  });
});
