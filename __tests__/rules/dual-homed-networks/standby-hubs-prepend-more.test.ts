import { standbyHubsPrependMore as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-more";
import { found } from "../../support/found";
import { activeActive, changed, dualHomed, meant } from "../../support/topologies";

describe("standbyHubsPrependMore", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a standby hub with paths as short as the active one's", () => {
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-north-rs-data", { prepend: 0 }))).toEqual([
      'nva-north-rs-data.prepend: hub "north" stands by for "west", but "nva-north-rs-data" prepends 0 times and "west" 0 times',
    ]);
  });

  it("follows the ranking", () => {
    expect(found(rule, meant(dualHomed(), { hubs: ["north", "west"] }))).toHaveLength(2);
  });

  it("asks nothing of an active-active network", () => {
    expect(found(rule, activeActive())).toEqual([]);
  });
});
