import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, placeIn, problemsOfNetwork, terraformOf, withApp } from "../support/network-file";

const CIRCUIT =
  "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/e";
const TUNNEL = "site: dc, routerAddress: 203.0.113.10, sharedKeyVariable: dc_key";

/** A file whose site dc is behind a circuit, the gateway of west and the appliance of north. */
function textWith(site: string): string {
  return networkText({
    top: `circuits:
  dublin: {existing: {circuitId: ${CIRCUIT}}}
  madrid: {existing: {circuitId: ${CIRCUIT}}}`,
    west: `asn: 65001\n    vpn: {connections: [{${TUNNEL}}]}`,
    sites: `sites:
  dc:
    addressPrefixes: 192.168.0.0/16
    circuits: dublin
    reachedThrough: north
${site}
  branch: {addressPrefixes: 172.16.0.0/16, asn: 65200, passesOn: dc}`,
  });
}

const topologyOf = (text: string) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));

describe("the announcements of a site", () => {
  it("name circuits, and hubs for the parts of them that have links with the site", () => {
    const { onPremisesSites } = topologyOf(
      textWith(`    asn: 65100
    passesOn: [branch]
    announcements:
      - {to: [dublin, west], prepend: 2}
      - {to: north, addressPrefixes: [192.168.0.0/17, 192.168.128.0/17]}`),
    );
    expect(onPremisesSites).toMatchObject([
      {
        name: "dc",
        announcements: [
          { to: ["dublin", "west-vpng"], prepend: 2 },
          { to: ["north-nva"], prefixes: ["192.168.0.0/17", "192.168.128.0/17"] },
        ],
        passesOn: ["branch"],
      },
      { name: "branch", passesOn: ["dc"] },
    ]);
  });

  it("need no list around a single one, and are not there unless they are given", () => {
    const [dc] = topologyOf(textWith("    announcements: {to: west, prepend: 1}")).onPremisesSites;
    expect(dc.announcements).toEqual([{ to: ["west-vpng"], prepend: 1 }]);
    expect(topologyOf(textWith("")).onPremisesSites[0]).not.toHaveProperty("announcements");
  });

  it("are the static routes of a tunnel without BGP, with what the site passes on", () => {
    const routesWith = (site: string) =>
      Object.values(terraformOf(textWith(site)).resource.azurerm_local_network_gateway)[0].address_space;
    expect(routesWith("")).toEqual(["192.168.0.0/16"]);
    expect(routesWith("    passesOn: branch")).toEqual(["192.168.0.0/16", "172.16.0.0/16"]);
    expect(routesWith("    announcements: {to: dublin, addressPrefixes: 192.168.8.0/24}")).toEqual(["192.168.0.0/16"]);
    expect(routesWith("    announcements: {to: west, addressPrefixes: 192.168.8.0/24}")).toEqual(["192.168.8.0/24"]);
  });

  it.each([
    [
      "{to: dubin, prepend: 1}",
      '26:25 sites.dc.announcements.to: there is no circuit or hub "dubin"; did you mean "dublin"?',
    ],
    [
      "[{to: [dublin, madrid], prepend: 1}]",
      "26:35 sites.dc.announcements[0].to[1]: no link of the site leads to madrid; name it in circuits of the site, too",
    ],
    ["{to: dublin}", "26:20 sites.dc.announcements: changes nothing; give addressPrefixes or prepend"],
    [
      "{to: dublin, prepend: 17}",
      "26:42 sites.dc.announcements.prepend: 17 is not possible; expected a whole number from 0 to 16",
    ],
    ["{to: dublin, prefixes: 192.168.0.0/17}", /^26:33 .*prefixes: is no field of an announcement/],
    ["{to: dublin, addressPrefixes: 192.168.0.1/17}", /^26:50 sites.dc.announcements.addressPrefixes: .* bits set/],
    ["{prepend: 1}", /^26:5 sites.dc.announcements.to: is missing/],
  ])("cannot be %s", (announcements, expected) => {
    const problems = problemsOfNetwork(textWith(`    announcements: ${announcements}`));
    const wanted: unknown = typeof expected === "string" ? expected : expect.stringMatching(expected);
    expect(problems.map((problem) => problem.replace("network.yaml:", ""))).toEqual([wanted]);
  });

  it("lead to a hub that has a link with the site", () => {
    const text = textWith("    announcements: {to: west, prepend: 1}").replace(`{connections: [{${TUNNEL}}]}`, "{}");
    const fix = "name it in reachedThrough of the site, or give west a tunnel or peering with the site";
    expect(problemsOfNetwork(text)).toEqual([
      `network.yaml:26:25 sites.dc.announcements.to: no link of the site leads to west; ${fix}`,
    ]);
    expect(problemsOfNetwork(text.replace("vpn: {}", "expressRoute: {circuits: dublin}"))).toEqual([
      expect.stringContaining(`leads to west; ${fix}; or name the circuit between them here`),
    ]);
    const tunnel = `tunnels: {${TUNNEL}, insideAddressPrefix: 169.254.21.0/30}`;
    const linked = text.replace("vpn: {}", tunnel).replace("circuits: dublin", "circuits: dublin\n    asn: 65100");
    expect(problemsOfNetwork(linked)).toEqual([]);
  });

  it("are found by what rules say of them", () => {
    const file = parseNetworkFile(
      textWith("    announcements:\n      - {to: [dublin], addressPrefixes: 192.168.0.0/17}\n    passesOn: [branch]"),
      "network.yaml",
    );
    const placeOf = (field: string) => placeIn(file, "dc", field).field;
    expect(placeOf("announcements[0].to[0]")).toBe("sites.dc.announcements[0].to[0]");
    expect(placeOf("announcements[0].prefixes[0]")).toBe("sites.dc.announcements[0]");
    expect(placeOf("passesOn[0]")).toBe("sites.dc.passesOn[0]");
  });
});

describe("the sites that a site passes on", () => {
  it.each([
    ["dc", "26:15 sites.dc.passesOn: dc is the site itself; remove it"],
    ["brnch", '26:15 sites.dc.passesOn: there is no site "brnch"; did you mean "branch"?'],
  ])("cannot be %s", (name, expected) => {
    expect(problemsOfNetwork(textWith(`    passesOn: ${name}`))).toEqual([`network.yaml:${expected}`]);
  });
});
