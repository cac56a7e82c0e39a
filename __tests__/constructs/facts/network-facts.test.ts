import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformStack } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { NetworkFacts } from "../../../lib/constructs/facts";
import { ExpressRouteHub, Hub, type IHub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, HubLink } from "../../../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../../../lib/constructs/on-premises";
import { PrefixSet } from "../../../lib/constructs/route-servers";
import {
  HubSpokePeering,
  RemoteRouteServerSpoke,
  SingleHomedSpoke,
  Spoke,
  type ISpoke,
} from "../../../lib/constructs/spokes";
import { Simulation } from "../../../lib/routing";
import { collectTopology, partAbout, type Facts, type Topology } from "../../../lib/topology";
import { ONE, TWO } from "../../support/cross-subscription";
import { APP, DATA, NORTH, WEST, brokenRules, emptyStack, resourcesOf, temporaryApp } from "../../support/network";

const folder = mkdtempSync(join(tmpdir(), "facts-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The path of a file with this text. */
function written(text: string): string {
  const path = join(folder, "facts.json");
  writeFileSync(path, text);
  return path;
}

/** A stack of a repository of its own. */
function repository(subscriptionId = ONE, id = "network"): TerraformStack {
  const stack = new TerraformStack(temporaryApp(), id);
  new AzurermProvider(stack, "azurerm", { features: [{}], subscriptionId });
  return stack;
}

/** Two hubs with gateways and circuits that lead to a data centre. */
function makeHubs(stack: TerraformStack): IHub[] {
  const circuits = ["amsterdam", "dublin"].map((name) =>
    ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, {
      circuitId: `/subscriptions/${ONE}/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/${name}`,
      peeringLocation: name,
    }),
  );
  const policyTerms = [{ prefixes: [PrefixSet.cidr("172.16.0.0/16")], prepend: 3 }];
  const hubs = [
    new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit: circuits[0] }], policyTerms }),
    new ExpressRouteHub(stack, "north", { ...NORTH, circuits: [{ circuit: circuits[1] }] }),
  ];
  const prefixes = ["192.168.0.0/16", "172.16.0.0/16"];
  const site = { asn: 65100, addressPrefixes: prefixes, circuits, preferredCircuits: circuits };
  new OnPremisesSite(stack, "datacentre", site);
  return hubs;
}

function connected(stack: TerraformStack, hubs: IHub[], spokes: ISpoke[]): void {
  new DualHomedNetwork(stack, "network", { hubs, spokes });
}

/** The facts of the hubs as the hubs' own repository writes them before there are spokes. */
function factsOfHubs(): string {
  const stack = repository();
  makeHubs(stack);
  return NetworkFacts.toJson(stack);
}

/** All in one repository, in which the spoke app has another subscription. */
function whole(): TerraformStack {
  const stack = repository();
  const provider = new AzurermProvider(stack, "of-app", { features: [{}], subscriptionId: TWO, alias: "of-app" });
  const hubs = makeHubs(stack);
  connected(stack, hubs, [new Spoke(stack, "app", { ...APP, provider }), new Spoke(stack, "data", DATA)]);
  return stack;
}

function repositoryOfApp(): TerraformStack {
  const stack = repository(TWO);
  const facts = NetworkFacts.fromFile(stack, "hubs", written(factsOfHubs()));
  const hubs = facts.hubNames.map((name) => facts.hub(name));
  connected(stack, hubs, [new Spoke(stack, "app", APP)]);
  return stack;
}

/** The hubs' repository with the facts of the spoke app, and the spoke data of its own. */
function repositoryOfHubs(): TerraformStack {
  const stack = repository();
  const hubs = makeHubs(stack);
  const facts = NetworkFacts.fromFile(stack, "app", written(NetworkFacts.toJson(repositoryOfApp(), ["app"])));
  connected(stack, hubs, [facts.spoke("app"), new Spoke(stack, "data", DATA)]);
  return stack;
}

/** The types and names of the resources, with what they are in another network: the id of that. */
const made = (stack: TerraformStack) =>
  resourcesOf(stack)
    .map(({ address, body }) => `${address.split(".")[0]} ${String(body.name ?? body.subnet_id)}`)
    .sort();

