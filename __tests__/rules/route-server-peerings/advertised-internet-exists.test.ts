import { advertisedInternetExists as rule } from "../../../lib/rules/route-server-peerings/advertised-internet-exists";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("advertisedInternetExists", () => {
  const announcing = changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", {
    advertise: ["sites", "internet"],
  });

  it("warns of an announcement with nothing behind it, and accepts a correct network", () => {
    expect(found(rule, announcing)).toEqual([
      'nva-west-rs-app.advertise[1]: "nva-west-rs-app" advertises the Internet, but appliance "nva-west" has no default route',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it with egress of the appliance or by way of a site", () => {
    expect(found(rule, changed(announcing, "virtualAppliances", "nva-west", { internetEgress: true }))).toEqual([]);
    expect(found(rule, changed(announcing, "onPremisesSites", "headquarters", { prefixes: ["0.0.0.0/0"] }))).toEqual(
      [],
    );
  });
});
