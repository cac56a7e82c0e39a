import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { ExpressRouteCircuit, type ExpressRouteCircuitProps } from "../../../lib/constructs/on-premises";
import { collectTopology } from "../../../lib/topology";
import { hubPart } from "../../support/existing";
import { WEST, bodiesOf, bodyAt, emptyStack } from "../../support/network";

const ORDER: ExpressRouteCircuitProps = {
  location: "westeurope",
  resourceGroupName: "rg-circuits",
  serviceProviderName: "Equinix",
  peeringLocation: "Amsterdam",
  bandwidthInMbps: 1000,
};
const PEERING = {
  primaryAddressPrefix: "192.168.255.0/30",
  secondaryAddressPrefix: "192.168.255.4/30",
  vlanId: 100,
  peerAsn: 65100,
};

describe("ExpressRouteCircuit", () => {
  it("gets its peering and connections only once its provider has provisioned it", () => {
    const types = (provisioned?: boolean) => {
      const stack = emptyStack();
      const circuit = new ExpressRouteCircuit(stack, "amsterdam", { ...ORDER, privatePeering: PEERING, provisioned });
      new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit }] });
      return [
        "azurerm_express_route_circuit",
        "azurerm_express_route_circuit_peering",
        "azurerm_virtual_network_gateway_connection",
      ].map((type) => bodiesOf(stack, type).length);
    };
    expect(types()).toEqual([1, 0, 0]);
    expect(types(true)).toEqual([1, 1, 1]);
  });

  it("is in the topology with its connection before it is provisioned, so routers are configured for it already", () => {
    const stack = emptyStack();
    const circuit = new ExpressRouteCircuit(stack, "amsterdam", ORDER);
    new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit }] });
    expect(collectTopology(stack)).toMatchObject({
      circuits: [{ name: "amsterdam", peeringLocation: "Amsterdam" }],
      gatewayConnections: [{ gateway: "west-ergw", circuit: "amsterdam" }],
    });
  });

  it("gives the service key for the provider as a sensitive output", () => {
    const stack = emptyStack();
    new ExpressRouteCircuit(stack, "amsterdam", ORDER);
    const { output } = JSON.parse(JSON.stringify(stack.toTerraform())) as {
      output: Record<string, { sensitive: boolean }>;
    };
    expect(output["amsterdam-service-key"].sensitive).toBe(true);
  });

  it("gets its peering before its connections", () => {
    const stack = emptyStack();
    const circuit = new ExpressRouteCircuit(stack, "amsterdam", {
      ...ORDER,
      privatePeering: PEERING,
      provisioned: true,
    });
    new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit }] });
    const { depends_on } = bodyAt(stack, "west/ExpressRouteGateway/Connection-amsterdam/Resource");
    expect(JSON.stringify(depends_on)).toContain("azurerm_express_route_circuit_peering.");
  });

  it("can be on an ExpressRoute Direct port, which needs no provider", () => {
    const stack = emptyStack();
    new ExpressRouteCircuit(stack, "direct", {
      location: "westeurope",
      resourceGroupName: "rg",
      expressRoutePortId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/expressRoutePorts/port",
      bandwidthInGbps: 10,
      tier: "Premium",
      family: "UnlimitedData",
      privatePeering: PEERING,
    });
    expect(bodiesOf(stack, "azurerm_express_route_circuit")[0]).toMatchObject({
      bandwidth_in_gbps: 10,
      sku: { tier: "Premium", family: "UnlimitedData" },
    });
    expect(bodiesOf(stack, "azurerm_express_route_circuit_peering")[0]).toMatchObject({
      peering_type: "AzurePrivatePeering",
      vlan_id: 100,
    });
  });

  it("is connected to a gateway only after the circuit before it", () => {
    const stack = emptyStack();
    const circuits = ["a-1", "b-2"].map((id) => ({
      circuit: ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, id, {
        circuitId: hubPart(`expressRouteCircuits/${id}`),
      }),
    }));
    new ExpressRouteHub(stack, "west", { ...WEST, circuits });
    const { depends_on } = bodyAt(stack, "west/ExpressRouteGateway/Connection-b-2/Resource");
    expect(JSON.stringify(depends_on)).toContain("Connection-a-1");
  });

  it.each<[string, Partial<ExpressRouteCircuitProps>, string]>([
    [
      "no provider",
      { serviceProviderName: undefined },
      "[network/c] serviceProviderName: is missing; a circuit of a provider needs it",
    ],
    ["no bandwidth", { bandwidthInMbps: undefined }, "bandwidthInMbps: is missing"],
    [
      "a provider and a port",
      { expressRoutePortId: "port", bandwidthInGbps: 10 },
      "serviceProviderName: is given beside expressRoutePortId",
    ],
    ["another tier", { tier: "Gold" }, 'tier: "Gold" is not possible; allowed are Local, Standard, Premium'],
    ["another family", { family: "Free" }, 'family: "Free" is not possible; allowed are MeteredData, UnlimitedData'],
    [
      "a peering range that is not a /30",
      { privatePeering: { ...PEERING, primaryAddressPrefix: "192.168.0.0/29" } },
      "privatePeering.primaryAddressPrefix: is 192.168.0.0/29; give a /30",
    ],
    [
      "a VLAN id out of range",
      { privatePeering: { ...PEERING, vlanId: 4095 } },
      "privatePeering.vlanId: 4095 is not possible",
    ],
    [
      "Microsoft's own ASN",
      { privatePeering: { ...PEERING, peerAsn: 12076 } },
      "privatePeering.peerAsn: 12076 cannot be used",
    ],
    [
      "a literal key",
      { privatePeering: { ...PEERING, sharedKey: "secret" } },
      "privatePeering.sharedKey: would be written into a file; give the value of a sensitive TerraformVariable",
    ],
    ["a name that Azure refuses", { name: "a!" }, 'name: "erc-a!" is not a name Azure takes'],
  ])("refuses %s", (_what, props, message) => {
    expect(() => new ExpressRouteCircuit(emptyStack(), "c", { ...ORDER, ...props })).toThrow(message);
  });

  it("refuses a literal authorization key of an existing circuit", () => {
    expect(() =>
      ExpressRouteCircuit.fromExpressRouteCircuitAttributes(emptyStack(), "c", {
        circuitId: hubPart("expressRouteCircuits/a"),
        authorizationKey: "secret",
      }),
    ).toThrow("authorizationKey: would be written into a file");
  });
});
