import { advertised, learned, scenario, table } from "../../support/route-tables";

/**
 * An appliance between the route servers of two hubs that overrides the ASN, leaves next hops as they are, and sends neither
 * route server what is its own.
 *
 * https://github.com/fabferri/az-pattern, `hub-spoke-vnets/hub-spoke-rs-er-alternative-path-onprem/README.md` (2023),
 * section 3
 */
describe("an appliance that leaves next hops unchanged", () => {
  const network = scenario("next-hop-unchanged");

  it("3.2: is sent the first hub's ranges and those of the spoke that uses its route server", () => {
    expect(advertised(network, "rs1", "nva2")).toEqual(
      table(`
        10.17.34.0/24  65515
        10.0.1.0/24    65515
        10.0.50.0/24   65515
      `),
    );
  });

  it("3.3: is sent the second hub's ranges and the circuit's", () => {
    expect(advertised(network, "rs2", "nva2")).toEqual(
      table(`
        10.18.34.0/24  65515
        10.0.2.0/24    65515
        10.1.34.0/25   65515-12076-65020
      `),
    );
  });

  it("3.2: tells the first hub of the second with the other route server's first instance as next hop", () => {
    expect(learned(network, "rs1", "nva2")).toEqual(
      table(`
        10.0.2.0/24    10.0.2.132  65001-65001
        10.18.34.0/24  10.0.2.132  65001-65001
        10.1.34.0/25   10.0.2.132  65001-65001-12076-65020
      `),
    );
  });

  it("3.3: tells the second hub of the first likewise, and never of what is its own", () => {
    expect(learned(network, "rs2", "nva2")).toEqual(
      table(`
        10.0.50.0/24   10.0.1.132  65001-65001
        10.0.1.0/24    10.0.1.132  65001-65001
        10.17.34.0/24  10.0.1.132  65001-65001
      `),
    );
  });

  // The lab says that packets then reached the circuit past the appliance, and calls itself fit for tests only. Elsewhere
  // Microsoft says that no packet passes a route server (articles/route-server/route-server-faq.md in
  // MicrosoftDocs/azure-docs): the model does not count on it.
  it("is not relied on for packets: a route server is no next hop", () => {
    const [branch] = network.trace("hub1", "on-prem").branches;
    expect(branch).toMatchObject({ outcome: "dropped", reason: expect.stringContaining("10.0.2.132") });
  });
});
