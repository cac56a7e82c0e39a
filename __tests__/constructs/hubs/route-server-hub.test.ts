import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { ExpressRouteHub, RouteServerHub, type RouteServerHubProps } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology } from "../../../lib/constructs/networks";
import { RoutingPreference } from "../../../lib/constructs/route-servers";
import { SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { HUB_NETWORK, hubPart } from "../../support/existing";
import { APP, NORTH, WEST, bodiesOf, emptyStack } from "../../support/network";
import { applianceTunnel } from "../../support/tunnel-network";

/** A hub whose appliance has a tunnel to the branch, a spoke that uses its route server and a dual-homed one. */
function network(props: Partial<RouteServerHubProps> = {}) {
  const stack = emptyStack();
  const tunnel = applianceTunnel(stack);
  const hub = new RouteServerHub(stack, "west", { ...WEST, tunnels: [tunnel], ...props });
  const other = new RouteServerHub(stack, "north", {
    ...NORTH,
    tunnels: [{ ...tunnel, insideAddressPrefix: "169.254.22.0/30" }],
  });
  new SingleHomedSpoke(stack, "tools", { location: "westeurope", addressSpace: ["10.50.0.0/22"], hub });
  new DualHomedNetwork(stack, "dual", { hubs: [hub, other], spokes: [new Spoke(stack, "app", APP)] });
  return { stack, hub };
}

describe("RouteServerHub", () => {
  it("makes a route server in the fixed place, without branch-to-branch, and its connection with the appliance", () => {
    const { stack, hub } = network();
    expect(bodiesOf(stack, "azurerm_route_server").find(({ name }) => name === "rs-west")).toMatchObject({
      branch_to_branch_traffic_enabled: false,
      hub_routing_preference: "ExpressRoute",
    });
    expect(bodiesOf(stack, "azurerm_subnet")).toContainEqual(
      expect.objectContaining({ name: "RouteServerSubnet", address_prefixes: ["10.10.0.64/26"] }),
    );
    expect(hub.routeServer.addresses).toEqual(["10.10.0.68", "10.10.0.69"]);
    expect(bodiesOf(stack, "azurerm_virtual_network_gateway")).toEqual([]);
    const { routeServerPeerings, routerPeerings } = collectTopology(stack);
    expect(routeServerPeerings[0]).toMatchObject({
      name: "west-rs-west-nva",
      asPathRewrite: "as-override",
      accept: ["hub-spokes"],
      advertise: ["sites"],
    });
    expect(routerPeerings[0].advertise).toEqual(["spokes", "hub-spokes"]);
  });

  it("leads spokes that use it to the sites of its appliance and back, and breaks no rule", () => {
    const { stack } = network();
    const topology = NetworkTopology.of(stack);
    const flow = topology.simulate().flow("tools", "branch");
    expect([flow.verdict, flow.reason]).toEqual(["delivered", undefined]);
    expect(topology.violations().map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  it("takes the range, the addresses and the routing preference that are given", () => {
    const { stack, hub } = network({
      routeServerSubnetAddressPrefix: "10.10.2.0/26",
      routeServerAddresses: ["10.10.2.6", "10.10.2.7"],
      routingPreference: RoutingPreference.AS_PATH,
    });
    expect(collectTopology(stack).routeServers[0]).toMatchObject({
      addresses: ["10.10.2.6", "10.10.2.7"],
      routingPreference: "ASPath",
      branchToBranch: false,
    });
    expect(hub.routeServer.subnetAddressPrefix).toBe("10.10.2.0/26");
  });

  it("advertises the Internet to the route server, if the appliance offers it", () => {
    const { stack } = network({ internetEgress: true });
    expect(collectTopology(stack).routeServerPeerings[0].advertise).toEqual(["sites", "internet"]);
  });

  it("needs room for the route server's subnet", () => {
    const props = { ...WEST, addressSpace: ["10.10.0.0/26"] };
    expect(() => new RouteServerHub(emptyStack(), "west", props)).toThrow("has no room");
  });

  it("moves no other subnet when it becomes a hub with a gateway", () => {
    const rangesOf = (hub: typeof ExpressRouteHub | typeof RouteServerHub) => {
      const stack = emptyStack();
      new hub(stack, "west", { ...WEST, subnets: [{ name: "tools" }] });
      const subnets = bodiesOf(stack, "azurerm_subnet");
      return new Map(subnets.map((subnet) => [String(subnet.name), subnet.address_prefixes]));
    };
    const before = rangesOf(RouteServerHub);
    expect(before.size).toBe(3);
    expect(Object.fromEntries(rangesOf(ExpressRouteHub))).toMatchObject(Object.fromEntries(before));
  });
});

describe("RouteServerHub.fromRouteServerHubAttributes", () => {
  const attrs = { ...HUB_NETWORK, routeServerSubnetAddressPrefix: "10.10.0.64/26" };
  const existing = (more: object, existingAppliance = true) => {
    const stack = emptyStack();
    const appliance = existingAppliance
      ? VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", { asn: 65001, privateIp: "10.10.0.4" })
      : undefined;
    RouteServerHub.fromRouteServerHubAttributes(stack, "west", { ...attrs, appliance, ...more });
    return stack;
  };
  const made = (more: object) =>
    ["azurerm_route_server", "azurerm_route_server_bgp_connection"].map(
      (type) => bodiesOf(existing(more), type).length,
    );

  it("makes the route server and its connection where they are missing", () => {
    const routeServerId = hubPart("virtualHubs/rs");
    expect(made({})).toEqual([1, 1]);
    expect(made({ routeServerId })).toEqual([0, 0]);
    expect(made({ routeServerId, peeringExists: false })).toEqual([0, 1]);
    const { routeServers, routeServerPeerings } = collectTopology(existing({ routeServerId }));
    expect(routeServers).toMatchObject([{ name: "west-rs", branchToBranch: false, existing: true }]);
    expect(routeServerPeerings).toMatchObject([{ accept: ["hub-spokes"], advertise: ["sites"] }]);
  });

  it("checks ids, and what is said to exist", () => {
    expect(() => existing({ routeServerId: "rs" })).toThrow('routeServerId: "rs" is no id of a route server');
    expect(() => existing({ peeringExists: true })).toThrow("peeringExists: is true, but the route server is yet");
  });
});
