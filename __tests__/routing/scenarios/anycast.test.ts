import { held, learned, networksOf, scenario, sent, table } from "../../support/route-tables";

/**
 * The same address announced in two regions on one circuit, in the second with two more ASNs.
 *
 * https://github.com/adstuart/azure-routeserver-anycast, `README.md` (2021)
 */
describe("one address in two regions", () => {
  const network = scenario("anycast");
  const address = "9.9.9.9/32";
  const ofAddress = (rows: readonly string[]) => rows.filter((row) => row.startsWith(address));

  it("is learned by each region's route server", () => {
    expect(learned(network, "rs-ne", "nva-ne")).toEqual(table("9.9.9.9/32  172.16.156.70  65010"));
    expect(learned(network, "rs-we", "nva-we")).toEqual(table("9.9.9.9/32  172.16.136.70  65010-65010-65010"));
  });

  it("is announced to the circuit by both gateways, of which Microsoft's edge prefers the shorter path", () => {
    expect(ofAddress(held(network, "london", "ergw-ne"))).toEqual(["9.9.9.9/32 65515-65010"]);
    expect(ofAddress(held(network, "london", "ergw-we"))).toEqual(["9.9.9.9/32 65515-65010-65010-65010"]);
    const [{ received }] = network.routesOf("london");
    expect(received.filter(({ prefix, status }) => prefix === address && status === "best")).toEqual([
      expect.objectContaining({ from: "ergw-ne" }),
    ]);
  });

  it("is seen on premises with Microsoft's ASN only", () => {
    expect(ofAddress(held(network, "on-prem", "london"))).toEqual(["9.9.9.9/32 12076"]);
  });

  it("is reached in the second region when the first one's appliance is gone, and in the first when it is back", () => {
    const without = network.fail("nva-ne");
    expect(ofAddress(sent(without, "ergw-we", "london"))).toEqual(["9.9.9.9/32 65515-65010-65010-65010"]);
    expect(ofAddress(held(without, "london", "ergw-ne"))).toEqual([]);
    const [{ received }] = without.routesOf("london");
    expect(received.filter(({ prefix, status }) => prefix === address && status === "best")).toEqual([
      expect.objectContaining({ from: "ergw-we" }),
    ]);
    expect(networksOf(without, "on-prem")).toContain(address);
  });
});
