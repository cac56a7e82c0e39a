import { effectiveRoutes, scenario, table } from "../../support/route-tables";

/**
 * Four appliances that announce the same with equal paths. (Their ASN, 65555, has more than 16 bits, which Microsoft says no
 * route server takes; the lab's did.)
 *
 * https://github.com/myers-dev/RouteServer-ecmp, `README.md` (2022)
 */
describe("equal paths", () => {
  const network = scenario("equal-paths");

  it("are a row for each appliance in the spoke", () => {
    expect(effectiveRoutes(network, "spoke/workload")).toEqual(
      table(`
        Default                Active   10.0.0.0/16  VnetLocal              -
        Default                Active   10.1.0.0/16  VNetPeering            -
        VirtualNetworkGateway  Active   10.2.0.0/16  VirtualNetworkGateway  10.1.1.17
        VirtualNetworkGateway  Active   10.2.0.0/16  VirtualNetworkGateway  10.1.1.12
        VirtualNetworkGateway  Active   10.2.0.0/16  VirtualNetworkGateway  10.1.1.13
        VirtualNetworkGateway  Active   10.2.0.0/16  VirtualNetworkGateway  10.1.1.9
        VirtualNetworkGateway  Active   0.0.0.0/0    VirtualNetworkGateway  10.1.1.17
        VirtualNetworkGateway  Active   0.0.0.0/0    VirtualNetworkGateway  10.1.1.12
        VirtualNetworkGateway  Active   0.0.0.0/0    VirtualNetworkGateway  10.1.1.13
        VirtualNetworkGateway  Active   0.0.0.0/0    VirtualNetworkGateway  10.1.1.9
      `),
    );
  });

  it("are a row less when an appliance is down", () => {
    const rows = effectiveRoutes(network.fail("CSR1"), "spoke/workload");
    expect(rows.filter((row) => row.includes("10.2.0.0/16"))).toEqual(
      table(`
        VirtualNetworkGateway  Active  10.2.0.0/16  VirtualNetworkGateway  10.1.1.17
        VirtualNetworkGateway  Active  10.2.0.0/16  VirtualNetworkGateway  10.1.1.13
        VirtualNetworkGateway  Active  10.2.0.0/16  VirtualNetworkGateway  10.1.1.9
      `),
    );
  });
});
