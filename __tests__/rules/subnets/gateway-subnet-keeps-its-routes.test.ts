import { gatewaySubnetKeepsItsRoutes as rule } from "../../../lib/rules/subnets/gateway-subnet-keeps-its-routes";
import type { RouteTable } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { dualHomed, routeTable, withSubnet } from "../../support/topologies";

describe("gatewaySubnetKeepsItsRoutes", () => {
  const gatewaySubnet = (table: RouteTable) =>
    withSubnet(dualHomed(), "west", { name: "GatewaySubnet", addressPrefix: "10.10.1.0/26", routeTable: table });

  it("finds propagation switched off and a default route, and nothing in a correct network", () => {
    expect(
      found(rule, gatewaySubnet(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "None" }], false))),
    ).toEqual([
      'west.subnets[1].routeTable.bgpRoutePropagation: the route table of GatewaySubnet of "west" does not propagate BGP routes',
      'west.subnets[1].routeTable.routes[0].addressPrefix: the route table of GatewaySubnet of "west" has a user route to 0.0.0.0/0',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds halves of a default route, which catch the traffic of the gateway's management as well", () => {
    const halves = ["0.0.0.0/1", "128.0.0.0/1"].map(
      (addressPrefix) => ({ addressPrefix, nextHopType: "None" }) as const,
    );
    expect(found(rule, gatewaySubnet(routeTable(halves)))).toEqual([
      'west.subnets[1].routeTable.routes[0].addressPrefix: the route table of GatewaySubnet of "west" has a user route to 0.0.0.0/1',
      'west.subnets[1].routeTable.routes[1].addressPrefix: the route table of GatewaySubnet of "west" has a user route to 128.0.0.0/1',
    ]);
  });

  it("allows routes to spokes", () => {
    const toSpoke = { addressPrefix: "10.30.0.0/22", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" } as const;
    tellsApart(
      rule,
      gatewaySubnet(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "None" }])),
      gatewaySubnet(routeTable([toSpoke])),
    );
  });

  it("allows routes to service tags", () => {
    tellsApart(
      rule,
      gatewaySubnet(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }])),
      gatewaySubnet(routeTable([{ addressPrefix: "Storage", nextHopType: "Internet" }])),
    );
  });
});
