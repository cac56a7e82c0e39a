import {
  ExpressRouteGateway,
  type ConnectedCircuit,
  type RemoteTrafficOptions,
} from "../../../lib/constructs/gateways";
import { ExpressRouteHub, Hub } from "../../../lib/constructs/hubs";
import { ExpressRouteCircuit } from "../../../lib/constructs/on-premises";
import { collectTopology } from "../../../lib/topology";
import { hubPart } from "../../support/existing";
import { WEST, bodiesOf, emptyStack } from "../../support/network";

/** A gateway that exists already, and a circuit for it. */
function existing(connected: Partial<ConnectedCircuit>[] = [], options: RemoteTrafficOptions = {}) {
  const stack = emptyStack();
  const virtualNetwork = new Hub(stack, "west", WEST);
  const circuit = ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "amsterdam", {
    circuitId: hubPart("expressRouteCircuits/erc"),
  });
  const gateway = ExpressRouteGateway.fromExpressRouteGatewayAttributes(stack, "gateway", {
    virtualNetwork,
    gatewayId: hubPart("virtualNetworkGateways/ergw"),
    connectedCircuits: connected.map((props) => ({ circuit, ...props })),
    ...options,
  });
  return { stack, gateway, circuit };
}

describe("ExpressRouteGateway", () => {
  it("creates a connection to a new circuit, and none to one that it is connected to already", () => {
    const made = existing();
    made.gateway.connectTo({ circuit: made.circuit, routingWeight: 10, fastPath: true });
    const before = existing([{ routingWeight: 10, fastPath: true }]);
    const [connection] = collectTopology(made.stack).gatewayConnections;
    expect(connection).toMatchObject({ circuit: "amsterdam", routingWeight: 10, fastPath: true });
    expect(collectTopology(before.stack).gatewayConnections).toEqual([connection]);
    const connections = [made, before].map(({ stack }) =>
      bodiesOf(stack, "azurerm_virtual_network_gateway_connection"),
    );
    expect(connections).toMatchObject([[{ routing_weight: 10, express_route_gateway_bypass: true }], []]);
  });

  it.each([-1, 32_001, 1.5])("refuses the routing weight %d", (routingWeight) => {
    const { gateway, circuit } = existing();
    expect(() => {
      gateway.connectTo({ circuit, routingWeight });
    }).toThrow(`routingWeight: ${routingWeight} is not possible; expected a whole number from 0 to 32000`);
  });

  // azurerm_virtual_network_gateway, `remote_vnet_traffic_enabled`
  it("tells Azure whether it accepts traffic from other virtual networks, which it does not by default", () => {
    const made = (options: RemoteTrafficOptions) => {
      const stack = emptyStack();
      new ExpressRouteHub(stack, "west", { ...WEST, ...options });
      const [{ remote_vnet_traffic_enabled: set }] = bodiesOf(stack, "azurerm_virtual_network_gateway");
      return [set, collectTopology(stack).gateways[0].remoteVirtualNetworkTraffic];
    };
    expect(made({})).toEqual([false, false]);
    expect(made({ remoteVirtualNetworkTraffic: false })).toEqual([false, false]);
    expect(made({ remoteVirtualNetworkTraffic: true })).toEqual([true, true]);
  });

  it("says of one that exists already only what is known of it", () => {
    const known = (options: RemoteTrafficOptions) =>
      collectTopology(existing([], options).stack).gateways[0].remoteVirtualNetworkTraffic;
    expect([{}, { remoteVirtualNetworkTraffic: false }, { remoteVirtualNetworkTraffic: true }].map(known)).toEqual([
      undefined,
      false,
      true,
    ]);
  });

  it("refuses a second connection to the same circuit", () => {
    const { gateway, circuit } = existing([{}]);
    expect(() => {
      gateway.connectTo({ circuit });
    }).toThrow("[network/gateway] circuits: west-ergw is connected to amsterdam already; connect them once");
  });
});
