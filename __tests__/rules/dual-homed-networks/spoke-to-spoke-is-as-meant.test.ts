import { spokeToSpokeIsAsMeant as rule } from "../../../lib/rules/dual-homed-networks/spoke-to-spoke-is-as-meant";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, manySpokes, meant } from "../../support/topologies";

describe("spokeToSpokeIsAsMeant", () => {
  it("finds a peering that lacks the other spokes, and nothing in a correct network", () => {
    expect(
      found(rule, changed(dualHomed(), "routeServerPeerings", "nva-north-rs-app", { advertise: ["sites"] })),
    ).toEqual([
      'nva-north-rs-app.advertise: "nva-north-rs-app" does not advertise the other spokes, though spoke-to-spoke traffic is on in "network"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds every peering that announces them though they are meant to be apart", () => {
    expect(found(rule, meant(dualHomed(), { spokeToSpoke: false }))).toContain(
      'nva-west-rs-app.advertise: "nva-west-rs-app" advertises the other spokes, though spoke-to-spoke traffic is off in "network"',
    );
  });

  it("takes a range for one that may cover the spokes", () => {
    const advertise = ["sites", "10.0.0.0/8"];
    tellsApart(
      rule,
      changed(dualHomed(), "routeServerPeerings", "nva-north-rs-app", { advertise: ["sites"] }),
      changed(dualHomed(), "routeServerPeerings", "nva-north-rs-app", { advertise }),
    );
  });

  it("asks nothing of a network with a single spoke", () => {
    tellsApart(
      rule,
      meant(dualHomed(manySpokes(2)), { spokeToSpoke: false }),
      meant(dualHomed(manySpokes(1)), { spokeToSpoke: false }),
    );
  });
});
