import { gatewaysStayWithinTheCircuitLimit as rule } from "../../../lib/rules/gateway-connections/gateways-stay-within-the-circuit-limit";
import { found } from "../../support/found";
import { added, changed, connection, expressRouteHubs } from "../../support/topologies";

describe("gatewaysStayWithinTheCircuitLimit", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

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
      `ergw-west.sku: gateway "ergw-west" is connected with ${most + 1} circuits; the SKU ${sku} takes ${most}`,
    ]);
  });

  it.each([undefined, "ErGwScale"])("says nothing of the SKU %s", (sku) => {
    expect(found(rule, withCircuits(17, sku))).toEqual([]);
  });
});
