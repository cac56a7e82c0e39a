import type { TerraformStack } from "cdktf";
import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology } from "../../../lib/constructs/networks";
import { RemoteRouteServerSpoke, SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { hubPart } from "../../support/existing";
import {
  APP,
  DATA,
  NORTH,
  WEST,
  bodiesOf,
  bodyAt,
  emptyStack,
  resourcesOf,
  temporaryApp,
  twoHubs,
  brokenRules,
} from "../../support/network";

const MORE = { location: "westeurope", addressSpace: ["10.50.0.0/24", "10.51.0.0/24"] };
const LEGACY = { location: "westeurope", addressSpace: ["10.70.0.0/24"] };

/** Hubs with ExpressRoute gateways, spokes app and data, a spoke behind the route server of app, and one with one hub. */
function mixedNetwork(more = MORE) {
  const stack = emptyStack();
  const west = new ExpressRouteHub(stack, "west", WEST);
  const north = new ExpressRouteHub(stack, "north", NORTH);
  const app = new Spoke(stack, "app", APP);
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [app, new Spoke(stack, "data", DATA)] });
  new RemoteRouteServerSpoke(stack, "more", { ...more, spoke: app });
  new SingleHomedSpoke(stack, "legacy", { ...LEGACY, hub: west });
  return stack;
}

/** The names of all peerings there are. */
const peeringsOf = (stack: TerraformStack) =>
  bodiesOf(stack, "azurerm_virtual_network_peering")
    .map(({ name }) => String(name))
    .sort();

describe("RemoteRouteServerSpoke", () => {
  const stack = mixedNetwork();

  it("uses the route server of the spoke, and is peered with each of its hubs for the data plane", () => {
    const flags = (path: string) => {
      const { allow_gateway_transit, use_remote_gateways, allow_forwarded_traffic } = bodyAt(stack, path);
      return [allow_gateway_transit, use_remote_gateways, allow_forwarded_traffic];
    };
    expect(flags("more/Peering-app/FromSpoke")).toEqual([true, false, true]);
    expect(flags("more/Peering-app/FromUser")).toEqual([false, true, true]);
    for (const hub of ["west", "north"]) {
      expect(flags(`more/Peering-${hub}/FromHub`)).toEqual([false, false, true]);
      expect(flags(`more/Peering-${hub}/FromSpoke`)).toEqual([false, false, true]);
    }
  });

  it("has no route server and no BGP session of its own", () => {
    const namesOf = (type: string) => bodiesOf(stack, type).map(({ name }) => name);
    expect(namesOf("azurerm_route_server")).toEqual(["rs-app", "rs-data", "rs-north", "rs-west"]);
    expect(namesOf("azurerm_route_server_bgp_connection")).toHaveLength(6);
    expect(namesOf("azurerm_route_server_bgp_connection").filter((name) => String(name).includes("more"))).toEqual([]);
  });

  it("has routes in GatewaySubnet of each hub, one for each range, as other spokes have", () => {
    const routes = bodiesOf(stack, "azurerm_route").filter(({ address_prefix: prefix }) =>
      MORE.addressSpace.includes(String(prefix)),
    );
    expect(routes.map((route) => [route.address_prefix, route.next_hop_in_ip_address]).sort()).toEqual([
      ["10.50.0.0/24", "10.10.0.4"],
      ["10.50.0.0/24", "10.20.0.4"],
      ["10.51.0.0/24", "10.10.0.4"],
      ["10.51.0.0/24", "10.20.0.4"],
    ]);
  });

  it("is known to the routers: its ranges are taken from that route server, and sent to those beside the gateways", () => {
    const configuration = NetworkTopology.of(stack).routerConfiguration("west-nva");
    expect(configuration).toContain("ip prefix-list VNET-app-rs permit 10.50.0.0/24");
    expect(configuration).toContain("ip prefix-list SPOKES permit 10.51.0.0/24");
  });

  it("lives beside dual-homed and single-homed spokes without breaking a rule", () => {
    const overlapping = NetworkTopology.of(mixedNetwork({ ...MORE, addressSpace: APP.addressSpace }));
    expect(overlapping.violations().map(({ rule }) => rule)).toContain("ARS007");
    // Nothing but that these networks have no site.
    expect(brokenRules(stack)).toEqual(["ARS156"]);
  });

  it("has the same peerings whether it is made before or after the network", () => {
    const before = emptyStack();
    const west = new ExpressRouteHub(before, "west", WEST);
    const north = new ExpressRouteHub(before, "north", NORTH);
    const app = new Spoke(before, "app", APP);
    new RemoteRouteServerSpoke(before, "more", { ...MORE, spoke: app });
    const data = new Spoke(before, "data", DATA);
    new DualHomedNetwork(before, "n", { hubs: [west, north], spokes: [app, data] });
    new SingleHomedSpoke(before, "legacy", { ...LEGACY, hub: west });
    expect(peeringsOf(before)).toEqual(peeringsOf(stack));
    expect(peeringsOf(stack)).toHaveLength(16);
    // Nothing but that these networks have no site.
    expect(brokenRules(before)).toEqual(["ARS156"]);
  });

  it("warns when the spoke has no hub", () => {
    const alone = emptyStack();
    new RemoteRouteServerSpoke(alone, "more", { ...MORE, spoke: new Spoke(alone, "app", APP) });
    expect(NetworkTopology.of(alone).violations()).toEqual([
      expect.objectContaining({ rule: "ARS117", element: "more", severity: "warning" }),
      expect.objectContaining({ rule: "ARS155", element: "app", severity: "warning" }),
    ]);
  });

  it("uses the route server of a spoke that exists already", () => {
    const { stack: own, network } = twoHubs();
    const old = Spoke.fromSpokeAttributes(own, "old", {
      virtualNetworkId: hubPart("virtualNetworks/vnet-old"),
      routeServerId: hubPart("virtualHubs/rs-old"),
      location: "westeurope",
      addressSpace: ["10.60.0.0/22"],
      routeServerSubnetAddressPrefix: "10.60.0.0/26",
    });
    new RemoteRouteServerSpoke(own, "more", { ...MORE, spoke: old });
    network.addSpoke(old);
    expect(peeringsOf(own).filter((name) => name.includes("more"))).toHaveLength(6);
    expect(NetworkTopology.of(own).violations()).toEqual([]);
  });
});

