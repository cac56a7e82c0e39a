import { Simulation } from "../../../lib/routing";
import { effectiveRoutes, learned, scenario, table, ways } from "../../support/route-tables";
import { changed, withSubnet } from "../../support/topologies";

/**
 * Two appliances whose route map announces a default route and a summary with their load balancer as next hop.
 *
 * https://github.com/dmauser/azure-routeserver, `ars-nhip/README.md` (2022), tasks 2, 4 and 5
 */
describe("a load balancer as the next hop", () => {
  const network = scenario("load-balancer-next-hop");

  it.each(["az-hub-lxnva1", "az-hub-lxnva2"])("is what the route server learns from %s", (nva) => {
    expect(learned(network, "az-hub-routeserver", nva)).toEqual(
      table(`
        0.0.0.0/0    10.0.0.166  65004
        10.0.0.0/16  10.0.0.166  65004
      `),
    );
  });

  it.each([
    ["az-spk1", "10.0.1.0/24"],
    ["az-spk2", "10.0.2.0/24"],
  ])("4: is one row for each prefix in %s", (spoke, range) => {
    expect(effectiveRoutes(network, `${spoke}/subnet1`)).toEqual(
      table(`
        Default                Active   ${range}     VnetLocal              -
        Default                Active   10.0.0.0/24  VNetPeering            -
        VirtualNetworkGateway  Active   10.0.0.0/16  VirtualNetworkGateway  10.0.0.166
        VirtualNetworkGateway  Active   0.0.0.0/0    VirtualNetworkGateway  10.0.0.166
      `),
    );
  });

  it("4: carries what goes from spoke to spoke by one of the appliances", () => {
    expect(ways(network.trace("az-spk1", "az-spk2"))).toEqual([
      "az-spk1 > az-hub-lxnva1 > az-spk2: delivered",
      "az-spk1 > az-hub-lxnva2 > az-spk2: delivered",
    ]);
  });

  it("2: are the two appliances without it, each a row of its own", () => {
    const { topology } = network;
    const without = changed(topology, "virtualAppliances", "az-hub-lxnva", { loadBalancerIp: undefined });
    const [{ name, nextHop }] = topology.routeServerPeerings;
    expect(nextHop).toBe("10.0.0.166");
    const before = Simulation.of(changed(without, "routeServerPeerings", name, { nextHop: undefined }));
    const rows = effectiveRoutes(before, "az-spk1/subnet1").filter((row) => row.includes("10.0.0.0/16"));
    expect(rows).toEqual(
      table(`
        VirtualNetworkGateway  Active  10.0.0.0/16  VirtualNetworkGateway  10.0.0.164
        VirtualNetworkGateway  Active  10.0.0.0/16  VirtualNetworkGateway  10.0.0.165
      `),
    );
  });

  it("5: reaches the Internet thanks to the user route in the appliances' subnet, and loops without it", () => {
    expect(ways(network.trace("az-spk1", "internet"))).toEqual([
      "az-spk1 > az-hub-lxnva1 > internet: delivered",
      "az-spk1 > az-hub-lxnva2 > internet: delivered",
    ]);
    const bare = withSubnet(network.topology, "az-hub", { name: "nvasubnet", addressPrefix: "10.0.0.160/28" });
    const single = changed(bare, "virtualAppliances", "az-hub-lxnva", {
      instances: [{ name: "az-hub-lxnva1", privateIp: "10.0.0.164" }],
    });
    expect(ways(Simulation.of(single).trace("az-spk1", "internet"))).toEqual([
      "az-spk1 > az-hub-lxnva1 > az-hub-lxnva1: looped",
    ]);
  });
});
