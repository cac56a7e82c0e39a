import { held, scenario, table, ways } from "../../support/route-tables";

/**
 * A circuit and a site behind a VPN without BGP, joined by the route server between the two gateways.
 *
 * https://github.com/fabferri/az-pattern, `expressroute/er-rs-vpn-transitive/README.md` (2023), section 3
 */
describe("transit between ExpressRoute and a VPN", () => {
  const network = scenario("express-route-to-vpn");

  it.each(["rs/IN_0", "rs/IN_1"])("tells the VPN gateway of the circuit's network by iBGP, by %s", (instance) => {
    expect(held(network, "vpngw1", instance)).toEqual(table("10.1.34.0/25  12076-65020"));
  });

  it.each(["rs/IN_0", "rs/IN_1"])("tells the ExpressRoute gateway of the site by iBGP, by %s", (instance) => {
    expect(held(network, "ergw", instance)).toEqual(table("10.200.0.0/24  -"));
  });

  it("has the ExpressRoute gateway learn the circuit's network from Microsoft's edge", () => {
    expect(held(network, "ergw", "circuit")).toEqual(table("10.1.34.0/25  12076-65020"));
  });

  it("shows the circuit the virtual network and the site with 65515 only", () => {
    expect([...held(network, "circuit", "ergw"), ...held(network, "circuit", "on-prem")].sort()).toEqual(
      table(`
        10.1.34.0/25   65020
        10.100.0.0/23  65515
        10.200.0.0/24  65515
      `),
    );
  });

  it("lets the two sites reach one another", () => {
    expect(ways(network.trace("on-prem", "vnet2"))).toEqual(["on-prem > circuit > ergw > vpngw1 > vnet2: delivered"]);
    expect(ways(network.trace("vnet2", "on-prem"))).toEqual(["vnet2 > vpngw1 > ergw > circuit > on-prem: delivered"]);
  });
});
