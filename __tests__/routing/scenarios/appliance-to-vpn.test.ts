import { effectiveRoutes, held, scenario, table, ways } from "../../support/route-tables";

/**
 * A branch behind the tunnel of an appliance and another one behind a VPN gateway. The gateway's ASN is 300, which worked in
 * the lab; Microsoft supports none but 65515 beside a route server.
 *
 * https://github.com/mddazure/azure-route-server-lab, `README.md` (2021), section "Verify"
 */
describe("transit between an appliance and a VPN gateway", () => {
  const network = scenario("appliance-to-vpn");

  it.each(["ars/IN_0", "ars/IN_1"])(
    "tells the appliance of the hub, the spoke and the gateway's branch, by %s",
    (ars) => {
      expect(held(network, "HubCSR", ars)).toEqual(
        table(`
        10.0.0.0/16  65515
        10.2.0.0/16  65515-300-200
        10.3.0.0/16  65515
      `),
      );
    },
  );

  it("tells the appliance of its own branch", () => {
    expect(held(network, "HubCSR", "branch1")).toEqual(table("10.1.0.0/16  100"));
  });

  it("tells the appliance's branch of the other branch", () => {
    expect(held(network, "branch1", "HubCSR")).toContain("10.2.0.0/16 64000-65515-300-200");
  });

  it("programs the spoke with the appliance as next hop for its branch", () => {
    expect(effectiveRoutes(network, "spoke1/VMSubnet")).toContain(
      "VirtualNetworkGateway Active 10.1.0.0/16 VirtualNetworkGateway 10.0.253.4",
    );
  });

  it("lets the branches reach one another", () => {
    expect(ways(network.trace("branch1", "branch2"))).toEqual(["branch1 > HubCSR > HubVPNGW > branch2: delivered"]);
    expect(ways(network.trace("branch2", "branch1"))).toEqual(["branch2 > HubVPNGW > HubCSR > branch1: delivered"]);
  });
});
