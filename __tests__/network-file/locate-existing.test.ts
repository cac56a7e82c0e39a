import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { FIREWALL, RANGES, existingWith, fileWithHub } from "../support/existing-file";
import { placeIn, withApp } from "../support/network-file";

const BOTH = ["expressRouteGatewayId", "vpnGatewayId"] as const;
const TUNNEL = "{site: branch, name: second, routerAddress: 203.0.113.10, sharedKeyVariable: key}";
const CONNECTED = ["connectedCircuits: [amsterdam]", "connectedSites: branch"];

const WITH_FIREWALL = fileWithHub(
  existingWith(BOTH, ...CONNECTED),
  FIREWALL,
  `expressRoute: {circuits: dublin, ${RANGES}}`,
);
const WITH_ROUTER = fileWithHub(
  existingWith(BOTH, ...CONNECTED),
  "asn: 65001",
  "applianceSubnetAddressPrefix: 10.10.3.0/27",
  "subnets: [{name: tools, addressPrefix: 10.10.2.0/26}]",
  `expressRoute: {${RANGES}}`,
  `vpn: {connections: [${TUNNEL}]}`,
);

function placeOf(text: string, ...finding: [element: string, field?: string, path?: string]): string {
  const { line, field } = placeIn(parseNetworkFile(text, "network.yaml"), ...finding);
  return `${line} ${field}`;
}

describe("locateViolation", () => {
  it.each([
    ["west", "subnets[0].addressPrefix", "12 hubs.west.expressRoute.gatewaySubnetAddressPrefix"],
    ["west", "subnets[1].addressPrefix", "12 hubs.west.expressRoute.routeServerSubnetAddressPrefix"],
    ["west-ergw", undefined, "12 hubs.west.expressRoute"],
    ["west-vpng", undefined, "10 hubs.west.existing.vpnGatewayId"],
    ["west-ergw-amsterdam", "fastPath", "10 hubs.west.existing.connectedCircuits[0].fastPath"],
    ["west-ergw-dublin", "fastPath", "12 hubs.west.expressRoute.circuits"],
    ["west-vpng-branch", undefined, "10 hubs.west.existing.connectedSites"],
    ["west-rs", undefined, "12 hubs.west.expressRoute"],
    ["west-nva", "asn", "11 hubs.west.appliance.asn"],
  ])("knows %s, %s, of a hub with an appliance that is there as %s", (element, field, expected) => {
    expect(placeOf(WITH_FIREWALL, element, field)).toBe(expected);
  });

  it.each([
    ["west", "subnets[0].addressPrefix", "12 hubs.west.applianceSubnetAddressPrefix"],
    ["west", "subnets[1].addressPrefix", "13 hubs.west.subnets[0].addressPrefix"],
    ["west", "subnets[2].routeTable", "14 hubs.west.expressRoute.gatewaySubnetAddressPrefix"],
    ["west", "subnets[3].addressPrefix", "14 hubs.west.expressRoute.routeServerSubnetAddressPrefix"],
    ["west-vpng", undefined, "15 hubs.west.vpn"],
    ["west-vpng-second", undefined, "15 hubs.west.vpn.connections[0]"],
    ["west-vpng-branch", undefined, "10 hubs.west.existing.connectedSites"],
    ["west-nva", "asn", "11 hubs.west.asn"],
  ])("knows %s, %s, of a hub with an appliance to deploy as %s", (element, field, expected) => {
    expect(placeOf(WITH_ROUTER, element, field)).toBe(expected);
  });

  it.each([WITH_FIREWALL, WITH_ROUTER])("finds every element of the topology by its path and by its name", (text) => {
    const topology = withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
    const elements = Object.values(topology).filter(Array.isArray).flat() as { name: string; path?: string }[];
    expect(elements.length).toBeGreaterThan(15);
    for (const { name, path } of elements)
      expect([name, placeOf(text, name, undefined, path)]).not.toEqual([name, "1 "]);
  });
});
