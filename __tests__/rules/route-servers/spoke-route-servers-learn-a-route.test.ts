import { spokeRouteServersLearnARoute as rule } from "../../../lib/rules/route-servers/spoke-route-servers-learn-a-route";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, expressRouteHubs, withHubRouteServer } from "../../support/topologies";

describe("spokeRouteServersLearnARoute", () => {
  const withoutSites = (base = dualHomed()) => ({
    ...base,
    onPremisesSites: [],
    virtualAppliances: base.virtualAppliances.map((each) => ({ ...each, sites: [] })),
    routeServerPeerings: base.routeServerPeerings.map((each) => ({ ...each, advertise: ["sites"] })),
  });
  const wrong = withoutSites();

  it("warns of a spoke that hears nothing, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'rs-app: route server "rs-app" learns no route from "nva-west" and "nva-north"',
      'rs-data: route server "rs-data" learns no route from "nva-west" and "nva-north"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("is content with the Internet, or with one appliance that advertises something", () => {
    const egress = changed(wrong, "virtualAppliances", "nva-west", { internetEgress: true });
    const advertised = egress.routeServerPeerings.map((each) => ({ ...each, advertise: ["internet"] }));
    tellsApart(rule, wrong, { ...egress, routeServerPeerings: advertised });
  });

  it("does not ask it of the route server of a hub, or where no session comes up", () => {
    const hub = withoutSites(withHubRouteServer());
    expect(found(rule, hub).map((line) => line.split(":")[0])).toEqual(["rs-app", "rs-data"]);
    tellsApart(rule, wrong, { ...wrong, routeServerPeerings: [] });
  });

  it("leaves gateways in a network without sites to another rule", () => {
    tellsApart(rule, wrong, withoutSites(expressRouteHubs()));
  });
});
