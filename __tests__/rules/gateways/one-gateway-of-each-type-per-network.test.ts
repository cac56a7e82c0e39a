import { oneGatewayOfEachTypePerNetwork as rule } from "../../../lib/rules/gateways/one-gateway-of-each-type-per-network";
import { found } from "../../support/found";
import { added, expressRouteHubs } from "../../support/topologies";

describe("oneGatewayOfEachTypePerNetwork", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  const second = { name: "second", virtualNetwork: "west", asn: 65515 };

  it("finds a second one of a type", () => {
    expect(found(rule, added(expressRouteHubs(), "gateways", { ...second, type: "ExpressRoute" }))).toEqual([
      'second.virtualNetwork: "west" already has the gateway "ergw-west" of type ExpressRoute; one is allowed',
    ]);
  });

  it("allows one of the other type", () => {
    expect(found(rule, added(expressRouteHubs(), "gateways", { ...second, type: "Vpn" }))).toEqual([]);
  });
});
