import { expressRouteGatewaysHaveTheirAsn as rule } from "../../../lib/rules/gateways/express-route-gateways-have-their-asn";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs } from "../../support/topologies";

describe("expressRouteGatewaysHaveTheirAsn", () => {
  it("finds another one, and nothing in a correct network", () => {
    expect(found(rule, changed(expressRouteHubs(), "gateways", "ergw-west", { asn: 65001 }))).toEqual([
      'ergw-west.asn: ExpressRoute gateway "ergw-west" has the ASN 65001; it is always 65515',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("leaves VPN gateways to another rule", () => {
    tellsApart(
      rule,
      changed(expressRouteHubs(), "gateways", "ergw-west", { asn: 65001 }),
      changed(expressRouteHubs(), "gateways", "ergw-west", { asn: 65001, type: "Vpn" }),
    );
  });
});
