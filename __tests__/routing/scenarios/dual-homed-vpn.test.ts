import { advertised, held, learned, networksOf, scenario, sent, table, ways } from "../../support/route-tables";

/**
 * A spoke behind two hubs with VPN gateways, each with a branch of its own. The commands of the lab set branch-to-branch
 * nowhere; its output shows that the hubs' route servers had it (the branch arrives) and the spoke's had not (nothing of the
 * other hub does).
 *
 * https://github.com/adtork/Azure-Route-Server-Dual-Home, `README.md` (output of February 2023). Its text gives the branches'
 * ASNs the other way round than its output; the output counts here.
 */
describe("a dual-homed network with VPN gateways", () => {
  const network = scenario("dual-homed-vpn");

  it("gives the first hub's appliance its hub, its branch and the spoke, and nothing of the other hub", () => {
    expect(advertised(network, "HubRouteServer", "hubCSR")).toEqual(
      table(`
        172.16.1.0/24  65515
        172.16.4.0/24  65515-65512
      `),
    );
    expect(advertised(network, "SpokeRouteServer", "hubCSR")).toEqual(table("172.16.3.0/24  65515"));
    expect(networksOf(network, "hubCSR")).toEqual(["172.16.1.0/24", "172.16.3.0/24", "172.16.4.0/24"]);
  });

  it("gives the second hub's appliance likewise", () => {
    expect(advertised(network, "Hub2RouteServer", "hub2CSR")).toEqual(
      table(`
        172.16.2.0/24  65515
        172.16.5.0/24  65515-65511
      `),
    );
    expect(advertised(network, "SpokeRouteServer", "hub2CSR")).toEqual(table("172.16.3.0/24  65515"));
    expect(networksOf(network, "hub2CSR")).toEqual(["172.16.2.0/24", "172.16.3.0/24", "172.16.5.0/24"]);
  });

  // No table of these is published; they follow from as-override as in the lab with two circuits.
  it("gives the spoke's route server and the branch what the appliance passes on", () => {
    expect(learned(network, "SpokeRouteServer", "hubCSR")).toEqual(
      table(`
        172.16.1.0/24  172.16.1.196  65002-65002
        172.16.4.0/24  172.16.1.196  65002-65002-65512
      `),
    );
    expect(sent(network, "hub-vpngw", "branch")).toEqual(
      table(`
        172.16.1.0/24  65515
        172.16.3.0/24  65515-65002-65002
      `),
    );
    expect(held(network, "branch", "hub-vpngw")).toEqual(sent(network, "hub-vpngw", "branch"));
  });

  it.each([
    ["branch", "hub", "hub-vpngw", "hubCSR"],
    ["branch2", "hub2", "hub2-vpngw", "hub2CSR"],
  ])(
    "answers %s from the hub with a TTL of 64, from the spoke with 63: past one appliance",
    (branch, hub, gateway, csr) => {
      const machine = `${hub}/vmsubnet`;
      expect(ways(network.trace(machine, branch))).toEqual([`${machine} > ${gateway} > ${branch}: delivered`]);
      expect(ways(network.trace("spoke", branch))).toEqual([`spoke > ${csr} > ${gateway} > ${branch}: delivered`]);
      expect(ways(network.trace(branch, machine))).toEqual([`${branch} > ${gateway} > ${machine}: delivered`]);
      expect(ways(network.trace(branch, "spoke"))).toEqual([`${branch} > ${gateway} > spoke: delivered`]);
    },
  );
});
