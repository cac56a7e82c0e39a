import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, placeIn, withApp } from "../support/network-file";

const CIRCUIT =
  "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/e";

const FILE = parseNetworkFile(
  networkText({
    top: `circuits:
  amsterdam: {existing: {circuitId: ${CIRCUIT}}}
  dublin: {existing: {circuitId: ${CIRCUIT}}, peeringLocation: Dublin}`,
    west: `asn: 65001
    subnets: [{name: tools}]
    expressRoute:
      circuits: [amsterdam, {circuit: dublin, routingWeight: 10}]
      gatewaySku: ErGw2AZ`,
    sites: "sites:\n  dc: {addressPrefixes: 192.168.0.0/16, circuits: [amsterdam, dublin]}",
  }).replace("asn: 65002", "asn: 65002\n    expressRoute: {circuits: dublin}"),
  "network.yaml",
);

function placeOf(...finding: [element: string, field?: string, path?: string]): string {
  const { line, column, field } = placeIn(FILE, ...finding);
  return `${line}:${column} ${field}`;
}

describe("locateViolation", () => {
  it.each([
    ["west-ergw", "sku", "14:19 hubs.west.expressRoute.gatewaySku"],
    ["west-ergw", undefined, "12:5 hubs.west.expressRoute"],
    ["west-ergw", "asn", "12:5 hubs.west.expressRoute"],
    ["north-ergw", "sku", "19:5 hubs.north.expressRoute.gatewaySku"],
    ["west-rs", "addresses[1]", "12:5 hubs.west.expressRoute.routeServerAddresses[1]"],
    ["west-rs", "branchToBranch", "12:5 hubs.west.expressRoute"],
    ["west-rs", "routingPreference", "12:5 hubs.west.expressRoute.routingPreference"],
    ["west-ergw-dublin", "routingWeight", "13:62 hubs.west.expressRoute.circuits[1].routingWeight"],
    ["west-ergw-amsterdam", "fastPath", "13:18 hubs.west.expressRoute.circuits[0].fastPath"],
    ["north-ergw-dublin", "fastPath", "19:20 hubs.north.expressRoute.circuits"],
    ["amsterdam", undefined, "4:3 circuits.amsterdam"],
    ["dublin", "peeringLocation", undefined],
    ["dublin", "sites[0]", "sites.dc.circuits"],
    ["west", "subnets[0].addressPrefix", "hubs.west.applianceSubnetAddressPrefix"],
    ["west", "subnets[1].addressPrefix", "hubs.west.subnets[0].addressPrefix"],
    ["west", "subnets[2].addressPrefix", "hubs.west.expressRoute.gatewaySubnetAddressPrefix"],
    ["west", "subnets[2].routeTable.routes[0]", "hubs.west.expressRoute.gatewaySubnetAddressPrefix"],
    ["west", "subnets[3].addressPrefix", "hubs.west.expressRoute.routeServerSubnetAddressPrefix"],
    ["north", "subnets[1].addressPrefix", "hubs.north.expressRoute.gatewaySubnetAddressPrefix"],
  ])("knows %s, %s, as %s", (element, field, expected = `circuits.${element}.${String(field)}`) => {
    const place = placeOf(element, field);
    expect(/^\d/.test(expected) ? place : place.split(" ")[1]).toBe(expected);
  });

  it.each([
    ["network/west", "hubs.west"],
    ["network/west/RouteServer", "hubs.west.expressRoute"],
    ["network/west/RouteServerPeering", "hubs.west"],
    ["network/west/GatewaySubnet", "hubs.west"],
    ["network/west/ExpressRouteGateway", "hubs.west.expressRoute"],
    ["network/west/ExpressRouteGateway/Connection-dublin", "hubs.west.expressRoute.circuits[1]"],
    ["network/north/ExpressRouteGateway/Connection-dublin", "hubs.north.expressRoute.circuits"],
    ["network/dublin", "circuits.dublin"],
  ])("knows the construct %s as %s", (path, expected) => {
    expect(placeOf("?", undefined, path).split(" ")[1]).toBe(expected);
  });

  it("finds every element of the topology by its path and by its name", () => {
    withApp((app) => {
      const lists = Object.values(collectTopology(networkFromFile(app, FILE))).filter(Array.isArray);
      const elements = lists.flat() as { name: string; path?: string }[];
      expect(elements.length).toBeGreaterThan(15);
      for (const { name, path } of elements) expect([name, placeOf(name, undefined, path)]).not.toEqual([name, "1:1 "]);
    });
  });
});
