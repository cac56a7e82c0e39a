import { otherHubsAreNotAdvertised as rule } from "../../../lib/rules/route-server-peerings/other-hubs-are-not-advertised";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, withHubRouteServer } from "../../support/topologies";

describe("otherHubsAreNotAdvertised", () => {
  it("finds the range of another hub, and nothing in a correct network", () => {
    const advertise = ["sites", "10.20.1.0/24"];
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { advertise }))).toEqual([
      'nva-west-rs-app.advertise[1]: "nva-west-rs-app" advertises 10.20.1.0/24, which belongs to another hub, "north"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds the own hub's ranges on their way to another hub", () => {
    const network = changed(withHubRouteServer(), "routeServerPeerings", "nva-west-rs-west", {
      virtualAppliance: "nva-north",
      advertise: ["hub"],
    });
    expect(found(rule, network)).toEqual([
      'nva-west-rs-west.advertise[0]: "nva-west-rs-west" advertises the ranges of its hub to another hub, "west"',
    ]);
  });

  it("allows the own hub's ranges and prefixes that cover hubs", () => {
    const advertise = ["hub", "10.10.0.0/22", "10.0.0.0/8"];
    tellsApart(
      rule,
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { advertise: [...advertise, "10.20.0.0/22"] }),
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { advertise }),
    );
  });
});
