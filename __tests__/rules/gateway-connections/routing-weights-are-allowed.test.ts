import { routingWeightsAreAllowed as rule } from "../../../lib/rules/gateway-connections/routing-weights-are-allowed";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs } from "../../support/topologies";

describe("routingWeightsAreAllowed", () => {
  it.each([0, 100, 32_000])("allows %s", (routingWeight) => {
    const network = changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { routingWeight });
    tellsApart(
      rule,
      changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", {
        routingWeight: routingWeight - 32_001,
      }),
      network,
    );
  });

  it.each([-1, 1.5, 32_001, NaN])("finds %s, and nothing in a correct network", (routingWeight) => {
    const network = changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { routingWeight });
    expect(found(rule, network)).toEqual([
      `ergw-west-erc-west.routingWeight: "ergw-west-erc-west" has the routing weight ${routingWeight}; allowed are whole numbers from 0 to 32000`,
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });
});
