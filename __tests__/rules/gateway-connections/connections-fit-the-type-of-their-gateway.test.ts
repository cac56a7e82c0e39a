import { connectionsFitTheTypeOfTheirGateway as rule } from "../../../lib/rules/gateway-connections/connections-fit-the-type-of-their-gateway";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs, without } from "../../support/topologies";

describe("connectionsFitTheTypeOfTheirGateway", () => {
  it("finds a circuit at a VPN gateway, and nothing in a correct network", () => {
    expect(found(rule, changed(expressRouteHubs(), "gateways", "ergw-west", { type: "Vpn" }))).toEqual([
      'ergw-west-erc-west.gateway: "ergw-west-erc-west" connects circuit "erc-west" to "ergw-west", which is of type Vpn; a site is needed',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("finds a site at an ExpressRoute gateway, and a connection that leads nowhere", () => {
    const to = (ends: { circuit?: string; site?: string }) =>
      found(
        rule,
        changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { circuit: undefined, ...ends }),
      );
    expect(to({ site: "dc" })).toEqual([
      'ergw-west-erc-west.gateway: "ergw-west-erc-west" connects site "dc" to "ergw-west", which is of type ExpressRoute; a circuit is needed',
    ]);
    expect(to({})).toEqual([
      'ergw-west-erc-west.gateway: "ergw-west-erc-west" connects nothing to "ergw-west", which is of type ExpressRoute; a circuit is needed',
    ]);
  });

  it("finds nothing wrong with a tunnel to a site at a VPN gateway", () => {
    const vpn = changed(expressRouteHubs(), "gateways", "ergw-west", { type: "Vpn" });
    const tunnel = { circuit: undefined, site: "dc" };
    tellsApart(
      rule,
      changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", tunnel),
      changed(vpn, "gatewayConnections", "ergw-west-erc-west", tunnel),
    );
  });

  it("finds both a circuit and a site at one gateway", () => {
    expect(
      found(rule, changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { site: "dc" })),
    ).toEqual([
      'ergw-west-erc-west.gateway: "ergw-west-erc-west" connects circuit "erc-west" and site "dc" to "ergw-west", which is of type ExpressRoute; a circuit is needed',
    ]);
  });

  it("leaves a gateway that does not exist to another rule", () => {
    const wrong = changed(expressRouteHubs(), "gateways", "ergw-west", { type: "Vpn" });
    tellsApart(rule, wrong, without(wrong, "gateways", "ergw-west"));
  });
});