/** Without constructs, and in an order that does not follow from where they are made. */
function elementsOf(topology: Topology) {
  const text = (element: object) =>
    JSON.stringify(element, (key, value: unknown) => (key === "path" ? undefined : value));
  return Object.entries(topology).flatMap(([kind, list]) =>
    Array.isArray(list) ? [[kind, (list as object[]).map(text).sort()]] : [],
  );
}

/** The whole network without the spoke data. */
function wholeWithoutData(): Topology {
  const topology = collectTopology(whole());
  const isOfData = (element: object) => /"(data|data-rs)"|data-rs/.test(JSON.stringify(element));
  const withoutData = <T extends object>(list: readonly T[]) => list.filter((element) => !isOfData(element));
  return {
    ...topology,
    virtualNetworks: withoutData(topology.virtualNetworks).map((network) => ({
      ...network,
      subnets: network.subnets.map((subnet) => ({
        ...subnet,
        ...(subnet.routeTable
          ? {
              routeTable: {
                ...subnet.routeTable,
                routes: subnet.routeTable.routes.filter((route) => route.addressPrefix !== "10.40.0.0/22"),
              },
            }
          : {}),
      })),
    })),
    virtualNetworkPeerings: withoutData(topology.virtualNetworkPeerings),
    routeServers: withoutData(topology.routeServers),
    routeServerPeerings: withoutData(topology.routeServerPeerings),
    dualHomedNetworks: topology.dualHomedNetworks.map((network) => ({ ...network, spokes: ["app"] })),
  };
}

describe("hubs of another repository", () => {
  it("has in the spoke's repository what is the spoke's, and nothing of the hubs", () => {
    expect(made(repositoryOfApp())).toEqual([
      "azurerm_public_ip pip-app-rs",
      "azurerm_resource_group rg-app",
      "azurerm_route_server rs-app",
      "azurerm_route_server_bgp_connection bgp-north-nva-1",
      "azurerm_route_server_bgp_connection bgp-west-nva-1",
      "azurerm_subnet RouteServerSubnet",
      "azurerm_subnet snet-app-workload",
      "azurerm_virtual_network vnet-app",
      "azurerm_virtual_network_peering peer-app-to-north",
      "azurerm_virtual_network_peering peer-app-to-west",
    ]);
  });

  it("has in both repositories together what one repository has", () => {
    const both = [...made(repositoryOfApp()), ...made(repositoryOfHubs())].sort();
    expect(both).toEqual(made(whole()));
  });

  it("names the hubs by their ids", () => {
    const half = resourcesOf(repositoryOfApp()).find(({ body }) => body.name === "peer-app-to-west");
    expect(half?.body.remote_virtual_network_id).toBe(
      `/subscriptions/${ONE}/resourceGroups/rg-west/providers/Microsoft.Network/virtualNetworks/vnet-west`,
    );
  });

  it("is the whole network to the spoke's team, but for other spokes, and to the hubs' team", () => {
    expect(elementsOf(collectTopology(repositoryOfApp()))).toEqual(elementsOf(wholeWithoutData()));
    expect(elementsOf(collectTopology(repositoryOfHubs()))).toEqual(elementsOf(collectTopology(whole())));
  });

  it("fails in the spoke's repository as in the whole network", () => {
    const effects = (topology: Topology) =>
      Simulation.of(topology)
        .failures()
        .map(({ failed, changes }) => [failed, changes.map(({ before, after }) => [before.flow.name, after.verdict])])
        .sort();
    expect(effects(collectTopology(repositoryOfApp()))).toEqual(effects(wholeWithoutData()));
  });

  it("breaks no rule in either, and a broken one is found in the other's part", () => {
    expect([brokenRules(repositoryOfApp()), brokenRules(repositoryOfHubs())]).toEqual([[], []]);
    const stack = repository(TWO);
    const facts = NetworkFacts.fromFile(stack, "hubs", written(factsOfHubs()));
    connected(
      stack,
      [facts.hub("west"), facts.hub("north")],
      [new Spoke(stack, "app", { ...APP, addressSpace: ["10.10.0.0/22"] })],
    );
    expect(brokenRules(stack)).toContain("ARS007");
  });

  it("are the same facts once the spokes are connected, but for the rank of the hubs", () => {
    const { resources, ...first } = JSON.parse(factsOfHubs()) as Facts;
    const { resources: ranked, ...later } = JSON.parse(NetworkFacts.toJson(repositoryOfHubs())) as Facts;
    expect([ranked.west.appliance?.prepend, ranked.north.appliance?.prepend]).toEqual([0, 2]);
    expect(resources.north.appliance).toEqual({});
    expect({ ...later, topology: { ...later.topology, routeServerPeerings: [] } }).toEqual({
      ...first,
      topology: { ...first.topology, routeServerPeerings: [] },
    });
    expect(partAbout(collectTopology(whole()), ["west", "north"])).toEqual(later.topology);
  });
});

