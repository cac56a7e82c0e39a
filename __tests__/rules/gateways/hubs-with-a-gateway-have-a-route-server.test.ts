import { hubsWithAGatewayHaveARouteServer as rule } from "../../../lib/rules/gateways/hubs-with-a-gateway-have-a-route-server";
import { found } from "../../support/found";
import { dualHomed, expressRouteHubs, meant, without } from "../../support/topologies";

describe("hubsWithAGatewayHaveARouteServer", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("finds nothing in hubs without gateways", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  const missing = without(expressRouteHubs(), "routeServers", "rs-west");

  it("finds a hub without one", () => {
    expect(found(rule, missing)).toEqual(['west: hub "west" has the gateway "ergw-west" but no route server']);
  });

  it("asks it of the hubs of dual-homed networks only", () => {
    expect(found(rule, meant(missing, { hubs: ["north"] }))).toEqual([]);
  });
});
