import { hubsHaveDifferentAsns as rule } from "../../../lib/rules/virtual-appliances/hubs-have-different-asns";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, without } from "../../support/topologies";

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

  it("finds each pair of appliances once, in whichever order they peer", () => {
    const same = changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001 });
    const [west] = same.virtualAppliances;
    const south = added(same, "virtualAppliances", { ...west, name: "nva-south", virtualNetwork: "south" });
    const [peering] = same.routeServerPeerings;
    const three = added(south, "routeServerPeerings", { ...peering, virtualAppliance: "nva-south" });
    expect(found(rule, three).map((line) => line.split(" and both")[0])).toEqual([
      'nva-north.asn: "nva-north" in "north" has the ASN 65001 of "nva-west" in "west",',
      'nva-south.asn: "nva-south" in "south" has the ASN 65001 of "nva-west" in "west",',
    ]);
    const [first, ...others] = same.routeServerPeerings;
    expect(found(rule, { ...same, routeServerPeerings: [...others, first] })).toHaveLength(1);
  });

  it("leaves an appliance that does not exist to another rule", () => {
    const same = changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001 });
    tellsApart(rule, same, without(same, "virtualAppliances", "nva-west"));
  });
});
