import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, placeIn, problemsOfNetwork, withApp } from "../support/network-file";

const textWith = (interfaces: string) =>
  networkText({ west: `appliance: {asn: 65001, privateIp: 10.10.0.4, interfaces: ${interfaces}}` });

const OUTSIDE = "name: outside, privateIps: 10.10.1.4";

describe("the interfaces of an appliance", () => {
  it.each([
    `{${OUTSIDE}, addressPrefixes: 0.0.0.0/0}`,
    "[{name: outside, privateIps: [10.10.1.4], addressPrefixes: [0.0.0.0/0]}]",
  ])("are in the topology: %s", (interfaces) => {
    const file = parseNetworkFile(textWith(interfaces), "network.yaml");
    const [west] = withApp((app) => collectTopology(networkFromFile(app, file))).virtualAppliances;
    expect(west.interfaces).toEqual([{ name: "outside", privateIps: ["10.10.1.4"], prefixes: ["0.0.0.0/0"] }]);
    expect(placeIn(file, "west-nva", "interfaces[0].privateIps[0]")).toMatchObject({ line: 8 });
  });

  it.each([
    [
      `{${OUTSIDE}, prefixes: 0.0.0.0/0}`,
      "8:102 hubs.west.appliance.interfaces.prefixes: is no field of an interface; known are name, privateIps, loadBalancerIp, addressPrefixes",
    ],
    [
      "[{name: outside, privateIps: [10.10.1.4, 10.10.1.5]}]",
      "8:92 hubs.west.appliance.interfaces[0].privateIps: has 2 addresses; give 1, one for each instance",
    ],
    [
      `[{${OUTSIDE}}, {${OUTSIDE}}]`,
      '8:111 hubs.west.appliance.interfaces[1].name: "outside" is the name of an earlier one; give another one',
    ],
    ["{privateIps: 10.10.1.4}", /^8:51 hubs.west.appliance.interfaces.name: is missing/],
    ["{name: outside, privateIps: 10.10.1.256}", /^8:91 hubs.west.appliance.interfaces.privateIps: "10.10.1.256" /],
  ])("cannot be %s", (interfaces, expected) => {
    const problems = problemsOfNetwork(textWith(interfaces)).map((problem) => problem.replace("network.yaml:", ""));
    const wanted: unknown = typeof expected === "string" ? expected : expect.stringMatching(expected);
    expect(problems).toEqual([wanted]);
  });
});
