import { gatewaysAndCircuitsAreConnectedOnce as rule } from "../../../lib/rules/gateway-connections/gateways-and-circuits-are-connected-once";
import type { GatewayConnection } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, connection, expressRouteHubs } from "../../support/topologies";

describe("gatewaysAndCircuitsAreConnectedOnce", () => {
  it("finds a second connection between the same two, and nothing in a correct network", () => {
    const network = added(expressRouteHubs(), "gatewayConnections", connection("west", "west", { name: "again" }));
    expect(found(rule, network)).toEqual([
      'again.circuit: gateway "ergw-west" is already connected to circuit "erc-west" by "ergw-west-erc-west"',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("allows one with the other hub's circuit", () => {
    tellsApart(
      rule,
      added(expressRouteHubs(), "gatewayConnections", connection("west", "west", { name: "again" })),
      added(expressRouteHubs(), "gatewayConnections", connection("west", "north")),
    );
  });

  it("allows several tunnels to a site", () => {
    const again = (fields: Partial<GatewayConnection>) =>
      added(
        expressRouteHubs(),
        "gatewayConnections",
        connection("west", "west", { name: "first", ...fields }),
        connection("west", "west", { name: "second", ...fields }),
      );
    tellsApart(rule, again({}), again({ circuit: undefined, site: "headquarters" }));
  });
});
