import { sitesGetNoDefaultRouteByChance as rule } from "../../../lib/rules/route-server-peerings/sites-get-no-default-route-by-chance";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, expressRouteHubs, withVpnGateway } from "../../support/topologies";

describe("sitesGetNoDefaultRouteByChance", () => {
  /** The appliance of west offers the Internet to the route server of its hub. */
  function offering(...advertise: string[]): Topology {
    const egress = changed(expressRouteHubs(), "virtualAppliances", "nva-west", { internetEgress: true });
    return changed(egress, "routeServerPeerings", "nva-west-rs-west", { advertise });
  }
  const wrong = offering("spokes", "internet");
  const message =
    'nva-west-rs-west.advertise: "nva-west-rs-west" advertises 0.0.0.0/0 to a route server that passes it on to gateways, and so "headquarters" receives it';

  // https://learn.microsoft.com/azure/expressroute/expressroute-routing: private peering carries default routes
  it("warns of a default route that a site receives, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([message]);
    expect(found(rule, offering("any"))).toEqual([message]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq#bgp: a VPN gateway advertises no default route
  it("is content with a VPN gateway, and without branch-to-branch", () => {
    tellsApart(rule, wrong, withVpnGateway("west", wrong));
    tellsApart(rule, wrong, changed(wrong, "routeServers", "rs-west", { branchToBranch: false }));
  });

  // https://learn.microsoft.com/azure/route-server/route-injection-in-spokes: gateways do not get what has NO_ADVERTISE
  it("is content with a default route for the network alone", () => {
    const communities = ["no-advertise"] as const;
    tellsApart(rule, wrong, changed(wrong, "routeServerPeerings", "nva-west-rs-west", { communities }));
  });

  // https://learn.microsoft.com/azure/route-server/troubleshoot-route-server: halves pass a VPN gateway
  it("warns of the two halves of a default route, which a VPN gateway passes on, too", () => {
    const halves = ["0.0.0.0/1", "128.0.0.0/1"];
    const originating = changed(expressRouteHubs(), "virtualAppliances", "nva-west", { originate: halves });
    const announced = changed(originating, "routeServerPeerings", "nva-west-rs-west", { advertise: halves });
    const text = message.replace("0.0.0.0/0", halves.join(" and ")).replace(/\bit\b/g, "them");
    expect(found(rule, announced)).toEqual([text]);
    expect(found(rule, withVpnGateway("west", announced))).toEqual([text]);
  });

  // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq#bgp: transit between sites, but no default route
  it("warns of halves that a VPN gateway passes on from one site to another, but of no 0.0.0.0/0, which it does not", () => {
    const shop = { name: "shop", asn: 65030, prefixes: ["172.20.0.0/16"], moreSpecifics: false };
    const tunnel = { name: "to-shop", gateway: "ergw-west", site: "shop", routingWeight: 0, fastPath: false };
    const vpn = added(
      added(withVpnGateway("west", expressRouteHubs()), "onPremisesSites", shop),
      "gatewayConnections",
      tunnel,
    );
    const announcing = (base: Topology, ...prefixes: string[]) =>
      changed(base, "onPremisesSites", "headquarters", { prefixes: ["192.168.0.0/16", ...prefixes] });
    const halves = ["0.0.0.0/1", "128.0.0.0/1"];
    const passedOn = announcing(vpn, ...halves);
    expect(found(rule, passedOn)).toEqual([
      'headquarters.prefixes: "headquarters" announces 0.0.0.0/1 and 128.0.0.0/1 to a gateway that passes them on, and so "shop" receives them',
    ]);
    tellsApart(rule, passedOn, announcing(vpn, "0.0.0.0/0"));
    tellsApart(rule, passedOn, announcing(expressRouteHubs(), ...halves));
    tellsApart(
      rule,
      passedOn,
      changed(passedOn, "onPremisesSites", "shop", { prefixes: [...shop.prefixes, ...halves] }),
    );
  });

  it("does not mind what goes to spokes", () => {
    const spoke = changed(offering("spokes"), "routeServerPeerings", "nva-west-rs-app", {
      advertise: ["sites", "internet"],
    });
    tellsApart(rule, wrong, spoke);
  });
});
