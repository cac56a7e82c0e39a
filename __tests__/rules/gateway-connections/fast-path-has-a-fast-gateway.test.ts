import { fastPathHasAFastGateway as rule } from "../../../lib/rules/gateway-connections/fast-path-has-a-fast-gateway";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, without } from "../../support/topologies";

describe("fastPathHasAFastGateway", () => {
  const fast = (sku?: string, minimumScaleUnits?: number) => {
    const network = changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { fastPath: true });
    return changed(network, "gateways", "ergw-west", { sku, minimumScaleUnits });
  };

  it.each(["UltraPerformance", "ErGw3AZ", "ErGwScale", undefined])("allows it with the SKU %s", (sku) => {
    tellsApart(rule, fast("ErGw1AZ"), fast(sku));
  });

  it("finds it with another one, and nothing in a correct network", () => {
    expect(found(rule, fast("ErGw1AZ"))).toEqual([
      'ergw-west-erc-west.fastPath: "ergw-west-erc-west" has FastPath on, but gateway "ergw-west" has the SKU ErGw1AZ; FastPath needs one of UltraPerformance, ErGw3AZ, ErGwScale, the last with at least 10 scale units',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("asks ErGwScale for ten scale units, where they are known", () => {
    expect(found(rule, fast("ErGwScale", 10))).toEqual([]);
    expect(found(rule, fast("ErGwScale", 9))).toEqual([
      expect.stringContaining('gateway "ergw-west" has the SKU ErGwScale with 9 scale units; FastPath needs one of'),
    ]);
  });

  it("leaves a gateway that does not exist to another rule", () => {
    tellsApart(rule, fast("ErGw1AZ"), without(fast("ErGw1AZ"), "gateways", "ergw-west"));
  });
});
