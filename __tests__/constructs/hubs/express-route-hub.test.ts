import { TerraformVariable } from "cdktf";
import { ExpressRouteHub, type ExpressRouteHubProps } from "../../../lib/constructs/hubs";
import { NetworkTopology } from "../../../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Simulation } from "../../../lib/routing";
import { collectTopology } from "../../../lib/topology";
import { NORTH, WEST, bodiesOf, bodyAt, emptyStack, resourcesOf } from "../../support/network";
import { CIRCUIT_ID, expressRouteNetwork } from "../../support/express-route-network";
import { ways } from "../../support/route-tables";

describe("a dual-homed network over ExpressRoute", () => {
  const { stack } = expressRouteNetwork();
  const topology = NetworkTopology.of(stack);

  it("has one route server for each hub and each spoke, exchanging routes in hubs only", () => {
    const exchanging = bodiesOf(stack, "azurerm_route_server").map((rs) => [
      rs.name,
      rs.branch_to_branch_traffic_enabled,
    ]);
    expect(Object.fromEntries(exchanging)).toEqual({
      "rs-app": false,
      "rs-data": false,
      "rs-north": true,
      "rs-west": true,
    });
  });

  it("uses remote gateways on no half of any peering", () => {
    const halves = bodiesOf(stack, "azurerm_virtual_network_peering");
    expect(halves).toHaveLength(8);
    for (const half of halves)
      expect(half).toMatchObject({ use_remote_gateways: false, allow_forwarded_traffic: true });
  });

  it("connects every instance with its own hub's route server and with every spoke's", () => {
    const connections = resourcesOf(stack).filter(({ address }) =>
      address.startsWith("azurerm_route_server_bgp_connection."),
    );
    expect(connections.map(({ path }) => path).sort()).toEqual(
      [
        "app/Bgp-north",
        "app/Bgp-west",
        "data/Bgp-north",
        "data/Bgp-west",
        "north/RouteServerPeering",
        "west/RouteServerPeering",
      ].flatMap((path) =>
        [1, 2].map((instance) => `${path}/${path.includes("north") ? "north" : "west"}-nva-${instance}`),
      ),
    );
  });

  it.each(["west-nva-1", "west-nva-2", "north-nva-1", "north-nva-2"])(
    "has as-override towards both instances of all route servers in the configuration of %s",
    (instance) => {
      const hubAddresses = instance.startsWith("west") ? ["10.10.0.68", "10.10.0.69"] : ["10.20.0.68", "10.20.0.69"];
      const neighbours = ["10.30.0.4", "10.30.0.5", "10.40.0.4", "10.40.0.5", ...hubAddresses];
      const configuration = topology.routerConfiguration(instance);
      const overridden = [...configuration.matchAll(/neighbor (\S+) as-override/g)].map(([, address]) => address);
      expect(overridden.sort()).toEqual(neighbours.sort());
    },
  );

  it("sends a hub's route server spokes only, and spokes what is on premises", () => {
    const { routeServerPeerings } = collectTopology(stack);
    const policies = routeServerPeerings.map(({ name, accept, advertise }) => [name, accept.join(), advertise.join()]);
    expect(policies).toEqual([
      ["west-rs-west-nva", "sites", "spokes"],
      ["north-rs-north-nva", "sites", "spokes"],
      ["app-rs-west-nva", "virtual-network", "sites"],
      ["app-rs-north-nva", "virtual-network", "sites"],
      ["data-rs-west-nva", "virtual-network", "sites"],
      ["data-rs-north-nva", "virtual-network", "sites"],
    ]);
    expect(topology.routerConfiguration("west-nva-1")).toContain("ip prefix-list SITES permit 10.100.0.0/16");
  });

  it("prepends on the hub that stands by in both directions, and nowhere on the active one", () => {
    const prepends = collectTopology(stack).routeServerPeerings.map(({ name, prepend }) => [name, prepend]);
    expect(Object.fromEntries(prepends)).toEqual({
      "west-rs-west-nva": 0,
      "north-rs-north-nva": 2,
      "app-rs-west-nva": 0,
      "app-rs-north-nva": 2,
      "data-rs-west-nva": 0,
      "data-rs-north-nva": 2,
    });
  });

  it("sends what the gateways receive for spokes through the appliances' load balancers", () => {
    const routes = bodiesOf(stack, "azurerm_route")
      .filter(({ next_hop_type: type }) => type === "VirtualAppliance")
      .map((route) => [route.address_prefix, route.next_hop_in_ip_address]);
    expect(routes).toEqual([
      ["10.30.0.0/22", "10.20.0.30"],
      ["10.30.0.0/22", "10.10.0.30"],
      ["10.40.0.0/22", "10.20.0.30"],
      ["10.40.0.0/22", "10.10.0.30"],
    ]);
    const table = bodyAt(stack, "west/GatewaySubnet/RouteTable");
    expect(table.bgp_route_propagation_enabled).toBe(true);
    expect(table.route).toBeUndefined();
  });

  it("puts gateway, route server and appliances where a hub keeps room for them", () => {
    expect(bodyAt(stack, "west/GatewaySubnet/Resource")).toMatchObject({
      name: "GatewaySubnet",
      address_prefixes: ["10.10.0.128/26"],
    });
    expect(bodyAt(stack, "west/RouteServer/Subnet")).toMatchObject({ address_prefixes: ["10.10.0.64/26"] });
    expect(bodyAt(stack, "west/ApplianceSubnet/Resource")).toMatchObject({ address_prefixes: ["10.10.0.0/27"] });
  });

  it("gives the gateway no public address and keeps keys out of the file", () => {
    const gateway = bodyAt(stack, "west/ExpressRouteGateway/Resource");
    expect(gateway).toMatchObject({ type: "ExpressRoute", sku: "ErGw1AZ", name: "ergw-west" });
    expect(JSON.stringify(gateway)).not.toContain("public_ip");
    expect(bodyAt(stack, "west/ExpressRouteGateway/Connection-amsterdam/Resource")).toMatchObject({
      authorization_key: "${var.amsterdam-key}",
      routing_weight: 10,
      express_route_gateway_bypass: false,
    });
  });

  it("makes subnets, then the gateway, then the route server, then the connections", () => {
    const dependencies = (path: string) => JSON.stringify(bodyAt(stack, path).depends_on);
    expect(dependencies("west/ExpressRouteGateway/Resource")).toContain("GatewaySubnet_RouteTableAssociation");
    expect(dependencies("west/RouteServer/Subnet")).toContain("azurerm_virtual_network_gateway.");
    expect(dependencies("west/RouteServer/Resource")).toContain("azurerm_subnet.west_RouteServer_Subnet");
    expect(dependencies("west/ExpressRouteGateway/Connection-amsterdam/Resource")).toContain(
      "RouteServerPeering_west-nva-2",
    );
    expect(dependencies("app/Peering-west/FromHub")).toContain("west_RouteServerPeering_west-nva-2");
  });

  it("uses the key of a connection, where each of several gateways needs one of its own", () => {
    const stack = emptyStack();
    const circuit = ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "c", { circuitId: `${CIRCUIT_ID}c` });
    const own = new TerraformVariable(stack, "own", { type: "string", sensitive: true });
    new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit, authorizationKey: own.stringValue }] });
    expect(bodyAt(stack, "west/ExpressRouteGateway/Connection-c/Resource").authorization_key).toBe("${var.own}");
    const text = () =>
      new ExpressRouteHub(stack, "north", { ...NORTH, circuits: [{ circuit, authorizationKey: "secret" }] });
    expect(text).toThrow("authorizationKey: would be written into a file");
  });

  it("lets traffic bypass the appliance on the way back only when told so", () => {
    const direct = expressRouteNetwork(emptyStack(), { returnThroughAppliance: false }).stack;
    expect(bodiesOf(direct, "azurerm_route").map(({ next_hop_type: type }) => type)).toEqual(["Internet", "Internet"]);
  });
});

