import { siteAsnsDifferFromTheAppliances as rule } from "../../../lib/rules/on-premises-sites/site-asns-differ-from-the-appliances";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, expressRouteHubs, vpnAppliances, without, withVpnGateway } from "../../support/topologies";

const withAsn = (topology = expressRouteHubs(), asn = 65002) =>
  changed(topology, "onPremisesSites", "headquarters", { asn });

describe("siteAsnsDifferFromTheAppliances", () => {
  it("finds a site behind a circuit with the ASN of the appliance there, and nothing in a correct network", () => {
    expect(found(rule, withAsn())).toEqual([
      'nva-north.asn: appliance "nva-north" has the ASN 65002 of site "headquarters", so "nva-north" drops 192.168.0.0/16 that it gets from rs-north/IN_0 and rs-north/IN_1',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("finds one behind a VPN gateway, which shows it the appliance's ASN too", () => {
    expect(found(rule, withAsn(withVpnGateway("north", expressRouteHubs())))).toContain(
      'nva-north.asn: appliance "nva-north" has the ASN 65002 of site "headquarters", so "headquarters" drops 10.30.0.0/22 and 10.40.0.0/22 that it gets from ergw-north',
    );
  });

  it("allows it where the appliance leads to the site itself, which is iBGP", () => {
    tellsApart(rule, withAsn(), withAsn(dualHomed()));
    tellsApart(rule, withAsn(), changed(vpnAppliances(), "onPremisesSites", "branch", { asn: 65001 }));
  });

  it("leaves a site that does not exist to another rule", () => {
    tellsApart(rule, withAsn(), without(withAsn(), "onPremisesSites", "headquarters"));
  });
});
