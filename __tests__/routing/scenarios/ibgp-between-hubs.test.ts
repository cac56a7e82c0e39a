import { Simulation } from "../../../lib/routing";
import { effectiveRoutes, held, learned, scenario, sent, table, ways } from "../../support/route-tables";
import { withSubnet } from "../../support/topologies";

/**
 * Two hubs peered with one another, whose appliances share the ASN 64000 and an iBGP session, and override the ASN of route
 * servers. The lab's two branches have the same range and ASN, so that they appear as one: here they are one.
 *
 * https://github.com/cynthiatreger/double-hub-vnet-and-ars, `README.md` and `templates/` (2023)
 */
describe("appliances with iBGP between two hubs", () => {
  const network = scenario("ibgp-between-hubs");

  it("tell the branch of the other hub and its spoke with both appliances' ASN", () => {
    expect(sent(network, "Hub1VPNGW", "branch").filter((row) => row.startsWith("20."))).toEqual(
      table(`
        20.0.0.0/16  100-65515-64000-64000
        20.3.0.0/16  100-65515-64000-64000
      `),
    );
  });

  it("send the branch's range back, which loses because it is longer", () => {
    expect(learned(network, "ARS1", "CSR1")).toContain("10.2.0.0/16 10.0.253.4 64000-64000-100-300");
    expect(held(network, "ARS1/IN_0", "Hub1VPNGW")).toEqual(["10.2.0.0/16 100-300"]);
    expect(effectiveRoutes(network, "Spoke1/Spoke1VMSubnet")).toContain(
      "VirtualNetworkGateway Active 10.2.0.0/16 VirtualNetworkGateway Hub1VPNGW",
    );
  });

  it("carry what goes to the branch when the tunnel of one hub is down", () => {
    const failed = network.fail("Hub1VPNGW-branch");
    expect(learned(failed, "ARS1", "CSR1")).toContain("10.2.0.0/16 10.0.253.4 64000-64000-100-300");
    expect(effectiveRoutes(failed, "Spoke1/Spoke1VMSubnet")).toContain(
      "VirtualNetworkGateway Active 10.2.0.0/16 VirtualNetworkGateway 10.0.253.4",
    );
  });

  it("carry what goes from spoke to spoke with user routes in their subnets, without which it loops", () => {
    expect(ways(network.trace("Spoke1", "Spoke2"))).toEqual(["Spoke1 > CSR1 > CSR2 > Spoke2: delivered"]);
    const bare = withSubnet(network.topology, "Hub1", { name: "CSR1Subnet", addressPrefix: "10.0.253.0/24" });
    expect(ways(Simulation.of(bare).trace("Spoke1", "Spoke2"))).toEqual(["Spoke1 > CSR1 > CSR1: looped"]);
  });
});
