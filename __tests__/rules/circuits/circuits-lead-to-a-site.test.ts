import { circuitsLeadToASite as rule } from "../../../lib/rules/circuits/circuits-lead-to-a-site";
import { found } from "../../support/found";
import { changed, expressRouteHubs } from "../../support/topologies";

describe("circuitsLeadToASite", () => {
  it("warns of one that does not, and accepts a correct network", () => {
    expect(found(rule, changed(expressRouteHubs(), "circuits", "erc-west", { sites: [] }))).toEqual([
      'erc-west.sites: circuit "erc-west" leads to no site',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });
});
