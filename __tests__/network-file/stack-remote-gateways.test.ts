import { locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { verdictOn } from "../../lib/verdict";
import { collectTopology } from "../../lib/topology";
import { hubPart } from "../support/existing";
import { FIREWALL, RANGES, existingWith, fileWithHub } from "../support/existing-file";
import { networkText, problemsThrownBy, terraformOf, withApp } from "../support/network-file";

const TWO = "22222222-2222-2222-2222-222222222222";
const GATEWAY = "\n    expressRoute: {}";

/** Three spokes: `app` with a route server, `more` that uses it, and `legacy` with the gateways of west. */
function textWith(more = "", west = `asn: 65001${GATEWAY}`): string {
  const text = networkText({ west }).replace("asn: 65002", `asn: 65002${GATEWAY}`);
  return text.replace(
    "spokes:",
    `spokes:
  more: {location: westeurope, addressSpace: 10.50.0.0/24, useRouteServerOf: app${more}}
  legacy: {location: westeurope, addressSpace: 10.70.0.0/24, useGatewaysOf: west}`,
  );
}

const read = (text: string) => parseNetworkFile(text, "network.yaml");
const topologyOf = (text: string) => withApp((app) => collectTopology(networkFromFile(app, read(text))));

describe("spokes without a route server of their own", () => {
  const topology = topologyOf(textWith());

  it("are in no dual-homed network, and break no rule beside one", () => {
    expect(topology.dualHomedNetworks).toMatchObject([{ hubs: ["west", "north"], spokes: ["app"] }]);
    expect(topology.routeServers.map(({ name }) => name).sort()).toEqual(["app-rs", "north-rs", "west-rs"]);
    // Nothing but that the file has no site.
    expect(new Set(verdictOn(topology).violations.map(({ rule }) => rule))).toEqual(new Set(["ARS156"]));
  });

  it("are peered with the networks they need", () => {
    const of = (name: string) =>
      topology.virtualNetworkPeerings
        .filter(({ from }) => from === name)
        .map(({ to, useRemoteGateways }) => `${to}${useRemoteGateways ? " with its gateways" : ""}`);
    expect(of("more")).toEqual(["app with its gateways", "west", "north"]);
    expect(of("legacy")).toEqual(["west with its gateways"]);
  });

  it("follow the hubs of the spoke whose route server they use", () => {
    const text = textWith().replace("addressSpace: 10.30.0.0/22", "addressSpace: 10.30.0.0/22\n    hubs: [north]");
    const halves = topologyOf(text).virtualNetworkPeerings.filter(({ from }) => from === "more");
    expect(halves.map(({ to }) => to)).toEqual(["app", "north"]);
  });

  it("pass every field on", () => {
    const fields = `, subnets: [{name: web}], dnsServers: 10.0.0.1, resourceGroupName: rg-more, tags: {a: b}, subscription: ${TWO}`;
    const { azurerm_virtual_network: networks, azurerm_subnet: subnets } = terraformOf(textWith(fields)).resource;
    expect(Object.values(networks).find(({ name }) => name === "vnet-more")).toMatchObject({
      resource_group_name: "rg-more",
      dns_servers: ["10.0.0.1"],
      tags: { a: "b" },
      provider: `azurerm.subscription-${TWO}`,
    });
    expect(Object.values(subnets).map(({ name }) => name)).toContain("snet-web");
  });

  it("have each half of a peering made in the subscription of its network", () => {
    const { azurerm_virtual_network_peering: halves } = terraformOf(textWith(`, subscription: ${TWO}`)).resource;
    const providers = Object.values(halves).map(({ name, provider }) => [name, provider]);
    expect(Object.fromEntries(providers)).toMatchObject({
      "peer-more-to-app": `azurerm.subscription-${TWO}`,
      "peer-more-to-west": `azurerm.subscription-${TWO}`,
      "peer-app-to-more": undefined,
      "peer-west-to-more": undefined,
    });
  });

  it("are told apart from dual-homed ones where rules have something against them", () => {
    const text = textWith().replace("10.70.0.0/24", "10.50.0.0/25");
    const violations = withApp((app) => {
      const file = read(text);
      const found = verdictOn(collectTopology(networkFromFile(app, file))).violations;
      return found.map((violation) => locateViolation(file, violation).field);
    });
    expect(violations).toContain("spokes.legacy.addressSpace");
  });

  it("may use what exists already: the gateways of a hub, and a spoke that gets a route server", () => {
    const hub = fileWithHub(
      existingWith(["expressRouteGatewayId", "routeServerId", "gatewayRouteTableId"], "connectedCircuits: amsterdam"),
      FIREWALL,
      `expressRoute: {${RANGES}}`,
    );
    const text = hub.replace(
      /spokes:\n {2}app:\n/,
      `spokes:
  more: {location: westeurope, addressSpace: 10.50.0.0/24, useRouteServerOf: app}
  legacy: {location: westeurope, addressSpace: 10.70.0.0/24, useGatewaysOf: west}
  app:
    routeServerSubnetAddressPrefix: 10.30.0.0/26
    existing: {virtualNetworkId: ${hubPart("virtualNetworks/vnet-app")}}
`,
    );
    const topology = topologyOf(text);
    const using = topology.virtualNetworkPeerings.filter(({ useRemoteGateways }) => useRemoteGateways);
    expect(using.map(({ from, to }) => [from, to])).toEqual([
      ["more", "app"],
      ["legacy", "west"],
    ]);
    expect(verdictOn(topology).violations.filter(({ severity }) => severity === "error")).toEqual([]);
    // Each range of a spoke behind the appliance, and none of the one that uses the gateway itself.
    const { azurerm_route: routes } = terraformOf(text).resource;
    expect(
      Object.values(routes)
        .filter(({ route_table_name: table }) => table === "rt-gateway")
        .map(({ address_prefix: range }) => range)
        .sort(),
    ).toEqual(["10.30.0.0/22", "10.50.0.0/24"]);
  });

  it("are left out without more ado when the network they need has been refused", () => {
    const text = textWith().replace("10.30.0.0/22", "10.30.0.0/29");
    const problems = withApp((app) => problemsThrownBy(() => networkFromFile(app, read(text))));
    expect(problems).toEqual([expect.stringContaining("spokes.app.addressSpace: 10.30.0.0/29 has no room")]);
  });

  it("may be all there are", () => {
    const text = textWith()
      .replace(/ {2}more:.*\n/, "")
      .replace(/ {2}app:[\s\S]*/, "");
    expect(topology.dualHomedNetworks).toHaveLength(1);
    const { dualHomedNetworks, virtualNetworks } = topologyOf(text);
    expect(virtualNetworks.map(({ name }) => name)).toEqual(["west", "north", "legacy"]);
    expect(dualHomedNetworks).toEqual([]);
  });
});
