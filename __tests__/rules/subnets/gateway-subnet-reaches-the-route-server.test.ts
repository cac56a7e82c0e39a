import { gatewaySubnetReachesTheRouteServer as rule } from "../../../lib/rules/subnets/gateway-subnet-reaches-the-route-server";
import type { UserRoute } from "../../../lib/topology";
import { found } from "../../support/found";
import { dualHomed, routeTable, withHubRouteServer, withSubnet } from "../../support/topologies";

describe("gatewaySubnetReachesTheRouteServer", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  const gatewaySubnet = (...routes: UserRoute[]) =>
    withSubnet(withHubRouteServer(), "west", {
      name: "GatewaySubnet",
      addressPrefix: "10.10.1.64/26",
      routeTable: routeTable(routes),
    });
  const toHub: UserRoute = { addressPrefix: "10.10.0.0/22", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" };

  it("finds a route for the whole hub", () => {
    expect(found(rule, gatewaySubnet(toHub))).toEqual([
      "west.subnets[2].routeTable.routes[0]: the route of GatewaySubnet to 10.10.0.0/22 catches RouteServerSubnet, 10.10.1.0/26, and its next hop is VirtualAppliance",
    ]);
  });

  it("allows it with a longer route that keeps RouteServerSubnet local", () => {
    expect(found(rule, gatewaySubnet(toHub, { addressPrefix: "10.10.1.0/26", nextHopType: "VnetLocal" }))).toEqual([]);
  });

  it("allows one that is shorter than the range of the hub, whose own route wins", () => {
    expect(found(rule, gatewaySubnet({ ...toHub, addressPrefix: "10.0.0.0/8" }))).toEqual([]);
  });

  it("allows routes to spokes", () => {
    expect(found(rule, gatewaySubnet({ ...toHub, addressPrefix: "10.30.0.0/22" }))).toEqual([]);
  });
});
