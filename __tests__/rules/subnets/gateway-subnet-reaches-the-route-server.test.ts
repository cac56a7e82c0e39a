import { gatewaySubnetReachesTheRouteServer as rule } from "../../../lib/rules/subnets/gateway-subnet-reaches-the-route-server";
import type { UserRoute } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, routeTable, withHubRouteServer, withSubnet } from "../../support/topologies";

describe("gatewaySubnetReachesTheRouteServer", () => {
  const gatewaySubnet = (...routes: UserRoute[]) =>
    withSubnet(withHubRouteServer(), "west", {
      name: "GatewaySubnet",
      addressPrefix: "10.10.1.64/26",
      routeTable: routeTable(routes),
    });
  const toHub: UserRoute = { addressPrefix: "10.10.0.0/22", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" };

  const toServer: UserRoute = { ...toHub, addressPrefix: "10.10.1.0/24" };

  it("finds a route for the whole hub, and nothing in a correct network", () => {
    expect(found(rule, gatewaySubnet(toHub))).toEqual([
      "west.subnets[2].routeTable.routes[0]: the route of GatewaySubnet to 10.10.0.0/22 catches RouteServerSubnet, 10.10.1.0/26, and its next hop is VirtualAppliance",
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it with a longer route that keeps RouteServerSubnet local", () => {
    tellsApart(
      rule,
      gatewaySubnet(toHub),
      gatewaySubnet(toHub, { addressPrefix: "10.10.1.0/26", nextHopType: "VnetLocal" }),
    );
  });

  it("allows one that is shorter than the range of the hub, whose own route wins", () => {
    tellsApart(rule, gatewaySubnet(toHub), gatewaySubnet({ ...toHub, addressPrefix: "10.0.0.0/8" }));
  });

  it("allows routes to spokes", () => {
    tellsApart(rule, gatewaySubnet(toHub), gatewaySubnet({ ...toHub, addressPrefix: "10.30.0.0/22" }));
  });

  it("looks for the longest route, wherever it stands", () => {
    tellsApart(
      rule,
      gatewaySubnet(toHub),
      gatewaySubnet({ addressPrefix: "10.10.1.0/26", nextHopType: "VnetLocal" }, toHub),
    );
    expect(found(rule, gatewaySubnet({ addressPrefix: "10.10.0.0/22", nextHopType: "VnetLocal" }, toServer))).toEqual([
      "west.subnets[2].routeTable.routes[1]: the route of GatewaySubnet to 10.10.1.0/24 catches RouteServerSubnet, 10.10.1.0/26, and its next hop is VirtualAppliance",
    ]);
  });

  it("looks at every range of the hub", () => {
    const ranges = { addressSpace: ["10.11.0.0/24", "10.10.0.0/22"] };
    expect(found(rule, changed(gatewaySubnet(toHub), "virtualNetworks", "west", ranges))).toHaveLength(1);
  });

  it("allows routes to service tags, and any route where there is no route server", () => {
    tellsApart(rule, gatewaySubnet(toHub), gatewaySubnet({ ...toHub, addressPrefix: "Storage" }));
    const subnets = gatewaySubnet(toHub).virtualNetworks[0].subnets.filter(({ name }) => name !== "RouteServerSubnet");
    tellsApart(rule, gatewaySubnet(toHub), changed(gatewaySubnet(toHub), "virtualNetworks", "west", { subnets }));
  });
});
