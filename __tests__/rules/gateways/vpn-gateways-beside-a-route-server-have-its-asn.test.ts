import { vpnGatewaysBesideARouteServerHaveItsAsn as rule } from "../../../lib/rules/gateways/vpn-gateways-beside-a-route-server-have-its-asn";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, without } from "../../support/topologies";

describe("vpnGatewaysBesideARouteServerHaveItsAsn", () => {
  const vpn = changed(expressRouteHubs(), "gateways", "ergw-west", { asn: 65010, type: "Vpn" });

  it("finds another one beside a route server, and nothing in a correct network", () => {
    expect(found(rule, vpn)).toEqual([
      'ergw-west.asn: VPN gateway "ergw-west" has the ASN 65010; beside route server "rs-west" it must be 65515',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("allows any without a route server", () => {
    tellsApart(rule, vpn, without(vpn, "routeServers", "rs-west"));
  });

  it("allows that of the route server, and leaves ExpressRoute gateways to another rule", () => {
    tellsApart(rule, vpn, changed(vpn, "gateways", "ergw-west", { asn: 65515 }));
    tellsApart(rule, vpn, changed(vpn, "gateways", "ergw-west", { type: "ExpressRoute" }));
  });
});
