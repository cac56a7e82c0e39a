import { egressIsNotDropped as rule } from "../../../lib/rules/virtual-appliances/egress-is-not-dropped";
import type { NextHopType } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, routeTable, withSubnet } from "../../support/topologies";

describe("egressIsNotDropped", () => {
  const offering = (internetEgress: boolean, addressPrefix: string, nextHopType: NextHopType) =>
    withSubnet(changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress }), "west", {
      name: "snet-nva",
      addressPrefix: "10.10.0.0/27",
      routeTable: routeTable([{ addressPrefix, nextHopType }]),
    });
  const dropping = offering(true, "0.0.0.0/0", "None");

  it("finds a default route to nowhere in the subnet of an appliance that offers the Internet", () => {
    expect(found(rule, dropping)).toEqual([
      expect.stringMatching(
        /^west\.subnets\[\d\]\.routeTable\.routes\[0\]: "nva-west" offers the Internet, but the route of its subnet snet-nva to 0\.0\.0\.0\/0 has the next hop type None$/,
      ),
    ]);
  });

  it("finds a half of one", () => {
    expect(found(rule, offering(true, "128.0.0.0/1", "None"))[0]).toMatch(
      / snet-nva to 128\.0\.0\.0\/1 has the next hop/,
    );
    tellsApart(rule, offering(true, "128.0.0.0/1", "None"), offering(true, "128.0.0.0/2", "None"));
  });

  it("accepts one to the Internet, one for another range, and any where no Internet is offered", () => {
    tellsApart(rule, dropping, offering(true, "0.0.0.0/0", "Internet"));
    tellsApart(rule, dropping, offering(true, "10.99.0.0/16", "None"));
    tellsApart(rule, dropping, offering(false, "0.0.0.0/0", "None"));
  });
});
