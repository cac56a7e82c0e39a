import { oneGatewayOfEachTypePerNetwork as rule } from "../../../lib/rules/gateways/one-gateway-of-each-type-per-network";
import { found, tellsApart } from "../../support/found";
import { added, expressRouteHubs } from "../../support/topologies";

describe("oneGatewayOfEachTypePerNetwork", () => {
  const second = { name: "second", virtualNetwork: "west", asn: 65515 };

  it("finds a second one of a type, and nothing in a correct network", () => {
    expect(found(rule, added(expressRouteHubs(), "gateways", { ...second, type: "ExpressRoute" }))).toEqual([
      'second.virtualNetwork: "west" already has the gateway "ergw-west" of type ExpressRoute; one is allowed',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("allows one of the other type", () => {
    tellsApart(
      rule,
      added(expressRouteHubs(), "gateways", { ...second, type: "ExpressRoute" }),
      added(expressRouteHubs(), "gateways", { ...second, type: "Vpn" }),
    );
  });
});
