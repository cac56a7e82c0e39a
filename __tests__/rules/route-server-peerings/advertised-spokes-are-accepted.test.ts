import { advertisedSpokesAreAccepted as rule } from "../../../lib/rules/route-server-peerings/advertised-spokes-are-accepted";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("advertisedSpokesAreAccepted", () => {
  it("warns of a spoke that is not taken, and accepts a correct network", () => {
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { accept: [] }))).toEqual([
      'nva-west-rs-app.accept: "nva-west" advertises spokes to others but accepts no range of "app" from its route server',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("has nothing to say where spokes are announced to nobody", () => {
    const base = dualHomed();
    const routeServerPeerings = base.routeServerPeerings.map((peering) => ({
      ...peering,
      accept: [],
      advertise: ["sites"],
    }));
    tellsApart(
      rule,
      changed({ ...base, routeServerPeerings }, "routeServerPeerings", "nva-west-rs-data", { advertise: ["spokes"] }),
      { ...base, routeServerPeerings },
    );
  });
});
