import { advertisedSpokesAreAccepted as rule } from "../../../lib/rules/route-server-peerings/advertised-spokes-are-accepted";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("advertisedSpokesAreAccepted", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of a spoke that is not taken", () => {
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { accept: [] }))).toEqual([
      'nva-west-rs-app.accept: "nva-west" announces spokes to others but takes no range of "app" from its route server',
    ]);
  });

  it("has nothing to say where spokes are announced to nobody", () => {
    const base = dualHomed();
    const routeServerPeerings = base.routeServerPeerings.map((peering) => ({
      ...peering,
      accept: [],
      advertise: ["sites"],
    }));
    expect(found(rule, { ...base, routeServerPeerings })).toEqual([]);
  });
});
