import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, placeIn, withApp } from "../support/network-file";

const TUNNEL = "site: branch, routerAddress: 203.0.113.10, sharedKeyVariable: branch_key";

const FILE = parseNetworkFile(
  networkText({
    west: `asn: 65001
    subnets: [{name: tools}]
    vpn:
      connections: [{${TUNNEL}}, {${TUNNEL}, name: second}]
      gatewaySku: VpnGw2AZ`,
    sites: "sites:\n  branch: {addressPrefixes: 192.168.0.0/24}",
  }).replace("asn: 65002", `asn: 65002\n    vpn: {connections: [{${TUNNEL}}]}\n    expressRoute: {}`),
  "network.yaml",
);

function placeOf(...finding: [element: string, field?: string, path?: string]): string {
  const { line, field } = placeIn(FILE, ...finding);
  return `${line} ${field}`;
}

describe("locateViolation", () => {
  it.each([
    ["west-vpng", "sku", "12 hubs.west.vpn.gatewaySku"],
    ["west-vpng", undefined, "10 hubs.west.vpn"],
    ["west-vpng", "asn", "10 hubs.west.vpn"],
    ["north-vpng", "sku", "17 hubs.north.vpn.gatewaySku"],
    ["north-ergw", "sku", "18 hubs.north.expressRoute.gatewaySku"],
    ["west-rs", "addresses[1]", "10 hubs.west.vpn.routeServerAddresses[1]"],
    ["west-rs", "routingPreference", "10 hubs.west.vpn.routingPreference"],
    ["north-rs", "routingPreference", "18 hubs.north.expressRoute.routingPreference"],
    ["west-vpng-branch", "site", "11 hubs.west.vpn.connections[0].site"],
    ["west-vpng-second", "site", "11 hubs.west.vpn.connections[1].site"],
    ["west-vpng-second", "fastPath", "11 hubs.west.vpn.connections[1]"],
    ["west", "subnets[1].addressPrefix", "9 hubs.west.subnets[0].addressPrefix"],
    ["west", "subnets[2].addressPrefix", "10 hubs.west.vpn.gatewaySubnetAddressPrefix"],
    ["west", "subnets[3].addressPrefix", "10 hubs.west.vpn.routeServerSubnetAddressPrefix"],
    ["north", "subnets[1].addressPrefix", "18 hubs.north.expressRoute.gatewaySubnetAddressPrefix"],
  ])("knows %s, %s, as %s", (element, field, expected) => {
    expect(placeOf(element, field)).toBe(expected);
  });

  it.each([
    ["network/west", "hubs.west"],
    ["network/west/RouteServer", "hubs.west.vpn"],
    ["network/north/RouteServer", "hubs.north.expressRoute"],
    ["network/west/GatewaySubnet", "hubs.west"],
    ["network/west/VpnGateway", "hubs.west.vpn"],
    ["network/west/VpnGateway/Connection-second", "hubs.west.vpn.connections[1]"],
    ["network/north/VpnGateway/Connection-branch", "hubs.north.vpn.connections[0]"],
    ["network/north/ExpressRouteGateway", "hubs.north.expressRoute"],
    ["network/branch", "sites.branch"],
  ])("knows the construct %s as %s", (path, expected) => {
    expect(placeOf("?", undefined, path).split(" ")[1]).toBe(expected);
  });

  it("finds every element of the topology by its path and by its name", () => {
    withApp((app) => {
      const topology = collectTopology(networkFromFile(app, FILE));
      const lists = Object.values(topology).filter(Array.isArray);
      const elements = lists.flat() as { name: string; path?: string }[];
      expect(elements.length).toBeGreaterThan(15);
      for (const { name, path } of elements) expect([name, placeOf(name, undefined, path)]).not.toEqual([name, "1 "]);
      const { gateways, gatewayConnections, routeServers } = topology;
      const named = [...gateways, ...gatewayConnections, ...routeServers];
      expect(named.filter(({ name }) => placeOf(name) === "1 ")).toEqual([]);
    });
  });
});
