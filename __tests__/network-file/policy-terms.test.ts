import { NetworkTopology } from "../../lib/constructs/networks";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, placeIn, problemsOfNetwork, withApp } from "../support/network-file";

const SITES = `sites:
  dc: {addressPrefixes: 192.168.0.0/16, asn: 65100, reachedThrough: [west, north]}
  plant: {addressPrefixes: 172.16.0.0/12, asn: 65200, reachedThrough: [west, north]}`;

const textWith = (policyTerms: string, top = "") =>
  networkText({ top, west: `asn: 65001\n    policyTerms: ${policyTerms}`, sites: SITES });

describe("the policy terms of a hub", () => {
  it("are those of its appliance in all its peerings", () => {
    const text = textWith(
      "[{prefixes: [192.168.0.0/16, internet], prepend: 2}, {prefixes: spokes, nextHop: 10.10.0.30, communities: no-advertise}]",
    );
    const file = parseNetworkFile(text, "network.yaml");
    const { routeServerPeerings } = withApp((app) => collectTopology(networkFromFile(app, file)));
    expect(routeServerPeerings.map(({ name, terms }) => ({ name, terms }))).toEqual([
      {
        name: "app-rs-west-nva",
        terms: [
          { prefixes: ["192.168.0.0/16", "internet"], prepend: 2 },
          { prefixes: ["spokes"], nextHop: "10.10.0.30", communities: ["no-advertise"] },
        ],
      },
      { name: "app-rs-north-nva", terms: undefined },
    ]);
  });

  it("prefer one of two active hubs for some prefixes and the other one for the rest, without a complaint", () => {
    const text = textWith("{prefixes: 172.16.0.0/12, prepend: 2}", "redundancy: activeActive").replace(
      "asn: 65002",
      "asn: 65002\n    policyTerms: {prefixes: 192.168.0.0/16, prepend: 2}",
    );
    withApp((app) => {
      const network = NetworkTopology.of(networkFromFile(app, parseNetworkFile(text, "network.yaml")));
      const routes = network.simulate().effectiveRoutes("app/snet-app-workload");
      const nextHops = routes
        .filter(({ nextHops: [first = ""] }) => first.startsWith("10."))
        .map(({ prefix, nextHops }) => [prefix, nextHops]);
      expect(nextHops).toEqual([
        ["172.16.0.0/12", ["10.20.0.4"]],
        ["192.168.0.0/16", ["10.10.0.4"]],
      ]);
      // Of the sites, which deployed appliances cannot reach "by their own means".
      expect(network.violations().map(({ rule }) => rule)).toEqual(["ARS049", "ARS049"]);
    });
  });

  it.each([
    ["{prefixes: 192.168.0.0/16}", "9:18 hubs.west.policyTerms: changes nothing; give prepend, nextHop or communities"],
    ["{prepend: 1}", /^9:5 hubs.west.policyTerms.prefixes: is missing/],
    ["{prefixes: site-dc, prepend: 1}", /^9:29 hubs.west.policyTerms.prefixes: "site-dc" .* or one of virtual-network/],
    ["[{prefixes: sites, nextHop: firewall}]", /^9:46 hubs.west.policyTerms\[0\].nextHop: "firewall" is not an IPv4/],
    ["{prefixes: sites, communities: [65001]}", /^9:50 hubs.west.policyTerms.communities\[0\]: /],
    ["{prefixes: sites, prepend: 17}", /^9:45 hubs.west.policyTerms.prepend: 17 is not possible/],
    ["{prefixes: sites, weight: 1}", /^9:36 hubs.west.policyTerms.weight: is no field of a policy term/],
  ])("cannot be %s", (policyTerms, expected) => {
    const problems = problemsOfNetwork(textWith(policyTerms)).map((problem) => problem.replace("network.yaml:", ""));
    const wanted: unknown = typeof expected === "string" ? expected : expect.stringMatching(expected);
    expect(problems).toEqual([wanted]);
  });

  it("are found by what rules say of the peerings", () => {
    const tunnel = `tunnels: {site: dc, routerAddress: 203.0.113.10, sharedKeyVariable: key, insideAddressPrefix: 169.254.21.0/30}`;
    const text = textWith(`[{prefixes: sites, prepend: 1}, {prefixes: any, prepend: 2}]\n    ${tunnel}\n    vpn: {}`);
    const placeOf = (name: string, field: string, path?: string) =>
      placeIn(parseNetworkFile(text, "network.yaml"), name, field, path).field;
    expect(placeOf("app-rs-west-nva", "terms[1].prepend")).toBe("hubs.west.policyTerms[1].prepend");
    expect(placeOf("?", "terms[0].prefixes[0]", "network/app/Bgp-west")).toBe("hubs.west.policyTerms[0].prefixes[0]");
    expect(placeOf("?", "terms[0]", "network/west/RouteServerPeering")).toBe("hubs.west.policyTerms[0]");
    expect(placeOf("west-nva-dc", "terms[0].prepend")).toBe("hubs.west.policyTerms[0].prepend");
    expect(placeOf("app-rs-west-nva", "prepend")).toBe("spokes.app.hubs");
  });
});