/** Terraform asks for the key as for any variable. */
const KEY_VARIABLE = "TF_VAR_amsterdam-key";
beforeAll(() => {
  process.env[KEY_VARIABLE] = "00000000-0000-0000-0000-000000000000";
});
afterAll(() => {
  Reflect.deleteProperty(process.env, KEY_VARIABLE);
});

describe("ExpressRouteHub says what is wrong", () => {
  const refused = (props: Partial<ExpressRouteHubProps>) => () =>
    new ExpressRouteHub(emptyStack(), "west", { ...WEST, ...props });

  it.each([
    ["a range without room for its parts", { addressSpace: ["10.10.0.0/26"] }, "has no room for the gateways' /26"],
    [
      "a gateway subnet that is too small",
      { gatewaySubnetAddressPrefix: "10.10.1.0/28" },
      "is too small for a gateway; give a /27 or larger",
    ],
    [
      "a malformed gateway subnet",
      { gatewaySubnetAddressPrefix: "10.10.1.1/26" },
      'gatewaySubnetAddressPrefix: "10.10.1.1/26" has bits set',
    ],
    [
      "a malformed route server subnet",
      { routeServerSubnetAddressPrefix: "x" },
      'routeServerSubnetAddressPrefix: "x" is not an IPv4 range',
    ],
  ])("%s", (_what, props, message) => {
    expect(refused(props)).toThrow(message);
  });

  it("a routing weight that Azure does not take", () => {
    const stack = emptyStack();
    const circuit = ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "c", { circuitId: `${CIRCUIT_ID}c` });
    expect(
      () => new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit, routingWeight: 32001 }] }),
    ).toThrow("routingWeight: 32001 is not possible; expected a whole number from 0 to 32000");
  });

  // The default route of a site is to lead the appliances' packets to the gateway: forced tunnelling.
  describe("with a circuit to a site that announces the default route", () => {
    const internetRoutes = (addressPrefixes: string[], props: Partial<ExpressRouteHubProps> = {}) => {
      const { stack: forced, amsterdam } = expressRouteNetwork(emptyStack(), props);
      new OnPremisesSite(forced, "headquarters", { addressPrefixes, asn: 65200, circuits: [amsterdam] });
      const routes = bodiesOf(forced, "azurerm_route").filter(({ next_hop_type: type }) => type === "Internet");
      const own = collectTopology(forced).virtualNetworks.flatMap(({ name, subnets }) =>
        subnets.some(({ routeTable }) => routeTable?.routes.some(({ nextHopType }) => nextHopType === "Internet"))
          ? [name]
          : [],
      );
      expect(routes).toHaveLength(own.length);
      return own;
    };

    it("gives the appliances beside its gateway no user route to the Internet", () => {
      expect(internetRoutes(["10.200.0.0/16"])).toEqual(["west", "north"]);
      expect(internetRoutes(["10.200.0.0/16", "0.0.0.0/0"])).toEqual(["north"]);
    });

    it("keeps it where the appliances offer the Internet themselves", () => {
      expect(internetRoutes(["0.0.0.0/0"], { internetEgress: true })).toEqual(["west", "north"]);
    });

    it.each([
      ["as one", ["0.0.0.0/0"]],
      ["in halves", ["0.0.0.0/1", "128.0.0.0/1"]],
    ])(
      "leads the packets of spokes through appliance and gateway to the site, and the answers back (%s)",
      (_, announced) => {
        const { stack: forced, amsterdam } = expressRouteNetwork();
        new OnPremisesSite(forced, "headquarters", { addressPrefixes: announced, asn: 65200, circuits: [amsterdam] });
        const { verdict, forward, back } = Simulation.of(forced).flow("app", "internet");
        expect(verdict).toBe("delivered");
        expect(ways(forward)).toEqual([
          "app > west-nva-1 > west-ergw > amsterdam > headquarters > internet: delivered",
          "app > west-nva-2 > west-ergw > amsterdam > headquarters > internet: delivered",
        ]);
        expect(back && ways(back)).toEqual([
          "internet > headquarters > amsterdam > west-ergw > west-nva-1 > app: delivered",
          "internet > headquarters > amsterdam > west-ergw > west-nva-2 > app: delivered",
        ]);
      },
    );
  });
});
