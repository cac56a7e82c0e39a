import { gatewaysStayWithinTheLocationLimit as rule } from "../../../lib/rules/gateway-connections/gateways-stay-within-the-location-limit";
import { found, tellsApart } from "../../support/found";
import { added, connection, expressRouteHubs, without } from "../../support/topologies";

describe("gatewaysStayWithinTheLocationLimit", () => {
  const withCircuits = (...locations: readonly (string | undefined)[]) => {
    const circuits = locations.map((peeringLocation, index) => ({ name: `erc-${index}`, sites: [], peeringLocation }));
    const connections = circuits.map((_, index) => connection("west", String(index)));
    return added(added(expressRouteHubs(), "circuits", ...circuits), "gatewayConnections", ...connections);
  };

  it("allows four of one location", () => {
    tellsApart(
      rule,
      withCircuits(...Array<string>(5).fill("Amsterdam")),
      withCircuits("Amsterdam", "Amsterdam", "Amsterdam", "Amsterdam", "London"),
    );
    tellsApart(rule, withCircuits(...Array<string>(5).fill("Amsterdam")), withCircuits(...Array<undefined>(5)));
  });

  it("finds a fifth, however it is written, and nothing in a correct network", () => {
    expect(found(rule, withCircuits("Amsterdam", "Amsterdam", "amsterdam", "Amsterdam", "Amsterdam "))).toEqual([
      'ergw-west: gateway "ergw-west" is connected to 5 circuits of Amsterdam ("erc-0", "erc-1", "erc-2" and 2 more); 4 are allowed',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("leaves circuits that do not exist to another rule", () => {
    const five = withCircuits(...Array<string>(5).fill("Amsterdam"));
    tellsApart(rule, five, without(five, "circuits", "erc-4"));
  });
});
