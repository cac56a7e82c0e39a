import { describeProblem, locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { verdictOn } from "../../lib/verdict";
import type { Violation } from "../../lib/rules";
import { collectTopology } from "../../lib/topology";
import { networkText, withApp } from "../support/network-file";

const FILE = parseNetworkFile(
  networkText({
    top: "redundancy: activePassive\nspokeToSpoke: true",
    west: "asn: 65001\n    applianceInstances: 2\n    subnets: [{name: tools}]",
    spoke: `subnets: [{name: web}]
  data:
    location: northeurope
    addressSpace: [10.40.0.0/22, 10.41.0.0/24]
    routeServerAddresses: [10.40.0.4, 10.40.0.5]
    hubs: [vendor, north]`,
    sites: "sites:\n  dc:\n    addressPrefixes: 192.168.0.0/16\n    reachedThrough: vendor",
  }).replace(
    "spokes:",
    "  vendor:\n    location: a\n    addressSpace: 10.50.0.0/24\n    appliance: {name: fw, asn: 65003, privateIps: [10.50.0.4, 10.50.0.5]}\nspokes:",
  ),
  "network.yaml",
);

const violation = (element: string, field?: string, path?: string): Violation => ({
  rule: "ARS001",
  severity: "error",
  message: "is wrong",
  fix: "Put it right.",
  page: "https://example.com",
  element,
  field,
  path,
});

/** The line that a finding is put on, and the field it is said of. */
function placeOf(...finding: Parameters<typeof violation>): string {
  const { line, column, field } = locateViolation(FILE, violation(...finding));
  return `${line}:${column} ${field}`;
}

describe("locateViolation", () => {
  it.each([
    ["west", "addressSpace", "hubs.west.addressSpace"],
    ["west", "location", "hubs.west.location"],
    ["west", undefined, "hubs.west"],
    ["west-nva", "asn", "hubs.west.asn"],
    ["west-nva", "instances", "hubs.west.applianceInstances"],
    ["west-nva", "timers", "hubs.west.bgpHoldTime"],
    ["west-nva-2", "privateIp", "hubs.west.applianceSubnetAddressPrefix"],
    ["fw", "asn", "hubs.vendor.appliance.asn"],
    ["fw", "instances", "hubs.vendor.appliance.privateIps"],
    ["fw-2", "privateIp", "hubs.vendor.appliance.privateIps"],
    ["fw-2", undefined, "hubs.vendor.appliance"],
    ["app", "subnets", "spokes.app.subnets"],
    ["data", "addressSpace[1]", "spokes.data.addressSpace[1]"],
    ["data-rs", "addresses", "spokes.data.routeServerAddresses"],
    ["app-rs", "subnetAddressPrefix", "spokes.app.routeServerSubnetAddressPrefix"],
    ["dc", "prefixes", "sites.dc.addressPrefixes"],
    ["west-north-vendor", "mode", "redundancy"],
    ["west-north-vendor", "spokeToSpoke", "spokeToSpoke"],
    ["west-north-vendor", "hubs", "hubs"],
    ["vendor-north", "hubs", "spokes.data.hubs"],
    ["vendor-north", undefined, "spokes.data.hubs"],
    ["west", "subnets[0].addressPrefix", "hubs.west.applianceSubnetAddressPrefix"],
    ["west", "subnets[1].addressPrefix", "hubs.west.subnets[0].addressPrefix"],
    ["west", "subnets[0].routeTable.routes[0].nextHopIp", "hubs.west.applianceSubnetAddressPrefix"],
    ["app", "subnets[0].name", "spokes.app.subnets[0].name"],
    ["app", "subnets[0].routeTable.bgpRoutePropagation", "spokes.app.subnets[0]"],
    ["app", "subnets[1].addressPrefix", "spokes.app.routeServerSubnetAddressPrefix"],
    ["data", "subnets[0].addressPrefix", "spokes.data.subnets[0].addressPrefix"],
    ["data", "subnets[1].addressPrefix", "spokes.data.routeServerSubnetAddressPrefix"],
    ["west-nva", "timers.hold", "hubs.west.bgpHoldTime"],
    ["fw", "timers.keepalive", "hubs.vendor.appliance.bgpHoldTime"],
    ["fw", "instances[1].privateIp", "hubs.vendor.appliance.privateIps[1]"],
    ["fw", "sites[0]", "sites.dc.reachedThrough"],
    ["dc", "prefixes[0]", "sites.dc.addressPrefixes"],
    ["data-rs", "addresses[1]", "spokes.data.routeServerAddresses[1]"],
    ["west-north-vendor", "hubs[1]", "hubs.north"],
    ["vendor-north", "hubs[1]", "spokes.data.hubs[1]"],
    ["vendor-north", "spokes[0]", "spokes.data"],
    ["west-north-vendor", "spokes", "spokes"],
    ["acknowledgements[0]", "acknowledgements[0].reason", "acknowledge[0].reason"],
    ["west", "acknowledgements[0]", "acknowledge[0]"],
    ["nothing-known", "asn", ""],
  ])("knows %s, %s, by its name as %s", (element, field, expected) => {
    expect(placeOf(element, field).split(" ")[1]).toBe(expected);
  });

  it.each([
    ["network/west", "hubs.west"],
    ["network/west/Appliance", "hubs.west"],
    ["network/appliance.vendor", "hubs.vendor.appliance"],
    ["network/app/RouteServer", "spokes.app"],
    ["network/app/Bgp-west", "spokes.app"],
    ["network/dc", "sites.dc"],
    ["network/network.vendor-north", "spokes.data.hubs"],
    ["network/west/ApplianceSubnet", "hubs.west"],
    ["network/elsewhere", ""],
  ])("knows the construct %s as %s", (path, expected) => {
    expect(placeOf("?", undefined, path).split(" ")[1]).toBe(expected);
  });

  it.each([
    ["the value that is written", "west", "addressSpace", "8:19"],
    ["an entry of a list", "data", "addressSpace[1]", "27:34"],
    ["the element when the field has its default", "west-nva", "timers", "6:3"],
    ["the element when no field is to blame", "app", undefined, "21:3"],
    ["the start of the file when nothing is known", "?", undefined, "1:1"],
  ])("points at %s", (_what, element, field, expected) => {
    expect(placeOf(element, field).split(" ")[0]).toBe(expected);
  });

  it("finds every element of the topology by its path", () => {
    withApp((app) => {
      const elements = Object.values(collectTopology(networkFromFile(app, FILE))).flat() as { path?: string }[];
      const paths = elements.flatMap(({ path }) => path ?? []);
      expect(paths.length).toBeGreaterThan(10);
      for (const path of paths) expect(locateViolation(FILE, violation("?", undefined, path)).field).not.toBe("");
    });
  });

  it("points at the spoke when a session has what the file has no words for", () => {
    expect(placeOf("app-rs-west-nva", "asPathRewrite", "network/app/Bgp-west")).toBe("21:3 spokes.app");
  });

  it("keeps what the rule says", () => {
    const problem = locateViolation(FILE, { ...violation("west", "asn"), severity: "warning" });
    expect(describeProblem(problem)).toBe(
      "network.yaml:9:10 hubs.west.asn: warning: ARS001 is wrong. Put it right. (https://example.com)",
    );
  });
});

describe("what rules find in a network", () => {
  const problemsOf = (text: string) =>
    withApp((app) => {
      const file = parseNetworkFile(text, "network.yaml");
      const { violations } = verdictOn(collectTopology(networkFromFile(app, file)));
      return violations
        .map((violation) => locateViolation(file, violation))
        .map(({ line, field }) => `${line} ${field}`);
    });

  it.each([
    [{ spoke: "subnets: [{name: web, addressPrefix: 10.99.0.0/26}]" }, ["17 spokes.app.subnets[0].addressPrefix"]],
    [{ spoke: "hubs: west" }, ["17 spokes.app.hubs"]],
    [{ top: "acknowledge: [{rule: ARS999, reason: x}]" }, ["3 acknowledge[0].rule"]],
    [
      { west: "asn: 65001\n    applianceSubnetAddressPrefix: 10.99.0.0/27" },
      ["9 hubs.west.applianceSubnetAddressPrefix"],
    ],
    [
      { sites: "sites: {dc: {addressPrefixes: [192.168.0.0/16, 10.30.0.0/24], reachedThrough: west}}" },
      ["18 sites.dc.addressPrefixes[1]"],
    ],
  ])("is found in the file: %j", (parts, expected) => {
    expect(problemsOf(networkText(parts))).toEqual(expect.arrayContaining(expected));
  });
});