describe("facts of virtual networks", () => {
  it("are the same bytes each time, without secrets and paths of constructs", () => {
    expect(factsOfHubs()).toBe(factsOfHubs());
    expect(factsOfHubs()).not.toMatch(/ssh-|"path"|network\//);
  });

  it("leaves out links with hubs that are not among them, and what sites say of those", () => {
    const stack = repository();
    const [west, north] = makeHubs(stack);
    new HubLink(stack, "link", { hubs: [west, north] });
    const both = JSON.parse(NetworkFacts.toJson(stack)) as Facts;
    expect(both.topology.routerPeerings.map(({ name }) => name)).toEqual(["west-nva-north-nva", "north-nva-west-nva"]);
    const one = (JSON.parse(NetworkFacts.toJson(stack, ["west"])) as Facts).topology;
    expect(one.routerPeerings).toEqual([]);
    expect(one.virtualNetworkPeerings).toEqual([]);
    expect(one.circuits.map(({ name }) => name)).toEqual(["amsterdam"]);
    expect(one.onPremisesSites.map(({ name, prefers }) => [name, prefers])).toEqual([["datacentre", ["amsterdam"]]]);
  });

  it("keeps a link between hubs, which is made once", () => {
    const stack = repository();
    const [west, north] = makeHubs(stack);
    new HubLink(stack, "link", { hubs: [west, north] });
    const text = NetworkFacts.toJson(stack);
    const other = repository(TWO);
    const facts = NetworkFacts.fromFile(other, "hubs", written(text));
    const [app, data] = [new Spoke(other, "app", APP), new Spoke(other, "data", DATA)];
    const first = new DualHomedNetwork(other, "first", { hubs: [facts.hub("west")], spokes: [app] });
    new DualHomedNetwork(other, "second", { hubs: [facts.hub("north")], spokes: [data], reaches: [first] });
    expect(collectTopology(other).routerPeerings).toHaveLength(2);
    expect(made(other).filter((name) => name.includes("peering peer-"))).toEqual([
      "azurerm_virtual_network_peering peer-app-to-west",
      "azurerm_virtual_network_peering peer-data-to-north",
    ]);
  });

  it("creates the own half of a link with a hub that is managed elsewhere, to whose route server it is told", () => {
    const stack = repository(TWO);
    const facts = NetworkFacts.fromFile(stack, "hubs", written(factsOfHubs()));
    const east = new Hub(stack, "east", { ...WEST, addressSpace: ["10.50.0.0/22"], asn: 65003 });
    new HubLink(stack, "link", { hubs: [east, facts.hub("west")] });
    expect(made(stack).filter((name) => /peering|AllowOverlay/.test(name))).toEqual([
      "azurerm_network_security_rule AllowOverlay-west",
      "azurerm_virtual_network_peering peer-east-to-west",
    ]);
    const advertised = collectTopology(stack).routeServerPeerings.map(({ name, advertise }) => [name, advertise]);
    expect(advertised).toEqual([
      ["west-rs-west-nva", ["spokes", "peers"]],
      ["north-rs-north-nva", ["spokes"]],
    ]);
  });

  it("lets a spoke use the gateways of a hub that is managed elsewhere, and the hub's team create its half", () => {
    const stack = repository(TWO);
    const facts = NetworkFacts.fromFile(stack, "hubs", written(factsOfHubs()));
    const hub = facts.hub("west");
    new SingleHomedSpoke(stack, "legacy", { location: "westeurope", addressSpace: ["10.70.0.0/24"], hub });
    expect(made(stack).filter((name) => name.includes("peering"))).toEqual([
      "azurerm_virtual_network_peering peer-legacy-to-west",
    ]);
    const text = NetworkFacts.toJson(stack, ["legacy"]);
    expect((JSON.parse(text) as Facts).resources.legacy.useGatewaysOf).toBe("west");

    const hubs = repository();
    const [west] = makeHubs(hubs);
    const legacy = NetworkFacts.fromFile(hubs, "legacy", written(text));
    expect(() => legacy.spoke("legacy")).toThrow('there is no spoke with a route server "legacy"');
    const pair = { hub: west, spoke: legacy.virtualNetwork("legacy"), useRemoteGateways: true };
    new HubSpokePeering(hubs, "west-legacy", pair);
    expect(made(hubs).filter((name) => name.includes("peering"))).toContain(
      "azurerm_virtual_network_peering peer-west-to-legacy",
    );
    expect(elementsOf(collectTopology(hubs))).toEqual(elementsOf(collectTopology(stack)));
  });

  it("takes sites that are reached through an appliance elsewhere, and tells its rank and its ranges to its routers", () => {
    const stack = repository();
    const branch = new OnPremisesSite(stack, "branch", { asn: 65200, addressPrefixes: ["172.20.0.0/16"] });
    const peering = { site: branch, bgpAddresses: ["169.254.1.1"], routerBgpAddresses: ["169.254.1.2"] };
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "firewall", {
      asn: 65001,
      privateIp: "10.10.0.4",
      routerPeerings: [peering],
    });
    new Hub(stack, "west", { location: "westeurope", addressSpace: ["10.10.0.0/22"], appliance });
    const other = repository(TWO);
    const hub = NetworkFacts.fromFile(other, "hubs", written(NetworkFacts.toJson(stack))).hub("west");
    new OnPremisesSite(other, "shop", { addressPrefixes: ["172.21.0.0/16"], reachedThrough: [hub.appliance] });
    const spokes = [new Spoke(other, "app", APP)];
    const east = new Hub(other, "east", { ...NORTH, asn: 65003 });
    new DualHomedNetwork(other, "network", { hubs: [east, hub], spokes, advertiseHubs: true });
    const { virtualAppliances, routerPeerings } = collectTopology(other);
    expect(virtualAppliances.find(({ name }) => name === "firewall")?.sites).toEqual(["shop"]);
    expect(routerPeerings).toEqual([
      expect.objectContaining({ name: "firewall-branch", prepend: 2, advertise: ["spokes", "hub"] }),
    ]);
  });

  it("says what is not there, managed elsewhere or cannot be connected", () => {
    const stack = repository(TWO);
    const facts = NetworkFacts.fromFile(stack, "hubs", written(factsOfHubs()));
    new Spoke(stack, "app", APP).connectTo(facts.hub("west"));
    expect(() => facts.hub("wets")).toThrow('[network/hubs] there is no hub "wets"; did you mean "west"?');
    expect(() => NetworkFacts.toJson(stack, ["west"])).toThrow('no hub or spoke "west" is made here');
    expect((JSON.parse(NetworkFacts.toJson(stack)) as Facts).topology.virtualNetworks).toEqual([]);

    const other = repository(ONE);
    const spoke = NetworkFacts.fromFile(other, "app", written(NetworkFacts.toJson(stack, ["app"]))).spoke("app");
    const user = { location: "westeurope", addressSpace: ["10.60.0.0/24"], spoke };
    expect(() => new RemoteRouteServerSpoke(other, "more", user)).toThrow(
      "[network/more] spoke: app is managed elsewhere, and so are its peerings; give a spoke of this app",
    );
    expect(() => spoke.routeServer.routeServerId).toThrow("the facts have no id of app-rs");
  });

  it("asks for a subscription, and refuses a spoke that uses the route server of another one", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    expect(() => NetworkFacts.toJson(stack)).toThrow(
      "[network/west] subscription: is known to the environment only, and others name the virtual network by its id; " +
        "give it here, or for all",
    );
    const known = repository();
    const spoke = new Spoke(known, "app", APP);
    spoke.connectTo(new Hub(known, "west", WEST));
    new RemoteRouteServerSpoke(known, "more", { location: "westeurope", addressSpace: ["10.60.0.0/24"], spoke });
    expect(() => NetworkFacts.toJson(known, ["more"])).toThrow(
      "[network/more] spoke: uses the route server of app, and can only be in one repository with the hubs of that",
    );
  });
});
