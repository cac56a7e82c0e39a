import { appliancesPeerWithEachOtherOnce as rule } from "../../../lib/rules/router-peerings/appliances-peer-with-each-other-once";
import { found } from "../../support/found";
import { added, withOverlay } from "../../support/topologies";

describe("appliancesPeerWithEachOtherOnce", () => {
  it("finds a second peering of a pair in one direction, and nothing where each end has its own", () => {
    const [first] = withOverlay().routerPeerings;
    expect(found(rule, added(withOverlay(), "routerPeerings", { ...first, name: "again" }))).toEqual([
      'again: "nva-west" already has the peering "west-north" with "nva-north"',
    ]);

    expect(found(rule, withOverlay())).toEqual([]);
  });
});
