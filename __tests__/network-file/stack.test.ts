import { verdictOn } from "../../lib/verdict";
import { collectTopology } from "../../lib/topology";
import { readTopology } from "../../lib/import/topology-file";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { PROVIDER_VERSIONS } from "../support/bindings";
import { PUBLIC_KEY, networkText, terraformOf, withApp } from "../support/network-file";

const TWO = "22222222-2222-2222-2222-222222222222";
const NETWORK_ID = `/subscriptions/${TWO}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub`;

const topologyOf = (text: string) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
/** The resources of a type by their name in Azure. */
function named(text: string, type: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    Object.values(terraformOf(text).resource[type] ?? {}).map((resource) => [resource.name, resource]),
  );
}

describe("networkFromFile", () => {
  it("makes hubs, spokes, route servers and what connects them", () => {
    const text = networkText();
    expect(Object.keys(named(text, "azurerm_virtual_network"))).toEqual(["vnet-west", "vnet-north", "vnet-app"]);
    expect(Object.keys(named(text, "azurerm_route_server"))).toEqual(["rs-app"]);
    expect(Object.keys(named(text, "azurerm_linux_virtual_machine"))).toEqual(["vm-west-nva-1", "vm-north-nva-1"]);
    expect(Object.keys(named(text, "azurerm_route_server_bgp_connection"))).toEqual([
      "bgp-west-nva-1",
      "bgp-north-nva-1",
    ]);
    expect(Object.keys(named(text, "azurerm_virtual_network_peering"))).toHaveLength(4);
  });

  it("calls the stack network, or what the file says", () => {
    const idOf = (text: string) => withApp((app) => networkFromFile(app, parseNetworkFile(text, "f")).node.id);
    expect(idOf(networkText())).toBe("network");
    expect(idOf(networkText({ top: "name: production" }))).toBe("production");
  });

  it("ranks hubs in the order of the file", () => {
    const { dualHomedNetworks, routeServerPeerings } = topologyOf(networkText());
    expect(dualHomedNetworks).toMatchObject([
      { name: "west-north", hubs: ["west", "north"], spokes: ["app"], mode: "active-passive", spokeToSpoke: false },
    ]);
    expect(routeServerPeerings.map(({ virtualAppliance, prepend }) => [virtualAppliance, prepend])).toEqual([
      ["west-nva", 0],
      ["north-nva", 2],
    ]);
  });

  it("ranks the hubs of a spoke in its own order", () => {
    const { dualHomedNetworks, routeServerPeerings } = topologyOf(networkText({ spoke: "hubs: [north, west]" }));
    expect(dualHomedNetworks).toMatchObject([{ name: "north-west", hubs: ["north", "west"] }]);
    expect(routeServerPeerings.map(({ virtualAppliance, prepend }) => [virtualAppliance, prepend])).toEqual([
      ["north-nva", 0],
      ["west-nva", 2],
    ]);
  });

  it("warns of a spoke with a single hub, and complains about nothing that the file does not say", () => {
    const { violations } = verdictOn(topologyOf(networkText({ spoke: "hubs: north" })));
    expect(violations.map(({ rule, severity, element }) => [rule, severity, element])).toEqual([
      ["ARS070", "warning", "north-only"],
      // The file has no site.
      ["ARS157", "warning", "app-rs"],
    ]);
  });

  it("connects a spoke with the hubs it names only", () => {
    expect(
      topologyOf(networkText({ spoke: "hubs: north" })).routeServerPeerings.map((peering) => peering.name),
    ).toEqual(["app-rs-north-nva"]);
  });

  const twoSpokes = (top: string) =>
    networkText({ top, spoke: "hubs: [north, west]\n  data: {location: a, addressSpace: 10.40.0.0/22}" });

  it("makes one dual-homed network of the spokes with the same hubs, which still reach each other", () => {
    const { dualHomedNetworks, routeServerPeerings } = topologyOf(twoSpokes("spokeToSpoke: true"));
    expect(dualHomedNetworks.map(({ name, spokes }) => [name, spokes])).toEqual([
      ["north-west", ["app"]],
      ["west-north", ["data"]],
    ]);
    expect(routeServerPeerings.every(({ advertise }) => advertise.includes("spokes"))).toBe(true);
  });

  it("makes one dual-homed network when all hubs are active, in whatever order they are named", () => {
    const { dualHomedNetworks, routeServerPeerings } = topologyOf(twoSpokes("redundancy: activeActive"));
    expect(dualHomedNetworks).toMatchObject([{ mode: "active-active", spokes: ["app", "data"] }]);
    expect(routeServerPeerings.every(({ prepend }) => prepend === 0)).toBe(true);
  });

  it("links the hubs of spokes that share none when asked, the first with the first", () => {
    const text = (top: string) =>
      networkText({ top, spoke: "hubs: west\n  data: {location: a, addressSpace: 10.40.0.0/22, hubs: north}" });
    expect(topologyOf(text("spokeToSpoke: true")).routerPeerings).toEqual([]);
    const linked = topologyOf(text("hubToHub: true"));
    expect(linked.dualHomedNetworks.map(({ name, reaches }) => [name, reaches])).toEqual([
      ["west-only", []],
      ["north-only", ["west-only"]],
    ]);
    expect(linked.routerPeerings.map(({ virtualAppliance, peer }) => [virtualAppliance, peer])).toEqual([
      ["north-nva", "west-nva"],
      ["west-nva", "north-nva"],
    ]);
    const isEncrypted = (top: string) =>
      topologyOf(text(top)).routerPeerings.map(({ overlay }) => overlay?.encrypted ?? false);
    expect(isEncrypted("hubToHub: true")).toEqual([false, false]);
    expect(isEncrypted("hubToHub: true\nhubToHubKeyVariable: links_key")).toEqual([true, true]);
  });

  it("advertises the hubs' ranges when asked", () => {
    expect(topologyOf(networkText({ top: "advertiseHubs: true" })).routeServerPeerings[0].advertise).toContain("hub");
  });

  it("has no dual-homed network without spokes", () => {
    const text = networkText().replace(/^spokes:[\s\S]*$/m, "");
    expect(topologyOf(text)).toMatchObject({ dualHomedNetworks: [], virtualAppliances: [{}, {}] });
  });

  it("adds the tags of a hub to those of the file", () => {
    const text = networkText({
      top: "tags: {team: network, stage: test}",
      west: "asn: 65001\n    tags: {stage: production}",
    });
    const networks = named(text, "azurerm_virtual_network");
    expect(networks["vnet-west"].tags).toEqual({ team: "network", stage: "production" });
    expect(networks["vnet-app"].tags).toEqual({ team: "network", stage: "test" });
  });

  it("puts a prefix and a suffix around names", () => {
    const names = Object.keys(
      named(networkText({ top: "naming: {prefix: prod, suffix: eu}" }), "azurerm_virtual_network"),
    );
    expect(names).toEqual(["vnet-prod-west-eu", "vnet-prod-north-eu", "vnet-prod-app-eu"]);
  });

  it("passes every field of a hub on", () => {
    const west = `asn: 65001
    applianceInstances: 2
    applianceSize: Standard_D4s_v5
    applianceImage: {publisher: a, offer: b, sku: c, planName: d}
    adminUsername: netadmin
    adminSshPublicKey: ${PUBLIC_KEY}
    zones: [1, 2]
    natGateway: true
    internetEgress: true
    bgpHoldTime: 9
    sshSources: 203.0.113.0/24
    applianceSubnetAddressPrefix: 10.10.1.0/27
    resourceGroupName: rg-mine
    dnsServers: 10.10.0.200
    subnets: [{name: tools, addressPrefix: 10.10.2.0/26, defaultOutboundAccess: true}]`;
    const text = networkText({ west });
    const machines = named(text, "azurerm_linux_virtual_machine");
    expect(machines["vm-west-nva-2"]).toMatchObject({
      zone: "2",
      size: "Standard_D4s_v5",
      admin_username: "netadmin",
      plan: { publisher: "a", product: "b", name: "d" },
      resource_group_name: "rg-mine",
    });
    expect(named(text, "azurerm_subnet")["snet-tools"]).toMatchObject({
      address_prefixes: ["10.10.2.0/26"],
      default_outbound_access_enabled: true,
    });
    expect(named(text, "azurerm_virtual_network")["vnet-west"].dns_servers).toEqual(["10.10.0.200"]);
    expect(JSON.stringify(terraformOf(text).resource.azurerm_network_security_rule)).toContain("203.0.113.0/24");
    const topology = topologyOf(text);
    expect(readTopology(JSON.stringify(topology))).toEqual(topology);
    expect(topology.virtualAppliances[0]).toMatchObject({
      internetEgress: true,
      timers: { hold: 9 },
      instances: [{ privateIp: "10.10.1.4" }, { privateIp: "10.10.1.5" }],
    });
  });

  it("takes the customer's own image", () => {
    const image =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/router";
    const text = networkText({ west: `asn: 65001\n    applianceImage: {imageId: ${image}}` });
    expect(named(text, "azurerm_linux_virtual_machine")["vm-west-nva-1"].source_image_id).toBe(image);
  });

  it("passes every field of a spoke on", () => {
    const spoke = `routeServerSubnetAddressPrefix: 10.30.3.0/26
    routeServerAddresses: [10.30.3.6, 10.30.3.7]
    subnets: [{name: web, prefixLength: 27}]`;
    const { virtualNetworks, routeServers } = topologyOf(networkText({ spoke }));
    expect(virtualNetworks[2].subnets.map(({ name, addressPrefix }) => [name, addressPrefix])).toEqual([
      ["snet-web", "10.30.0.64/27"],
      ["RouteServerSubnet", "10.30.3.0/26"],
    ]);
    expect(routeServers[0].addresses).toEqual(["10.30.3.6", "10.30.3.7"]);
  });

  it("takes a given appliance and a site that is reached through it", () => {
    const text = networkText({
      west: "appliance: {name: firewall, asn: 65001, privateIps: [10.10.0.4, 10.10.0.5], loadBalancerIp: 10.10.0.30}",
      sites: "sites: {dc: {addressPrefixes: 192.168.0.0/16, asn: 65100, moreSpecifics: true, reachedThrough: west}}",
    });
    const { virtualAppliances, onPremisesSites } = topologyOf(text);
    expect(virtualAppliances[0]).toMatchObject({
      name: "firewall",
      deployed: false,
      loadBalancerIp: "10.10.0.30",
      sites: ["dc"],
      subnetGateway: "10.10.0.1",
    });
    expect(onPremisesSites).toMatchObject([
      { name: "dc", asn: 65100, prefixes: ["192.168.0.0/16"], moreSpecifics: true, maximumPrefixes: 1000 },
    ]);
  });

  it("calls a given appliance after its hub unless it has a name", () => {
    const text = networkText({ west: "appliance: {asn: 65001, privateIp: 10.10.0.4}" });
    expect(topologyOf(text).virtualAppliances[0].name).toBe("west-nva");
  });

  it("takes names that are made for parts of others", () => {
    const text = networkText().replace("  north:", "  west-nva:").replace("  app:", "  provider:");
    expect(topologyOf(text).virtualNetworks.map(({ name }) => name)).toEqual(["west", "west-nva", "provider"]);
  });

  it("makes only what connects an existing hub, in its own subscription", () => {
    const west = `existing: {virtualNetworkId: ${NETWORK_ID}}\n    appliance: {asn: 65001, privateIp: 10.10.0.4}`;
    const { provider, resource } = terraformOf(networkText({ west }));
    expect(provider.azurerm).toMatchObject([
      { features: [{}] },
      { alias: `subscription-${TWO}`, subscription_id: TWO },
    ]);
    expect(provider.azurerm[0]).not.toHaveProperty("subscription_id");
    const theirs = Object.values(resource)
      .flatMap((byId) => Object.values(byId))
      .filter((each) => each.provider !== undefined);
    expect(theirs).toMatchObject([
      {
        provider: `azurerm.subscription-${TWO}`,
        name: "peer-west-to-app",
        virtual_network_name: "vnet-hub",
        resource_group_name: "rg-hub",
      },
    ]);
  });

  it("takes an existing spoke", () => {
    const routeServer = NETWORK_ID.replace("virtualNetworks/vnet-hub", "virtualHubs/rs-app");
    const spoke = `existing: {virtualNetworkId: ${NETWORK_ID}, routeServerId: ${routeServer}}\n    routeServerSubnetAddressPrefix: 10.30.0.0/26`;
    const { resource } = terraformOf(networkText({ spoke }));
    expect(resource).not.toHaveProperty("azurerm_route_server");
    const connections = Object.values(resource.azurerm_route_server_bgp_connection);
    expect(connections.map((each) => each.route_server_id)).toEqual([routeServer, routeServer]);
    expect(connections.every((each) => each.provider === `azurerm.subscription-${TWO}`)).toBe(true);
  });

  it("makes one provider for each subscription, and none for the file's own", () => {
    const own = "ABCDEFAB-1111-1111-1111-111111111111";
    const text = networkText({
      top: `subscription: ${own}`,
      west: `asn: 65001\n    subscription: ${TWO}`,
      spoke: `subscription: ${TWO}\n  data: {location: a, addressSpace: 10.40.0.0/22, subscription: ${own.toLowerCase()}}`,
    });
    const { provider, resource } = terraformOf(text);
    expect(provider.azurerm.map((each) => [each.alias, each.subscription_id])).toEqual([
      [undefined, own],
      [`subscription-${TWO}`, TWO],
    ]);
    expect(Object.values(resource.azurerm_virtual_network).map((each) => each.provider)).toEqual([
      `azurerm.subscription-${TWO}`,
      undefined,
      `azurerm.subscription-${TWO}`,
      undefined,
    ]);
  });

  it.each([
    [
      "azurerm: {storageAccountName: ststate, containerName: tfstate, key: k, useAzureadAuth: true}",
      {
        backend: {
          azurerm: { storage_account_name: "ststate", container_name: "tfstate", key: "k", use_azuread_auth: true },
        },
      },
    ],
    [
      "cloud: {organization: contoso, workspace: network}",
      { cloud: { organization: "contoso", workspaces: { name: "network" } } },
    ],
    [
      "cloud: {organization: contoso, workspace: network, project: networking, hostname: tfe.example.com}",
      {
        cloud: {
          organization: "contoso",
          hostname: "tfe.example.com",
          workspaces: { name: "network", project: "networking" },
        },
      },
    ],
    [
      "cloud: {organization: contoso, tags: network}",
      { cloud: { organization: "contoso", workspaces: { tags: ["network"] } } },
    ],
    [
      "cloud: {organization: contoso, tags: [network, azure], project: networking}",
      { cloud: { organization: "contoso", workspaces: { tags: ["network", "azure"], project: "networking" } } },
    ],
  ])("keeps the state where the backend says: %s", (backend, expected) => {
    expect(terraformOf(networkText({ top: `backend: {${backend}}` })).terraform).toMatchObject(expected);
  });

  it("allows the versions of azurerm that the file names, and newer ones than the bindings know otherwise", () => {
    const versionIn = (top: string) => terraformOf(networkText({ top })).terraform;
    const azurerm = (version: string) => ({ required_providers: { azurerm: { version } } });
    expect(versionIn("")).toMatchObject(azurerm(PROVIDER_VERSIONS));
    expect(versionIn('providerVersion: "4.81.0"')).toMatchObject(azurerm("4.81.0"));
  });

  it("acknowledges rules everywhere and at one element", () => {
    const top = "acknowledge: [{rule: ARS001, reason: a}, {rule: ARS001, reason: b, element: app-rs-west-nva}]";
    expect(topologyOf(networkText({ top })).acknowledgements).toEqual([
      { rule: "ARS001", reason: "a" },
      { rule: "ARS001", reason: "b", element: "app-rs-west-nva" },
    ]);
  });
});
