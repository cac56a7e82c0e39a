import { activeHubsPrependAlike as rule } from "../../../lib/rules/dual-homed-networks/active-hubs-prepend-alike";
import { found } from "../../support/found";
import { activeActive, changed, dualHomed } from "../../support/topologies";

describe("activeHubsPrependAlike", () => {
  it("finds a hub that prepends more, and nothing in a correct network", () => {
    expect(found(rule, activeActive())).toEqual([]);
    expect(found(rule, changed(activeActive(), "routeServerPeerings", "nva-north-rs-app", { prepend: 1 }))).toEqual([
      'nva-north-rs-app.prepend: "nva-north-rs-app" prepends 1 times, but hub "west", also active, 0 times',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
