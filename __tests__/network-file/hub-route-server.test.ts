import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, placeIn, problemsOfNetwork, withApp } from "../support/network-file";

const HUB =
  "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-west";
const SERVER = HUB.replace("virtualNetworks/vnet", "virtualHubs/rs");
const FIREWALL = "appliance: {asn: 65001, privateIp: 10.10.0.4}";

const textWith = (...west: string[]) =>
  networkText({
    west: west.join("\n    "),
    spoke: "useGatewaysOf: west",
  });
const problemsOf = (...west: string[]) =>
  problemsOfNetwork(textWith(...west)).map((problem) => problem.replace("network.yaml:", ""));
const topologyOf = (...west: string[]) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(textWith(...west), "network.yaml"))));

describe("routeServer of a hub", () => {
  it("makes a route server without a gateway, which spokes can use", () => {
    const { routeServers, gateways, routeServerPeerings, virtualNetworkPeerings } = topologyOf(
      "asn: 65001",
      "routeServer: {routingPreference: ASPath, routeServerSubnetAddressPrefix: 10.10.2.0/26}",
    );
    expect(routeServers).toMatchObject([
      { name: "west-rs", branchToBranch: false, routingPreference: "ASPath", addresses: ["10.10.2.4", "10.10.2.5"] },
    ]);
    expect(routeServerPeerings).toMatchObject([{ name: "west-rs-west-nva", accept: ["hub-spokes"] }]);
    expect(gateways).toEqual([]);
    expect(virtualNetworkPeerings).toContainEqual(
      expect.objectContaining({ from: "app", to: "west", useRemoteGateways: true }),
    );
  });

  it("takes the defaults", () => {
    const [server] = topologyOf("asn: 65001", "routeServer: {}").routeServers;
    expect(server).toMatchObject({ addresses: ["10.10.0.68", "10.10.0.69"], routingPreference: "ExpressRoute" });
  });

  it("describes the route server of a hub that exists already, or one to be made there", () => {
    const server = "routeServer: {routeServerSubnetAddressPrefix: 10.10.0.64/26}";
    const found = (existing: string) =>
      topologyOf(FIREWALL, server, `existing: {virtualNetworkId: ${HUB}${existing}}`).routeServers[0];
    expect(found(`, routeServerId: ${SERVER}`)).toMatchObject({ name: "west-rs", existing: true });
    expect(found("")).not.toHaveProperty("existing");
  });

  it.each([
    [
      ["asn: 65001", "vpn: {}", "routeServer: {}"],
      ["10:5 hubs.west.routeServer: is for a hub without gateways, and vpn brings one; remove it"],
    ],
    [
      ["asn: 65001", "routeServer: {gatewaySubnetAddressPrefix: 10.10.0.128/26}"],
      [expect.stringMatching(/^9:19 hubs.west.routeServer.gatewaySubnetAddressPrefix: is no field of/)],
    ],
    [
      ["asn: 65001", "routeServer: {routeServerSubnetAddressPrefix: 10.10.0.64/28}"],
      [
        "9:51 hubs.west.routeServer.routeServerSubnetAddressPrefix: 10.10.0.64/28 is too small for a route server; give a /26 or larger",
      ],
    ],
    [
      [FIREWALL, "routeServer: {}", `existing: {virtualNetworkId: ${HUB}}`],
      [expect.stringMatching(/^9:5 hubs.west.routeServer.routeServerSubnetAddressPrefix: is missing: the range of/)],
    ],
    [
      [FIREWALL, `existing: {virtualNetworkId: ${HUB}, routeServerId: ${SERVER}}`],
      [
        expect.stringMatching(
          /existing.routeServerId: is for a hub with a gateway or a route server; give .*, or routeServer beside existing/,
        ),
        expect.stringMatching(
          /useGatewaysOf: west has no gateway and no route server; give it one of expressRoute, vpn, routeServer/,
        ),
      ],
    ],
  ])("is refused in %j", (west, expected) => {
    expect(problemsOf(...west)).toEqual(expected);
  });

  it("is found by what rules say of it", () => {
    const file = parseNetworkFile(
      textWith("asn: 65001", "subnets: [{name: tools}]", "routeServer:", "  routingPreference: ASPath"),
      "network.yaml",
    );
    const placeOf = (name: string, field?: string) => placeIn(file, name, field).field;
    expect(placeOf("west-rs")).toBe("hubs.west.routeServer");
    expect(placeOf("west-rs", "routingPreference")).toBe("hubs.west.routeServer.routingPreference");
    expect(placeOf("west-rs", "addresses[1]")).toBe("hubs.west.routeServer.routeServerAddresses[1]");
    expect(placeOf("west", "subnets[2].addressPrefix")).toBe("hubs.west.routeServer.routeServerSubnetAddressPrefix");
  });
});
