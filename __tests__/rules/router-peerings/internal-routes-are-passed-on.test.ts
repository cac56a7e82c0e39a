import { internalRoutesArePassedOn as rule } from "../../../lib/rules/router-peerings/internal-routes-are-passed-on";
import { found, tellsApart } from "../../support/found";
import { added, changed, routerPeering, vpnAppliances } from "../../support/topologies";

/** The appliance of `west` has tunnels to two sites with its own ASN, and is to pass the routes of each to the other. */
const branch = changed(vpnAppliances(), "onPremisesSites", "branch", { asn: 65001 });
const inside = {
  name: "nva-west-plant",
  site: "plant",
  bgpAddresses: ["169.254.23.1"],
  routerBgpAddresses: ["169.254.23.2"],
  advertise: ["sites"],
};
const two = added(
  added(branch, "onPremisesSites", { name: "plant", asn: 65001, prefixes: ["172.21.0.0/16"], moreSpecifics: false }),
  "routerPeerings",
  routerPeering("west", inside),
);

describe("internalRoutesArePassedOn", () => {
  // RFC 4271, 9.2
  it("finds a site that is to get another one's routes from an appliance with the ASN of both", () => {
    expect(found(rule, two)).toEqual([
      'nva-west.asn: "nva-west" has 172.20.0.0/16 from a router with its own ASN 65001, so it does not pass it on to "plant", which has that ASN too and no other way',
    ]);
  });

  it("allows it where one of them has another ASN, or where nothing is to be passed on", () => {
    tellsApart(rule, two, changed(two, "onPremisesSites", "plant", { asn: 65020 }));
    tellsApart(rule, two, changed(two, "routerPeerings", "nva-west-plant", { advertise: ["spokes"] }));
  });

  it("counts all that is not passed on", () => {
    const more = changed(two, "onPremisesSites", "branch", { prefixes: ["172.20.0.0/16", "172.22.0.0/16"] });
    expect(found(rule, more)).toEqual([expect.stringContaining("172.20.0.0/16 and 172.22.0.0/16 from a router")]);
    expect(found(rule, more)).toEqual([expect.stringContaining("does not pass them on to")]);
  });
});
