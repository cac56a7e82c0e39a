import { advertised, effectiveRoutes, held, learned, scenario, sent, table, ways } from "../../support/route-tables";

/**
 * A hub with an ExpressRoute gateway, a route server and an appliance that leaves 65515 in the paths it sends back.
 *
 * https://github.com/fabferri/az-pattern, `hub-spoke-vnets/hub-spoke-er-rs-101/README.md` (2023), sections 2 and 3
 */
describe("a route server's loop check", () => {
  const network = scenario("loop-check");

  it("sends the appliance its own network and the circuit's", () => {
    expect(advertised(network, "rs", "nva")).toEqual(
      table(`
        10.0.100.0/24  65515
        10.1.34.0/25   65515-12076-65020
      `),
    );
  });

  it("learns only what has no 65515 in its path, although the appliance sends three networks", () => {
    expect(sent(network, "nva", "rs/IN_0")).toEqual(
      table(`
        10.0.50.0/24   65001
        10.0.100.0/24  65001-65515
        10.1.34.0/25   65001-65515-12076-65020
      `),
    );
    expect(learned(network, "rs", "nva")).toEqual(table("10.0.50.0/24  10.0.100.10  65001"));
  });

  it("lets the gateway announce its network and what the appliance originates", () => {
    expect(sent(network, "ergw", "circuit")).toEqual(
      table(`
        10.0.100.0/24  65515
        10.0.50.0/24   65515-65001
      `),
    );
    expect(held(network, "circuit", "ergw")).toEqual(sent(network, "ergw", "circuit"));
    expect(held(network, "circuit", "on-prem")).toEqual(table("10.1.34.0/25  65020"));
  });

  // The published tables of the appliance's interface have no row for 0.0.0.0/0, which the platform puts into every table;
  // and two next hops at Microsoft's edge, 10.3.129.52 and .53, in place of which the model names the gateway.
  it("programs the appliance's interface: the peering's route wins over what the appliance itself announces", () => {
    expect(effectiveRoutes(network, "hub/nva-subnet")).toEqual(
      table(`
        Default                Active  10.0.100.0/24  VnetLocal              -
        Default                Active  10.0.50.0/24   VNetPeering            -
        VirtualNetworkGateway  Active  10.1.34.0/25   VirtualNetworkGateway  ergw
        Default                Active  0.0.0.0/0      Internet               -
      `),
    );
  });

  it("lets user routes win over peering routes", () => {
    expect(effectiveRoutes(network, "hub/hubsubnet2")).toEqual(
      table(`
        Default  Active   10.0.100.0/24  VnetLocal         -
        Default  Invalid  10.0.50.0/24   VNetPeering       -
        Default  Active   0.0.0.0/0      Internet          -
        User     Active   10.0.50.0/24   VirtualAppliance  10.0.100.10
        User     Active   10.0.0.0/8     VirtualAppliance  10.0.100.10
      `),
    );
    expect(effectiveRoutes(network, "spoke1/spoke1subnet1")).toEqual(
      table(`
        Default  Active   10.0.50.0/24   VnetLocal         -
        Default  Invalid  10.0.100.0/24  VNetPeering       -
        Default  Active   0.0.0.0/0      Internet          -
        User     Active   10.0.100.0/24  VirtualAppliance  10.0.100.10
        User     Active   10.0.0.0/8     VirtualAppliance  10.0.100.10
      `),
    );
  });

  it.each(["spoke1/spoke1subnet1", "hub/hubsubnet2"])("passes the appliance in both directions to %s", (subnet) => {
    expect(ways(network.trace("on-prem", subnet))).toEqual([`on-prem > circuit > ergw > nva > ${subnet}: delivered`]);
    expect(ways(network.trace(subnet, "on-prem"))).toEqual([`${subnet} > nva > ergw > circuit > on-prem: delivered`]);
  });
});
