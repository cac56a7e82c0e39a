import { expressRoutePathsAreShorterThanOthers as rule } from "../../../lib/rules/route-servers/express-route-paths-are-shorter-than-others";
import type { RoutingPreference, Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, expressRouteHubs, withVpnGateway } from "../../support/topologies";

/** A VPN gateway in west leads to a site of these prefixes, too: in the ASN of the headquarters. */
function withVpnBeside(base: Topology = expressRouteHubs(), site = "headquarters"): Topology {
  const gateway = added(base, "gateways", { name: "vpng-west", virtualNetwork: "west", type: "Vpn", asn: 65515 });
  return added(gateway, "gatewayConnections", {
    name: "vpng-west-hq",
    gateway: "vpng-west",
    site,
    routingWeight: 0,
    fastPath: false,
  });
}

describe("expressRoutePathsAreShorterThanOthers", () => {
  const wrong = withVpnBeside();

  // The paths of the two gateways: 12076 and the site's ASN, and the site's ASN alone.
  it("warns of a VPN to the site behind the circuit, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'rs-west: the path to 192.168.0.0/16 has 1 ASN through "vpng-west", and 2 through ExpressRoute gateway "ergw-west"',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("warns of an appliance that advertises the site to the route server", () => {
    const advertising = (prepend: number) =>
      changed(
        changed(expressRouteHubs(), "virtualAppliances", "nva-west", { sites: ["headquarters"] }),
        "routeServerPeerings",
        "nva-west-rs-west",
        { accept: [], advertise: ["spokes", "sites"], prepend },
      );
    expect(found(rule, advertising(0))).toEqual([
      'rs-west: the path to 192.168.0.0/16 has 2 ASNs through "vm-nva-west", and 2 through ExpressRoute gateway "ergw-west"',
    ]);
    tellsApart(rule, advertising(0), advertising(1));
  });

  // https://learn.microsoft.com/azure/route-server/hub-routing-preference
  it("asks it where ExpressRoute or the shorter path is preferred, and not where the VPN is preferred", () => {
    const preferring = (routingPreference: RoutingPreference) =>
      changed(wrong, "routeServers", "rs-west", { routingPreference });
    expect(found(rule, preferring("ASPath"))).toEqual(found(rule, preferring("ExpressRoute")));
    tellsApart(rule, preferring("ASPath"), preferring("VpnGateway"));
  });

  it("does not compare different sites, or gateways that are not beside ExpressRoute", () => {
    const branch = { name: "branch", asn: 65020, prefixes: ["172.20.0.0/16"], moreSpecifics: false };
    tellsApart(rule, wrong, withVpnBeside(added(expressRouteHubs(), "onPremisesSites", branch), "branch"));
    tellsApart(rule, wrong, withVpnGateway("west", wrong));
    tellsApart(rule, wrong, changed(wrong, "routeServers", "rs-west", { branchToBranch: false }));
  });

  it("leaves a route server without addresses to the rule about these", () => {
    tellsApart(rule, wrong, changed(wrong, "routeServers", "rs-west", { addresses: [] }));
  });
});
