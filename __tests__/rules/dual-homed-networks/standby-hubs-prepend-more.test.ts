import { standbyHubsPrependMore as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-more";
import { found, tellsApart } from "../../support/found";
import { activeActive, changed, dualHomed, meant } from "../../support/topologies";

describe("standbyHubsPrependMore", () => {
  it("finds a standby hub with paths as short as the active one's, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-north-rs-data", { prepend: 0 }))).toEqual([
      'nva-north-rs-data.prepend: hub "north" stands by for "west", but "nva-north-rs-data" prepends 0 times and "west" 0 times',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("follows the ranking", () => {
    expect(found(rule, meant(dualHomed(), { hubs: ["north", "west"] }))).toHaveLength(2);
  });

  it("asks nothing of an active-active network", () => {
    tellsApart(rule, meant(activeActive(), { mode: "active-passive" }), activeActive());
  });
});
