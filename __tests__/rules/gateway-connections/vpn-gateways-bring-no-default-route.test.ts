import { vpnGatewaysBringNoDefaultRoute as rule } from "../../../lib/rules/gateway-connections/vpn-gateways-bring-no-default-route";
import { Simulation } from "../../../lib/routing";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, withHubRouteServer, without } from "../../support/topologies";

/** A VPN gateway beside the route server of `west`, with a site that announces these prefixes. */
function behindVpn(...prefixes: string[]): Topology {
  const site = { name: "branch", asn: 65020, prefixes, moreSpecifics: false };
  return added(
    added(
      added(
        changed(withHubRouteServer(), "routeServers", "rs-west", { branchToBranch: true }),
        "onPremisesSites",
        site,
      ),
      "gateways",
      { name: "vpngw", virtualNetwork: "west", type: "Vpn", asn: 65515 },
    ),
    "gatewayConnections",
    { name: "to-branch", gateway: "vpngw", site: "branch", routingWeight: 0, fastPath: false },
  );
}

describe("vpnGatewaysBringNoDefaultRoute", () => {
  const network = behindVpn("172.20.0.0/16", "0.0.0.0/0");

  // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
  it("finds a default route that the route server never hears, as the simulation shows", () => {
    expect(found(rule, network)).toEqual([
      'to-branch.site: "branch" announces 0.0.0.0/0 to VPN gateway "vpngw", which does not pass it on to the route server',
    ]);
    const [{ received }] = Simulation.of(network).routesOf("rs-west/IN_0");
    expect(received.flatMap(({ from, prefix }) => (from === "vpngw" ? [prefix] : []))).toEqual(["172.20.0.0/16"]);
  });

  it("accepts its halves, a site without it, and a gateway without a route server beside it", () => {
    tellsApart(rule, network, behindVpn("172.20.0.0/16", "0.0.0.0/1", "128.0.0.0/1"));
    tellsApart(rule, network, behindVpn("172.20.0.0/16"));
    tellsApart(rule, network, without(network, "routeServers", "rs-west"));
  });
});
