import { Testing } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ExpressRouteHub, Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology, Redundancy } from "../../../lib/constructs/networks";
import { RemoteRouteServerSpoke, SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { routingPolicyOf } from "../../../lib/policy";
import { collectTopology } from "../../../lib/topology";
import {
  APP,
  DATA,
  NORTH,
  WEST,
  bodiesOf,
  bodyAt,
  emptyStack,
  resourcesOf,
  twoHubs,
  brokenRules,
} from "../../support/network";

describe("DualHomedNetwork", () => {
  it("peers every spoke with every hub, forwarding both ways and using remote gateways neither way", () => {
    const { stack } = twoHubs();
    const halves = bodiesOf(stack, "azurerm_virtual_network_peering");
    expect(halves.map((half) => half.name).sort()).toEqual([
      "peer-app-to-north",
      "peer-app-to-west",
      "peer-data-to-north",
      "peer-data-to-west",
      "peer-north-to-app",
      "peer-north-to-data",
      "peer-west-to-app",
      "peer-west-to-data",
    ]);
    for (const half of halves) {
      expect(half).toMatchObject({
        allow_virtual_network_access: true,
        allow_forwarded_traffic: true,
        allow_gateway_transit: false,
        use_remote_gateways: false,
      });
    }
  });

  it("gives both ends of every session from one line: the connection, the neighbours, the security rule", () => {
    const { stack } = twoHubs();
    expect(bodyAt(stack, "app/Bgp-north/north-nva-1")).toMatchObject({ peer_asn: 65002, peer_ip: "10.20.0.4" });
    expect(bodyAt(stack, "app/Bgp-north/AllowBgp-app-rs")).toMatchObject({
      access: "Allow",
      destination_port_range: "179",
      source_address_prefix: "10.30.0.0/26",
      destination_address_prefix: "10.20.0.0/27",
    });
    const configuration = NetworkTopology.of(stack).routerConfiguration("north-nva");
    for (const address of ["10.30.0.4", "10.30.0.5", "10.40.0.4", "10.40.0.5"])
      expect(configuration).toContain(address);
  });

  it("makes the hubs that stand by longer, the more the lower they rank, in the same sets of routes", () => {
    const stack = emptyStack();
    const hubs = [
      new Hub(stack, "west", WEST),
      new Hub(stack, "north", NORTH),
      new Hub(stack, "east", { ...WEST, addressSpace: ["10.50.0.0/22"], asn: 65003 }),
    ];
    new DualHomedNetwork(stack, "n", {
      hubs,
      spokes: [new Spoke(stack, "app", APP)],
      redundancy: Redundancy.activePassive(hubs[2], hubs[0], hubs[1]),
    });
    const sessions = collectTopology(stack).routeServerPeerings;
    expect(sessions.map(({ virtualAppliance, prepend }) => [virtualAppliance, prepend])).toEqual([
      ["west-nva", 2],
      ["north-nva", 4],
      ["east-nva", 0],
    ]);
    expect(new Set(sessions.map(({ advertise, accept }) => JSON.stringify([advertise, accept]))).size).toBe(1);
    expect(collectTopology(stack).dualHomedNetworks[0]).toMatchObject({
      mode: "active-passive",
      hubs: ["east", "west", "north"],
    });
  });

  it("prepends nowhere when all hubs are active", () => {
    const { stack } = twoHubs({ redundancy: Redundancy.activeActive() });
    expect(collectTopology(stack).routeServerPeerings.map(({ prepend }) => prepend)).toEqual([0, 0, 0, 0]);
  });

  it("is active/passive in the order of the hubs unless told otherwise", () => {
    const { stack } = twoHubs({ redundancy: undefined });
    expect(collectTopology(stack).routeServerPeerings.map(({ prepend }) => prepend)).toEqual([0, 2, 0, 2]);
  });

  it("overrides the route server's ASN exactly when paths can contain it", () => {
    const rewrites = (spokeToSpoke: boolean) =>
      collectTopology(twoHubs({ spokeToSpoke }).stack).routeServerPeerings.map(({ asPathRewrite }) => asPathRewrite);
    expect(new Set(rewrites(true))).toEqual(new Set(["as-override"]));
    expect(new Set(rewrites(false))).toEqual(new Set(["none"]));
  });

  it("accepts from a route server only its own network, and advertises only what was asked for", () => {
    const advertised = (props: Parameters<typeof twoHubs>[0]) =>
      collectTopology(twoHubs(props).stack).routeServerPeerings[0];
    expect(advertised({ spokeToSpoke: false })).toMatchObject({ accept: ["virtual-network"], advertise: ["sites"] });
    expect(advertised({ spokeToSpoke: true, advertiseHubs: true, hub: { internetEgress: true } })).toMatchObject({
      advertise: ["sites", "spokes", "hub", "internet"],
    });
  });

  it("changes nothing that exists but the appliances' run commands in place when a spoke is added", () => {
    const synthesized = (withThird: boolean) => {
      const { stack, network } = twoHubs({ hub: { applianceInstances: 2, internetEgress: true } });
      if (withThird) network.addSpoke(new Spoke(stack, "third", { ...APP, addressSpace: ["10.60.0.0/22"] }));
      return new Map(resourcesOf(stack).map(({ address, body }) => [address, body]));
    };
    const before = synthesized(false);
    const after = synthesized(true);
    const changed = [...before].filter(
      ([address, body]) => JSON.stringify(after.get(address)) !== JSON.stringify(body),
    );
    expect(changed.map(([address]) => address.split(".")[0])).toEqual(
      Array(4).fill("azurerm_virtual_machine_run_command"),
    );
    for (const [address, body] of changed) {
      const { source, depends_on, ...rest } = after.get(address) as {
        source: { script: string };
        depends_on: string[];
      };
      expect(body).toMatchObject(rest);
      expect(depends_on).toEqual(expect.arrayContaining(body.depends_on ?? []));
      expect(source.script).toContain("10.60.0.4");
    }
    expect(after.size - before.size).toBe(16);
  });

  it("gives the same JSON every time", () => {
    expect(Testing.synth(twoHubs().stack)).toBe(Testing.synth(twoHubs().stack));
  });

  it("deploys each half of a peering with the provider of the subscription it belongs to", () => {
    const stack = emptyStack();
    const provider = new AzurermProvider(stack, "hubs", { alias: "hubs", features: [{}], subscriptionId: "hubs" });
    const west = new Hub(stack, "west", { ...WEST, provider });
    const north = new Hub(stack, "north", { ...NORTH, provider });
    new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [new Spoke(stack, "app", APP)] });
    const providers = resourcesOf(stack)
      .filter(({ path }) => path.startsWith("app/"))
      .map(({ path, body }) => [path.replace("app/", ""), body.provider ?? "default"]);
    expect(Object.fromEntries(providers)).toMatchObject({
      "Peering-west/FromHub": "azurerm.hubs",
      "Peering-west/FromSpoke": "default",
      "Bgp-west/west-nva-1": "default",
      "Bgp-west/AllowBgp-app-rs": "azurerm.hubs",
      "RouteServer/Resource": "default",
    });
    const ofHub = resourcesOf(stack).filter(({ path }) => path.startsWith("west/"));
    expect(new Set(ofHub.map(({ body }) => body.provider))).toEqual(new Set(["azurerm.hubs"]));
  });

  it.each([
    ["first", ["first", "second"]],
    ["last", ["second", "first"]],
  ])(
    "prepends towards a hub's gateway as the network asks that ranks the hub highest, when that comes %s",
    (_, order) => {
      const stack = emptyStack();
      const west = new ExpressRouteHub(stack, "west", WEST);
      const north = new ExpressRouteHub(stack, "north", NORTH);
      const south = new ExpressRouteHub(stack, "south", { ...NORTH, addressSpace: ["10.60.0.0/22"], asn: 65003 });
      for (const name of order) {
        const hubs = name === "first" ? [west, north] : [north, south];
        new DualHomedNetwork(stack, name, { hubs, spokes: [], redundancy: Redundancy.activePassive(...hubs) });
      }
      const prepends = collectTopology(stack).routeServerPeerings.map(
        ({ virtualAppliance, prepend }) => `${virtualAppliance} ${prepend}`,
      );
      expect(prepends.sort()).toEqual(["north-nva 0", "south-nva 2", "west-nva 0"]);
    },
  );

  it("takes spokes without a route server along, which use that of one of its own, or the gateways of a hub", () => {
    const stack = emptyStack();
    const west = new ExpressRouteHub(stack, "west", WEST);
    const north = new ExpressRouteHub(stack, "north", NORTH);
    const [app, data] = [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)];
    const range = (addressSpace: string) => ({ location: "westeurope", addressSpace: [addressSpace] });
    new SingleHomedSpoke(stack, "legacy", { ...range("10.70.0.0/24"), hub: north });
    new RemoteRouteServerSpoke(stack, "reports", { ...range("10.50.0.0/24"), spoke: app });
    new RemoteRouteServerSpoke(stack, "archive", { ...range("10.51.0.0/24"), spoke: data });
    const network = new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [app], spokeToSpoke: true });
    network.addSpoke(data);
    const topology = collectTopology(stack);
    expect(topology.dualHomedNetworks).toMatchObject([{ spokes: ["app", "data"] }]);
    const peeredWith = (name: string) =>
      topology.virtualNetworkPeerings.filter(({ from }) => from === name).map(({ to }) => to);
    expect(peeredWith("reports")).toEqual(["app", "west", "north"]);
    expect(peeredWith("archive")).toEqual(["data", "west", "north"]);
    expect(peeredWith("legacy")).toEqual(["north"]);
    // Nothing but that this network has no site.
    expect(brokenRules(stack)).toEqual(["ARS156"]);
    // What the route server of app is told of the others: data and what uses its route server.
    const sent = routingPolicyOf(topology, "west-nva-1");
    const listed = sent?.prefixLists.find(({ name }) => name === "SPOKES")?.entries.map(({ prefix }) => prefix);
    expect(listed).toEqual(["10.30.0.0/22", "10.40.0.0/22", "10.50.0.0/24", "10.51.0.0/24"]);
    const toApp = sent?.neighbors.find(({ name }) => name === "app-rs");
    expect(toApp?.withhold).toContain("VNET-app-rs");
    expect(toApp?.advertise).toContain("SPOKES");
  });

  it("refuses a ranking that does not name each hub once", () => {
    const stack = emptyStack();
    const west = new Hub(stack, "west", WEST);
    const north = new Hub(stack, "north", NORTH);
    expect(
      () =>
        new DualHomedNetwork(stack, "n", {
          hubs: [west, north],
          spokes: [],
          redundancy: Redundancy.activePassive(west),
        }),
    ).toThrow("[network/n] redundancy: ranks [west], the hubs are [west, north]; rank each hub once");
  });
});
