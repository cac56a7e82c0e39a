import { gatewaysStayWithinTheCircuitLimit as rule } from "../../../lib/rules/gateway-connections/gateways-stay-within-the-circuit-limit";
import { found, tellsApart } from "../../support/found";
import { added, changed, connection, expressRouteHubs } from "../../support/topologies";

describe("gatewaysStayWithinTheCircuitLimit", () => {
  const withCircuits = (count: number, sku?: string) => {
    const connections = Array.from({ length: count - 1 }, (_, index) => connection("west", String(index)));
    const network = added(expressRouteHubs(), "gatewayConnections", ...connections);
    return changed(network, "gateways", "ergw-west", { sku });
  };

  it.each([
    ["Standard", 4],
    ["ErGw1AZ", 4],
    ["HighPerformance", 8],
    ["ErGw2AZ", 8],
    ["UltraPerformance", 16],
    ["ErGw3AZ", 16],
  ])("knows how many %s takes", (sku, most) => {
    expect(found(rule, withCircuits(most, sku))).toEqual([]);
    expect(found(rule, withCircuits(most + 1, sku))).toEqual([
      `ergw-west.sku: gateway "ergw-west" is connected to ${most + 1} circuits; the SKU ${sku} supports ${most}`,
    ]);
  });

  it.each([
    [1, 4, "1 scale unit"],
    [2, 8, "2 scale units"],
    [9, 8, "9 scale units"],
    [10, 16, "10 scale units"],
  ])("knows that ErGwScale with %i units takes %i", (minimumScaleUnits, most, units) => {
    const scaled = (count: number) =>
      changed(withCircuits(count, "ErGwScale"), "gateways", "ergw-west", { minimumScaleUnits });
    expect(found(rule, scaled(most))).toEqual([]);
    expect(found(rule, scaled(most + 1))).toEqual([
      `ergw-west.sku: gateway "ergw-west" is connected to ${most + 1} circuits; the SKU ErGwScale with ${units} supports ${most}`,
    ]);
  });

  it("expects the most of a gateway whose scale units are not known, and nothing of one whose SKU is not, and accepts a correct network", () => {
    expect(found(rule, withCircuits(16, "ErGwScale"))).toEqual([]);
    expect(found(rule, withCircuits(17, "ErGwScale"))).toHaveLength(1);
    expect(found(rule, withCircuits(17))).toEqual([]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("counts neither tunnels nor the circuits of a VPN gateway, which are for other rules", () => {
    const tunnel = connection("west", "west", { name: "tunnel", circuit: undefined, site: "headquarters" });
    tellsApart(
      rule,
      withCircuits(5, "Standard"),
      added(withCircuits(4, "Standard"), "gatewayConnections", tunnel, { ...tunnel, name: "second" }),
    );
    tellsApart(
      rule,
      withCircuits(5, "Standard"),
      changed(withCircuits(5, "Standard"), "gateways", "ergw-west", { type: "Vpn" }),
    );
  });
});