describe("the order in which it is deployed", () => {
  /** The path of the resource that is waited for, where it is one of these. */
  const waitsFor = (stack: TerraformStack, path: string) => {
    const paths = new Map(resourcesOf(stack).map(({ address, path: found }) => [address, found]));
    return (bodyAt(stack, path).depends_on ?? []).map((address) => paths.get(address));
  };

  it("offers the route server once it is there, and uses it once it is offered", () => {
    const { stack, app } = twoHubs();
    new RemoteRouteServerSpoke(stack, "more", { ...MORE, spoke: app });
    expect(waitsFor(stack, "more/Peering-app/FromSpoke")).toEqual([
      "more/Subnet-more-workload",
      "app/Bgp-north/north-nva-1",
    ]);
    expect(waitsFor(stack, "more/Peering-app/FromUser")).toEqual(["more/Peering-app/FromSpoke"]);
    expect(waitsFor(stack, "more/Peering-west/FromHub")).toContain("more/Peering-app/FromUser");
  });

  it("is beside further ones, and lets later writes on the other spoke wait, as peering it resets its BGP sessions", () => {
    const stack = emptyStack();
    const west = new ExpressRouteHub(stack, "west", WEST);
    const app = new Spoke(stack, "app", APP);
    new RemoteRouteServerSpoke(stack, "more", { ...MORE, spoke: app });
    new RemoteRouteServerSpoke(stack, "most", { ...MORE, addressSpace: ["10.52.0.0/24"], spoke: app });
    app.connectTo(west);
    expect(waitsFor(stack, "more/Peering-app/FromSpoke")).toContain("app/RouteServer/Resource");
    expect(waitsFor(stack, "most/Peering-app/FromSpoke")).toEqual([
      "most/Subnet-most-workload",
      "app/RouteServer/Resource",
    ]);
    expect(waitsFor(stack, "app/Peering-west/FromHub")).toEqual(
      expect.arrayContaining(["more/Peering-app/FromUser", "most/Peering-app/FromUser"]),
    );
  });
});

describe("in a stack of its own", () => {
  it("has its half with the other spoke after that spoke's half, and each half in a stack of its own network", () => {
    const app = temporaryApp();
    const [first, later, peerings, last] = ["first", "later", "peerings", "last"].map((id) => emptyStack(app, id));
    const west = new ExpressRouteHub(first, "west", { ...WEST, peeringScope: peerings });
    const spoke = new Spoke(first, "app", { ...APP, peeringScope: peerings });
    new RemoteRouteServerSpoke(later, "more", { ...MORE, spoke, peeringScope: last });
    // It follows the other spoke to hubs that come later.
    spoke.connectTo(west);
    expect(peeringsOf(later)).toEqual([]);
    expect(peeringsOf(peerings)).toEqual([
      "peer-app-to-more",
      "peer-app-to-west",
      "peer-west-to-app",
      "peer-west-to-more",
    ]);
    expect(peeringsOf(last)).toEqual(["peer-more-to-app", "peer-more-to-west"]);
    expect(last.dependsOn(peerings)).toBe(true);
    expect(peerings.dependsOn(later)).toBe(true);
  });
});
