import { hubsHaveDifferentAsns as rule } from "../../../lib/rules/virtual-appliances/hubs-have-different-asns";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, without } from "../../support/topologies";

describe("hubsHaveDifferentAsns", () => {
  it("finds hubs with one ASN, once however many spokes they share, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001 }))).toEqual([
      'nva-north.asn: "nva-north" in "north" has the ASN 65001 of "nva-west" in "west", and both peer with route server "rs-app"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows it where no route server sees both", () => {
    const same = changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001 });
    const apart = without(same, "routeServerPeerings", "nva-west-rs-app");
    tellsApart(rule, same, without(apart, "routeServerPeerings", "nva-north-rs-data"));
  });

  it("allows it for appliances of one hub", () => {
    const moved = changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001, virtualNetwork: "west" });
    tellsApart(rule, changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001 }), moved);
  });
});
