import { fastPathPassesNoApplianceBy as rule } from "../../../lib/rules/gateway-connections/fast-path-passes-no-appliance-by";
import type { UserRoute } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, routeTable, without, withSubnet } from "../../support/topologies";

describe("fastPathPassesNoApplianceBy", () => {
  const fast = changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { fastPath: true });

  it("warns where GatewaySubnet has routes to the appliance, and accepts a correct network", () => {
    expect(found(rule, fast)).toEqual([
      'ergw-west-erc-west.fastPath: "ergw-west-erc-west" has FastPath on, so packets from on-premises bypass the routes of GatewaySubnet of "west", such as that for 10.30.0.0/22 to the appliance',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("allows it without them", () => {
    expect(found(rule, withSubnet(fast, "west", { name: "GatewaySubnet", addressPrefix: "10.10.0.128/26" }))).toEqual(
      [],
    );
  });

  it("asks only for routes to the appliance", () => {
    const local = { addressPrefix: "10.10.0.64/26", nextHopType: "VnetLocal" } as const;
    const through = { addressPrefix: "10.40.0.0/22", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" } as const;
    const gatewaySubnet = (...routes: UserRoute[]) =>
      withSubnet(fast, "west", {
        name: "GatewaySubnet",
        addressPrefix: "10.10.0.128/26",
        routeTable: routeTable(routes),
      });
    expect(found(rule, gatewaySubnet(local, through))).toEqual([
      expect.stringContaining("such as that for 10.40.0.0/22 to the appliance"),
    ]);
    expect(found(rule, gatewaySubnet(local))).toEqual([]);
  });

  it("leaves a gateway that does not exist, or has no subnet, to other rules", () => {
    tellsApart(rule, fast, without(fast, "gateways", "ergw-west"));
    tellsApart(rule, fast, changed(fast, "virtualNetworks", "west", { subnets: [] }));
  });
});
