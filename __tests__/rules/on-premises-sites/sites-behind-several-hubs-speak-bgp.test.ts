import { sitesBehindSeveralHubsSpeakBgp as rule } from "../../../lib/rules/on-premises-sites/sites-behind-several-hubs-speak-bgp";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  routerPeering,
  without,
  withVpnGateway,
} from "../../support/topologies";

const withoutAsn = (topology: Topology) => changed(topology, "onPremisesSites", "headquarters", { asn: undefined });
const vpnHubs = withVpnGateway("west", withVpnGateway("north", expressRouteHubs()));

describe("sitesBehindSeveralHubsSpeakBgp", () => {
  it("finds a site with static tunnels to two hubs, and nothing where it has an ASN", () => {
    expect(found(rule, withoutAsn(vpnHubs))).toEqual([
      'headquarters.asn: several hubs lead to site "headquarters", which has static routes and no BGP towards "ergw-west" and "ergw-north"',
    ]);

    expect(found(rule, vpnHubs)).toEqual([]);
  });

  it("finds one tunnel without BGP beside one with it", () => {
    const silent = changed(vpnHubs, "gatewayConnections", "ergw-north-erc-north", { bgp: false });
    expect(found(rule, silent)).toEqual([expect.stringContaining('no BGP towards "ergw-north"')]);
    const all = changed(withoutAsn(vpnHubs), "gatewayConnections", "ergw-north-erc-north", { bgp: true });
    expect(found(rule, all)).toEqual([expect.stringContaining('no BGP towards "ergw-west"')]);
  });

  it("finds one that appliances lead to by their vendor's means", () => {
    expect(found(rule, withoutAsn(dualHomed()))).toEqual([
      expect.stringContaining('no BGP towards "nva-west" and "nva-north"'),
    ]);
    tellsApart(rule, withoutAsn(dualHomed()), dualHomed());
  });

  it("allows static routes to one hub, and a VPN that backs up a circuit, which always has BGP", () => {
    tellsApart(rule, withoutAsn(vpnHubs), withoutAsn(without(vpnHubs, "gatewayConnections", "ergw-north-erc-north")));
    tellsApart(rule, withoutAsn(vpnHubs), withoutAsn(withVpnGateway("north", expressRouteHubs())));
  });

  it("counts a hub whose appliance speaks BGP with the site's router", () => {
    const one = without(vpnHubs, "gatewayConnections", "ergw-west-erc-west");
    const both = added(one, "routerPeerings", routerPeering("west", { site: "headquarters" }));
    const silent = (base: Topology) => changed(base, "gatewayConnections", "ergw-north-erc-north", { bgp: false });
    expect(found(rule, silent(both))).toEqual([expect.stringContaining('no BGP towards "ergw-north"')]);
    tellsApart(rule, silent(both), silent(one));
    tellsApart(rule, silent(both), both);
  });
});
