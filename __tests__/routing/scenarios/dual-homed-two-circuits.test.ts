import { Ipv4Prefix } from "../../../lib/net";
import {
  advertised,
  effectiveRoutes,
  held,
  learned,
  networksOf,
  scenario,
  table,
  ways,
} from "../../support/route-tables";

/**
 * A spoke behind two hubs, each with an ExpressRoute circuit of its own; every route server exchanges routes between
 * branches, the appliances filter nothing and override the ASN.
 *
 * https://github.com/fabferri/az-pattern, `route-server/rs-dualhome-2er-circuits/README.md` (March 2021), sections 1 and 4
 *
 * Tables of 2026 no longer list what an appliance says about ranges that the route server announces itself
 * (`published/bird-appliance.txt`), so these rows, and what follows from them, are left out of the tables of 2021.
 */
describe("a dual-homed network with two ExpressRoute circuits", () => {
  const network = scenario("dual-homed-two-circuits");

  /** The rows of a table that are not about one of these ranges, or about parts of them. */
  const besides = (rows: readonly string[], ...ranges: string[]) =>
    rows.filter((row) => {
      const prefix = Ipv4Prefix.parse(row.split(" ")[0]);
      return !ranges.some((range) => Ipv4Prefix.parse(range).contains(prefix));
    });

  const fromAppliance1 = table(`
    10.2.13.0/25   10.101.3.10  65001-65001-12076-65021
    10.100.0.0/24  10.101.3.10  65001-65001
    10.101.0.0/16  10.101.3.10  65001-65001
    10.200.0.0/24  10.101.3.10  65001-65001
    10.101.3.0/24  10.101.3.10  65001
    10.101.4.0/24  10.101.3.10  65001
    10.2.20.0/25   10.101.3.10  65001-65001-65002-65002-12076-65021
    10.102.0.0/16  10.101.3.10  65001-65001-65002-65002
    10.102.3.0/24  10.101.3.10  65001-65001-65002
    10.102.4.0/24  10.101.3.10  65001-65001-65002
  `);

  const fromAppliance2 = table(`
    10.2.13.0/25   10.102.3.10  65002-65002-65001-65001-12076-65021
    10.2.20.0/25   10.102.3.10  65002-65002-12076-65021
    10.100.0.0/24  10.102.3.10  65002-65002
    10.102.0.0/16  10.102.3.10  65002-65002
    10.200.0.0/24  10.102.3.10  65002-65002
    10.101.0.0/16  10.102.3.10  65002-65002-65001-65001
    10.101.3.0/24  10.102.3.10  65002-65002-65001
    10.101.4.0/24  10.102.3.10  65002-65002-65001
    10.102.3.0/24  10.102.3.10  65002
    10.102.4.0/24  10.102.3.10  65002
  `);

  it("4.1: gives the spoke's route server what both appliances send", () => {
    const own = ["10.100.0.0/24", "10.200.0.0/24"];
    expect(learned(network, "rs0", "csr1")).toEqual(besides(fromAppliance1, ...own));
    expect(learned(network, "rs0", "csr2")).toEqual(besides(fromAppliance2, ...own));
  });

  it("4.1: sends each appliance what the spoke's route server has from the other one", () => {
    expect(advertised(network, "rs0", "csr1")).toEqual(
      table(`
        10.100.0.0/24  65515
        10.200.0.0/24  65515
        10.2.20.0/25   65515-65002-65002-12076-65021
        10.102.0.0/16  65515-65002-65002
        10.102.3.0/24  65515-65002
        10.102.4.0/24  65515-65002
      `),
    );
    expect(advertised(network, "rs0", "csr2")).toEqual(
      table(`
        10.100.0.0/24  65515
        10.200.0.0/24  65515
        10.2.13.0/25   65515-65001-65001-12076-65021
        10.101.0.0/16  65515-65001-65001
        10.101.3.0/24  65515-65001
        10.101.4.0/24  65515-65001
      `),
    );
  });

  it("4.2 and 4.3: gives the hubs' route servers the same lists, and has them send their own and the circuit's", () => {
    expect(learned(network, "rs1", "csr1")).toEqual(besides(fromAppliance1, "10.101.0.0/16"));
    expect(learned(network, "rs2", "csr2")).toEqual(besides(fromAppliance2, "10.102.0.0/16"));
    expect(advertised(network, "rs1", "csr1")).toEqual(
      table(`
        10.101.0.0/16  65515
        10.2.13.0/25   65515-12076-65021
      `),
    );
    expect(advertised(network, "rs2", "csr2")).toEqual(
      table(`
        10.102.0.0/16  65515
        10.2.20.0/25   65515-12076-65021
      `),
    );
  });

  // The next hops of circuits are opaque addresses of Microsoft's edge, 10.3.129.67 and 10.2.146.14 in the lab: the model
  // names the gateway instead.
  const ofVnet1 = table(`
    Default                Active  10.101.0.0/16  VnetLocal              -
    VirtualNetworkGateway  Active  10.2.13.0/25   VirtualNetworkGateway  ergw1
    VirtualNetworkGateway  Active  10.102.4.0/24  VirtualNetworkGateway  10.101.3.10
    VirtualNetworkGateway  Active  10.102.0.0/16  VirtualNetworkGateway  10.101.3.10
    VirtualNetworkGateway  Active  10.102.3.0/24  VirtualNetworkGateway  10.101.3.10
    VirtualNetworkGateway  Active  10.2.20.0/25   VirtualNetworkGateway  10.101.3.10
    Default                Active  0.0.0.0/0      Internet               -
    Default                Active  10.100.0.0/24  VNetGlobalPeering      -
    Default                Active  10.200.0.0/24  VNetGlobalPeering      -
  `);

  const ofVnet2 = table(`
    Default                Active  10.102.0.0/16  VnetLocal              -
    Default                Active  10.100.0.0/24  VNetPeering            -
    Default                Active  10.200.0.0/24  VNetPeering            -
    VirtualNetworkGateway  Active  10.2.20.0/25   VirtualNetworkGateway  ergw2
    VirtualNetworkGateway  Active  10.101.4.0/24  VirtualNetworkGateway  10.102.3.10
    VirtualNetworkGateway  Active  10.101.0.0/16  VirtualNetworkGateway  10.102.3.10
    VirtualNetworkGateway  Active  10.101.3.0/24  VirtualNetworkGateway  10.102.3.10
    VirtualNetworkGateway  Active  10.2.13.0/25   VirtualNetworkGateway  10.102.3.10
    Default                Active  0.0.0.0/0      Internet               -
  `);

  it.each([
    ["vnet1/nva-nic1", ofVnet1],
    ["vnet1/subnet14", ofVnet1],
    ["vnet2/nva-nic1", ofVnet2],
    ["vnet2/subnet24", ofVnet2],
  ])("4.6: programs %s, that of an appliance like any other", (subnet, expected) => {
    expect(effectiveRoutes(network, subnet)).toEqual(expected);
  });

  it("4.6: programs the spoke with each circuit's network by its hub's appliance", () => {
    expect(effectiveRoutes(network, "vnet0/subnet02")).toEqual(
      table(`
        Default                Active  10.100.0.0/24  VnetLocal              -
        Default                Active  10.200.0.0/24  VnetLocal              -
        Default                Active  10.102.0.0/16  VNetPeering            -
        VirtualNetworkGateway  Active  10.2.20.0/25   VirtualNetworkGateway  10.102.3.10
        VirtualNetworkGateway  Active  10.2.13.0/25   VirtualNetworkGateway  10.101.3.10
        Default                Active  0.0.0.0/0      Internet               -
        Default                Active  10.101.0.0/16  VNetGlobalPeering      -
      `),
    );
  });

  it.each([
    ["on-prem1", "circuit1", "10.2.20.0/25", ["10.101.3.0/24", "10.101.4.0/24"]],
    ["on-prem2", "circuit2", "10.2.13.0/25", ["10.102.3.0/24", "10.102.4.0/24"]],
  ])(
    "4.7: shows %s every range of Azure with no ASN but Microsoft's, and not the other site's",
    (site, circuit, other, ofItsHub) => {
      const published = table(`
        10.100.0.0/24  12076
        10.101.0.0/16  12076
        10.101.3.0/24  12076
        10.101.4.0/24  12076
        10.102.0.0/16  12076
        10.102.3.0/24  12076
        10.102.4.0/24  12076
        10.200.0.0/24  12076
      `);
      expect(held(network, site, circuit)).toEqual(besides(published, ...ofItsHub));
      expect(networksOf(network, site)).not.toContain(other);
    },
  );

  it("1: lets the spoke reach both sites, through the appliance there and past it back", () => {
    expect(ways(network.trace("vnet0/subnet02", "on-prem1"))).toEqual([
      "vnet0/subnet02 > csr1 > ergw1 > circuit1 > on-prem1: delivered",
    ]);
    expect(ways(network.trace("vnet0/subnet02", "on-prem2"))).toEqual([
      "vnet0/subnet02 > csr2 > ergw2 > circuit2 > on-prem2: delivered",
    ]);
    expect(ways(network.trace("on-prem1", "vnet0/subnet02"))).toEqual([
      "on-prem1 > circuit1 > ergw1 > vnet0/subnet02: delivered",
    ]);
    expect(ways(network.trace("on-prem2", "vnet0/subnet02"))).toEqual([
      "on-prem2 > circuit2 > ergw2 > vnet0/subnet02: delivered",
    ]);
  });

  it("1: lets the spoke reach machines in the hubs", () => {
    for (const subnet of ["vnet1/subnet14", "vnet2/subnet24"]) {
      expect(ways(network.trace("vnet0/subnet02", subnet))).toEqual([`vnet0/subnet02 > ${subnet}: delivered`]);
      expect(ways(network.trace(subnet, "vnet0/subnet02"))).toEqual([`${subnet} > vnet0/subnet02: delivered`]);
    }
  });

  it("1: loops between machines of the two hubs, at the appliance whose own interface leads back to it", () => {
    expect(ways(network.trace("vnet1/subnet14", "vnet2/subnet24"))).toEqual(["vnet1/subnet14 > csr1 > csr1: looped"]);
    expect(ways(network.trace("vnet2/subnet24", "vnet1/subnet14"))).toEqual(["vnet2/subnet24 > csr2 > csr2: looped"]);
  });
});
