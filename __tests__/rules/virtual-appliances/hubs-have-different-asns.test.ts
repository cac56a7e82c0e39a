import { hubsHaveDifferentAsns as rule } from "../../../lib/rules/virtual-appliances/hubs-have-different-asns";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, without } from "../../support/topologies";

/** Hubs with one ASN. The route server of a spoke passes routes from one to the other, which accepts them. */
const reflected = changed(
  changed(changed(dualHomed(), "virtualAppliances", "nva-north", { asn: 65001 }), "routeServers", "rs-app", {
    branchToBranch: true,
  }),
  "routeServerPeerings",
  "nva-north-rs-app",
  { accept: ["any"] },
);

describe("hubsHaveDifferentAsns", () => {
  it("finds a hub that takes the routes of another hub for its own, and nothing with different ASNs", () => {
    expect(found(rule, reflected)).toEqual([
      'nva-north.asn: "nva-north" in "north" has the ASN 65001 of "nva-west" in "west", so it drops 10.40.0.0/22 and 192.168.0.0/16 that it gets from rs-app/IN_0 and rs-app/IN_1',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
    tellsApart(rule, reflected, changed(reflected, "virtualAppliances", "nva-north", { asn: 65002 }));
  });

  // A route server peers with addresses, and several of its peers may have one ASN:
  // https://github.com/myers-dev/RouteServer-ecmp (2022), https://github.com/cynthiatreger/double-hub-vnet-and-ars
  it("allows one ASN where route servers pass nothing on, as those of spokes should not", () => {
    tellsApart(rule, reflected, changed(reflected, "routeServers", "rs-app", { branchToBranch: false }));
  });

  it("allows one ASN where the appliance would refuse the routes of the other hub anyway", () => {
    const strict = { accept: ["virtual-network"] };
    tellsApart(rule, reflected, changed(reflected, "routeServerPeerings", "nva-north-rs-app", strict));
  });

  it("allows it for appliances of one hub", () => {
    tellsApart(rule, reflected, changed(reflected, "virtualAppliances", "nva-north", { virtualNetwork: "west" }));
  });

  it("leaves an appliance that does not exist to another rule", () => {
    tellsApart(rule, reflected, without(reflected, "virtualAppliances", "nva-west"));
  });
});
