import { Simulation } from "../../../lib/routing";
import { effectiveRoutes, held, learned, networksOf, scenario, table, ways } from "../../support/route-tables";

/**
 * What Microsoft's page on dual-homed networks claims, of two hubs with a circuit each to the same site.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
describe("a dual-homed network as documented", () => {
  const network = scenario("dual-homed-documented");
  const ON_PREMISES = "192.168.0.0/16";
  const SPOKE = "10.30.0.0/22";

  it("teaches each appliance the spoke from its route server and the site from the hub's", () => {
    for (const [vm, hub] of [
      ["vm1", "rs-hub1"],
      ["vm2", "rs-hub2"],
    ]) {
      expect(held(network, vm, "rs-spoke/IN_0")).toEqual(table(`${SPOKE}  65515`));
      expect(held(network, vm, `${hub}/IN_0`)).toEqual(table(`${ON_PREMISES}  65515-12076-65010`));
    }
  });

  it("programs the spoke with the site by the appliance of each hub", () => {
    expect(effectiveRoutes(network, "spoke/workload")).toEqual(
      table(`
        Default                Active  10.30.0.0/22    VnetLocal              -
        Default                Active  10.10.0.0/22    VNetPeering            -
        Default                Active  10.20.0.0/22    VNetPeering            -
        VirtualNetworkGateway  Active  192.168.0.0/16  VirtualNetworkGateway  10.10.0.4
        VirtualNetworkGateway  Active  192.168.0.0/16  VirtualNetworkGateway  10.20.0.4
        Default                Active  0.0.0.0/0       Internet               -
      `),
    );
  });

  it("never has a route server as the next hop of an interface", () => {
    const addresses = network.topology.routeServers.flatMap((each) => each.addresses);
    const hops = network.topology.virtualNetworks.flatMap(({ name, subnets }) =>
      subnets.flatMap((subnet) =>
        network.effectiveRoutes(`${name}/${subnet.name}`).routes.flatMap(({ nextHops }) => nextHops),
      ),
    );
    expect(hops).toEqual(expect.arrayContaining(["10.10.0.4", "10.20.0.4"]));
    expect(hops.filter((hop) => addresses.includes(hop))).toEqual([]);
  });

  it("tells the site of the spoke through both circuits", () => {
    expect(held(network, "on-prem", "circuit1")).toContain(`${SPOKE} 12076`);
    expect(held(network, "on-prem", "circuit2")).toContain(`${SPOKE} 12076`);
  });

  it("loses both directions without as-override: the site at the spoke, the spoke at the gateways", () => {
    const routeServerPeerings = network.topology.routeServerPeerings.map((peering) => ({
      ...peering,
      asPathRewrite: "none" as const,
    }));
    const plain = Simulation.of({ ...network.topology, routeServerPeerings });
    for (const [vm, gateway, circuit] of [
      ["vm1", "ergw-hub1", "circuit1"],
      ["vm2", "ergw-hub2", "circuit2"],
    ]) {
      expect(learned(plain, "rs-spoke", vm)).toEqual([]);
      expect(networksOf(network, gateway)).toContain(SPOKE);
      expect(networksOf(plain, gateway)).not.toContain(SPOKE);
      expect(held(plain, "on-prem", circuit)).not.toContain(`${SPOKE} 12076`);
    }
    expect(plain.trace("spoke", "on-prem").outcome).toBe("dropped");
  });

  // The page says that what comes from the site takes the same way back. It does not where the gateway's subnet has no user
  // route: a peered network's own range cannot be replaced by BGP
  // (`articles/route-server/route-injection-in-spokes.md` in MicrosoftDocs/azure-docs).
  it("is not symmetric by itself: packets from the site pass the appliances by", () => {
    expect(ways(network.trace("spoke", "on-prem"))).toEqual([
      "spoke > vm1 > ergw-hub1 > circuit1 > on-prem: delivered",
      "spoke > vm2 > ergw-hub2 > circuit2 > on-prem: delivered",
    ]);
    expect(ways(network.trace("on-prem", "spoke"))).toEqual([
      "on-prem > circuit1 > ergw-hub1 > spoke: delivered",
      "on-prem > circuit2 > ergw-hub2 > spoke: delivered",
    ]);
  });
});
