import { gatewaysLeadToASite as rule } from "../../../lib/rules/gateways/gateways-lead-to-a-site";
import { found, tellsApart } from "../../support/found";
import { dualHomed, expressRouteHubs } from "../../support/topologies";

describe("gatewaysLeadToASite", () => {
  const wrong = { ...expressRouteHubs(), onPremisesSites: [] };

  it("warns of gateways in a network without sites, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'ergw-west: gateway "ergw-west" leads to no site: the network has none',
      'ergw-north: gateway "ergw-north" leads to no site: the network has none',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("does not ask for sites where there is no gateway", () => {
    tellsApart(rule, wrong, { ...dualHomed(), onPremisesSites: [] });
  });
});
