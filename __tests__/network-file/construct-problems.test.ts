import { parseNetworkFile } from "../../lib/network-file";
import { problemsOfConstruct } from "../../lib/network-file/locate";
import { networkText, problemsOfNetwork } from "../support/network-file";

describe("what constructs refuse", () => {
  it.each([
    [
      { west: "asn: 65001\n    applianceSubnetAddressPrefix: 10.10.0.0/29" },
      "network.yaml:9:35 hubs.west.applianceSubnetAddressPrefix: 10.10.0.0/29 is too small",
    ],
    [
      { west: "asn: 65001\n    subnets: [{name: a}, {name: b, prefixLength: 22}]" },
      'network.yaml:9:26 hubs.west.subnets[1]: no /22 is left for "b" in 10.10.0.0/22',
    ],
    [
      { spoke: "routeServerSubnetAddressPrefix: 10.30.0.0/28" },
      "network.yaml:17:37 spokes.app.routeServerSubnetAddressPrefix: 10.30.0.0/28 is too small",
    ],
    [
      {
        top: "naming: {prefix: abcdefghijklmnopqrst, suffix: abcdefghijklmnopqrst}",
        spoke: "tags: {}\n  spoke-with-a-rather-long-name-here: {location: a, addressSpace: 10.40.0.0/22}",
      },
      'network.yaml:18:3 spokes.spoke-with-a-rather-long-name-here: "vnet-abcd',
    ],
  ])("is said of the line: %j", (parts, expected) => {
    expect(problemsOfNetwork(networkText(parts))).toEqual([expect.stringContaining(expected)]);
  });

  it("is not a subnet that has room for all instances", () => {
    // Azure keeps 5 addresses of 16: 11 are left for 8 instances and their load balancer, but 3 of 8.
    const problemsWith = (range: string) =>
      problemsOfNetwork(
        networkText({ west: `asn: 65001\n    applianceSubnetAddressPrefix: ${range}\n    applianceInstances: 8` }),
      );
    expect(problemsWith("10.10.0.0/29")).toEqual([expect.stringContaining("10.10.0.0/29 is too small")]);
    expect(problemsWith("10.10.0.0/28")).toEqual([]);
  });

  it("is no place to hide a bug of this library", () => {
    const bug = new TypeError("cannot read properties of undefined");
    const file = parseNetworkFile(networkText(), "network.yaml");
    expect(() => problemsOfConstruct(file, ["hubs", "west"], bug)).toThrow(bug);
  });

  it("is said of all parts at once", () => {
    const text = networkText()
      .replace("10.10.0.0/22", "10.10.0.0/28")
      .replace("10.20.0.0/22", "10.20.0.0/30")
      .replace("10.30.0.0/22", "10.30.0.0/27");
    expect(problemsOfNetwork(text)).toEqual([
      "network.yaml:7:19 hubs.west.addressSpace: 10.10.0.0/28 has no room for the appliances' /27; use a /24 or larger",
      "network.yaml:11:19 hubs.north.addressSpace: 10.20.0.0/30 is no range for a virtual network; Azure takes /2 to /29",
      "network.yaml:16:19 spokes.app.addressSpace: 10.30.0.0/27 has no room for the route server's /26; use a /25 or larger",
    ]);
  });
});
