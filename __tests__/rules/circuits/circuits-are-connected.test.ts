import { circuitsAreConnected as rule } from "../../../lib/rules/circuits/circuits-are-connected";
import { found } from "../../support/found";
import { expressRouteHubs, without } from "../../support/topologies";

describe("circuitsAreConnected", () => {
  it("warns of one that is not, and accepts a correct network", () => {
    expect(found(rule, without(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west"))).toEqual([
      'erc-west: circuit "erc-west" is connected to no gateway',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });
});
