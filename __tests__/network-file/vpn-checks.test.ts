import { locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { networkText, problemsOf, problemsOfNetwork, problemsThrownBy, withApp } from "../support/network-file";

const SITES = "sites: {branch: {addressPrefixes: 192.168.0.0/24, asn: 65100}, shop: {addressPrefixes: 192.168.1.0/24}}";
const TUNNEL = "site: branch, routerAddress: 203.0.113.10, sharedKeyVariable: branch_key";
const POLICY =
  "dhGroup: DHGroup14, ikeEncryption: AES256, ikeIntegrity: SHA384, ipsecEncryption: AES256, ipsecIntegrity: SHA256, pfsGroup: PFS24";

/** The problems of a file whose first hub has this VPN gateway, without their places and the path of the gateway. */
function problemsOfVpn(vpn: string, hub = "asn: 65001", sites = SITES): string[] {
  const problems = problemsOfNetwork(networkText({ west: `${hub}\n    vpn: ${vpn}`, sites }));
  return problems.map((problem) => problem.replace(/^\S+ /, "").replace(/^hubs\.west\.vpn/, ""));
}
const problemsOfTunnels = (...tunnels: string[]) =>
  problemsOfVpn(`{connections: [${tunnels.map((tunnel) => `{${tunnel}}`).join(", ")}]}`);

describe("vpn of a hub", () => {
  it.each([
    ["{}", []],
    ["{gatewaySku: VpnGw5AZ, routingPreference: VpnGateway, returnThroughAppliance: false}", []],
    [
      "{gatewaySku: VpnGw1}",
      [
        '.gatewaySku: "VpnGw1" is not possible; did you mean "VpnGw1AZ"? Allowed are VpnGw1AZ, VpnGw2AZ, VpnGw3AZ, VpnGw4AZ, VpnGw5AZ',
      ],
    ],
    ["{connections: []}", [".connections: is empty; give at least one entry, or remove the field"]],
    [
      "{connections: branch}",
      [
        '.connections: is the text "branch"; expected a mapping or a list with fields such as site, routerAddress, sharedKeyVariable',
      ],
    ],
    [
      "{connections: [branch]}",
      [
        '.connections[0]: is the text "branch"; expected a mapping with fields such as site, routerAddress, sharedKeyVariable',
      ],
    ],
    [
      "{circuits: a}",
      [expect.stringMatching(/^\.circuits: is no field of `vpn` of a hub; known are gatewaySubnetAddressPrefix, /)],
    ],
    ["", [": is empty; give a mapping with fields such as connections, or remove the field"]],
  ])("%s", (vpn, expected) => {
    expect(problemsOfVpn(vpn)).toEqual(expected);
  });

  it.each([
    "gatewaySubnetAddressPrefix: 10.10.1.0/27",
    "routeServerSubnetAddressPrefix: 10.10.2.0/26",
    "routeServerAddresses: [10.10.2.4, 10.10.2.5]",
    "routingPreference: ASPath",
    "returnThroughAppliance: false",
  ])("leaves it to expressRoute beside it to say %s", (field) => {
    expect(problemsOfVpn(`{${field}}`, "asn: 65001\n    expressRoute: {}")).toEqual([
      `.${field.split(":")[0]}: belongs in hubs.west.expressRoute, because both gateways share it; move it there`,
    ]);
    expect(problemsOfVpn(`{${field}}`)).toEqual([]);
  });

  it("says everything at once", () => {
    const tunnels = `[{site: brunch, routerAddress: x, sharedKeyVariable: k}, {${TUNNEL}}, {${TUNNEL}}]`;
    const found = problemsOfVpn(`{gatewaySku: x, asn: 1, connections: ${tunnels}}`);
    expect(found.map((problem) => problem.split(":")[0]).sort()).toEqual([
      ".asn",
      ".connections[0].routerAddress",
      ".connections[0].site",
      ".connections[2]",
      ".gatewaySku",
    ]);
  });
});

describe("a tunnel", () => {
  it.each([
    TUNNEL,
    `${TUNNEL}, routerBgpAddress: 192.168.0.1, name: first`,
    `${TUNNEL}, ipsecPolicy: {${POLICY}}`,
    TUNNEL.replace("branch", "shop"),
  ])("can be {%s}", (tunnel) => {
    expect(problemsOfTunnels(`${tunnel}, extra: 1`)).toEqual([expect.stringContaining("extra: is no field of a")]);
    expect(problemsOfTunnels(tunnel)).toEqual([]);
  });

  it("needs to be told where to, and the variable of its key", () => {
    expect(problemsOfTunnels("")).toEqual([
      ".connections[0].site: is missing: the site at the other end",
      ".connections[0].routerAddress: is missing: the public address of the router there",
      ".connections[0].sharedKeyVariable: is missing: the name of the sensitive Terraform variable that holds the pre-shared key; set it as `TF_VAR_` and the name",
    ]);
  });

  it.each([
    [TUNNEL.replace("branch", "brunch"), '.site: there is no site "brunch"; did you mean "branch"?'],
    [TUNNEL.replace("branch", "west"), '.site: there is no site "west"; known are branch, shop'],
    [
      TUNNEL.replace("203.0.113.10", "203.0.113.0/24"),
      expect.stringMatching(/^\.routerAddress: "203.0.113.0\/24" is a range/),
    ],
    [TUNNEL.replace("203.0.113.10", "router"), expect.stringMatching(/^\.routerAddress: "router" is not an IPv4/)],
    [
      `${TUNNEL.replace("branch", "shop")}, routerBgpAddress: 192.168.1.1`,
      ".routerBgpAddress: asks for BGP, but the site shop has no asn; give it one, or remove routerBgpAddress",
    ],
    [
      `${TUNNEL}, name: a b`,
      expect.stringMatching(/^\.name: "a b" cannot be used; expected letters, digits and hyphens/),
    ],
    [`${TUNNEL}, bgpPeeringAddress: 192.168.0.1`, ".bgpPeeringAddress: is now named routerBgpAddress"],
    [`${TUNNEL}, addresses: [192.168.0.1]`, expect.stringMatching(/^\.addresses: is no field of a tunnel; /)],
    [`${TUNNEL}, key: x`, expect.stringMatching(/^\.key: is no field of a tunnel; known are site, routerAddress/)],
    [
      `${TUNNEL}, ipsecPolicy: {${POLICY.replace("DHGroup14", "DHGroup16")}}`,
      expect.stringMatching(/^\.ipsecPolicy\.dhGroup: "DHGroup16" is not possible; did you mean "DHGroup1/),
    ],
    [
      `${TUNNEL}, ipsecPolicy: {${POLICY.replace(", pfsGroup: PFS24", "")}}`,
      ".ipsecPolicy.pfsGroup: is missing: the group of perfect forward secrecy",
    ],
    [
      `${TUNNEL}, ipsecPolicy: {${POLICY.replace("ipsecEncryption: AES256", "ipsecEncryption: GCMAES256")}}`,
      ".ipsecPolicy.ipsecIntegrity: is SHA256, but ipsecEncryption is GCMAES256; with GCMAES both must be the same",
    ],
  ])("cannot be {%s}", (tunnel, expected: unknown) => {
    const found = problemsOfTunnels(tunnel).map((problem) => problem.replace(".connections[0]", ""));
    expect(found).toEqual([expected]);
  });

  it("has a name of its own, whatever the case of its letters", () => {
    expect(problemsOfTunnels(TUNNEL, `${TUNNEL}, name: second`)).toEqual([]);
    expect(problemsOfTunnels(TUNNEL, TUNNEL)).toEqual([
      ".connections[1]: is called branch after its site, as hubs.west.vpn.connections[0] is; give it a name of its own",
    ]);
    expect(problemsOfTunnels(TUNNEL, `${TUNNEL}, name: Branch`)).toEqual([
      ".connections[1].name: is what hubs.west.vpn.connections[0] is called, too; give another one",
    ]);
  });

  it("can have the name of a tunnel of another hub", () => {
    expect(problemsOfTunnels(TUNNEL, TUNNEL)).toHaveLength(1);
    const vpn = `vpn: {connections: [{${TUNNEL}}]}`;
    const text = networkText({ west: `asn: 65001\n    ${vpn}`, sites: SITES });
    expect(problemsOf(text.replace("asn: 65002", `asn: 65002\n    ${vpn}`))).toEqual([]);
  });

  it("is said at the line of what is wrong", () => {
    const connections = `connections:\n        - {${TUNNEL}}\n        - site: brunch\n          routerAddress: 203.0.113.11\n          sharedKeyVariable: key`;
    expect(problemsOf(networkText({ west: `asn: 65001\n    vpn:\n      ${connections}`, sites: SITES }))).toEqual([
      'network.yaml:12:17 hubs.west.vpn.connections[1].site: there is no site "brunch"; did you mean "branch"?',
    ]);
  });
});

describe("a tunnel of an appliance", () => {
  const OWN =
    "site: branch, routerAddress: 203.0.113.10, sharedKeyVariable: branch_key, insideAddressPrefix: 169.254.21.0/30";
  const problemsOfOwn = (tunnels: string, hub = "asn: 65001", sites = SITES) =>
    problemsOfNetwork(networkText({ west: `${hub}\n    tunnels: ${tunnels}`, sites })).map((problem) =>
      problem.replace(/^\S+ hubs\.west/, ""),
    );

  it.each([
    [`[{${OWN}}]`, []],
    [
      `[{${OWN.replace("branch,", "brunch,")}}]`,
      ['.tunnels[0].site: there is no site "brunch"; did you mean "branch"?'],
    ],
    [
      `[{${OWN.replace("branch,", "shop,")}}]`,
      [".tunnels[0].site: shop has no asn, which BGP through the tunnel needs; give it one"],
    ],
    [
      `[{${OWN}}, {${OWN}}]`,
      [".tunnels[1]: is called branch after its site, as hubs.west.tunnels[0] is; give it a name of its own"],
    ],
    [
      `[{${OWN}, ipsecPolicy: {${POLICY}}}]`,
      [
        '.tunnels[0].ipsecPolicy.pfsGroup: "PFS24" is not possible; did you mean "PFS14"? Allowed are None, PFS14, PFS2048, ECP256, ECP384',
      ],
    ],
    [
      `[{${OWN}, sharedKey: secret}]`,
      [
        expect.stringContaining(
          ".tunnels[0].sharedKey: is a secret, which must not be in the file; give sharedKeyVariable",
        ),
      ],
    ],
    [`[{${OWN.replace("routerAddress", "remoteAddress")}}]`, [".tunnels[0].remoteAddress: is now named routerAddress"]],
    [
      "[{site: branch}]",
      [
        ".tunnels[0].routerAddress: is missing: the public IPv4 address of the router",
        ".tunnels[0].insideAddressPrefix: is missing: the range of the addresses inside the tunnels, in CIDR notation",
        ".tunnels[0].sharedKeyVariable: is missing: the name of the sensitive Terraform variable that holds the pre-shared key; set it as `TF_VAR_` and the name",
      ],
    ],
  ])("%s", (tunnels, expected) => {
    expect(problemsOfOwn(tunnels)).toEqual(expected);
  });

  it("is not for an appliance that exists, nor beside a NAT gateway", () => {
    expect(problemsOfOwn(`[{${OWN}}]`, "appliance: {asn: 65001, privateIp: 10.10.0.4}")).toEqual([
      ".tunnels: is for the appliance that is deployed, but appliance is given; give one of them",
    ]);
    expect(problemsOfOwn(`[{${OWN}}]`, "asn: 65001\n    natGateway: true")).toEqual([
      ".natGateway: would hide the public address at which the other ends of tunnels expect the appliance; remove it",
    ]);
    expect(problemsOfOwn(`[{${OWN}}]`, "asn: 65001\n    natGateway: false\n    internetEgress: true")).toEqual([]);
  });

  it("is said at the line of what the constructs and the rules refuse", () => {
    const text = networkText({ west: `asn: 65001\n    tunnels: [{${OWN}}]`, sites: SITES });
    const refused = (changed: string) =>
      withApp((app) => problemsThrownBy(() => networkFromFile(app, parseNetworkFile(changed, "network.yaml"))));
    expect(refused(text.replace("21.0/30", "21.0/31"))).toEqual([
      expect.stringMatching(
        /^network.yaml:9:\d+ hubs.west.tunnels\[0\].insideAddressPrefix: 169.254.21.0\/31 is too small/,
      ),
    ]);
    const file = parseNetworkFile(text, "network.yaml");
    const place = (field: string, path?: string) => {
      const violation = { rule: "ARS001", severity: "error" as const, message: "", fix: "", page: "" };
      return locateViolation(file, { ...violation, element: "west-nva-branch", field, path }).field;
    };
    expect(place("tunnel.routerAddress")).toBe("hubs.west.tunnels[0].routerAddress");
    expect(place("routerBgpAddresses[0]", "network/west/Appliance/Peering-branch")).toBe(
      "hubs.west.tunnels[0].insideAddressPrefix",
    );
    expect(place("prepend")).toBe("hubs.west.tunnels[0]");
  });
});

describe("a router peering of an appliance that exists", () => {
  const APPLIANCE = "asn: 65001, privateIp: 10.10.0.4";
  const PEERING = "site: branch, bgpAddresses: [169.254.21.1], routerBgpAddresses: [169.254.21.2]";

  it("is in the topology, and its fields are found", () => {
    const west = `appliance: {${APPLIANCE}, routerPeerings: [{${PEERING}}]}`;
    const text = networkText({ west, sites: SITES });
    const file = parseNetworkFile(text, "network.yaml");
    const { routerPeerings } = withApp((app) => collectTopology(networkFromFile(app, file)));
    expect(routerPeerings).toMatchObject([{ name: "west-nva-branch", bgpAddresses: ["169.254.21.1"], site: "branch" }]);
    const violation = { rule: "ARS001", severity: "error" as const, message: "", fix: "", page: "" };
    const { name: element, path } = routerPeerings[0];
    expect(locateViolation(file, { ...violation, element, path, field: "bgpAddresses[0]" }).field).toBe(
      "hubs.west.appliance.routerPeerings[0].bgpAddresses[0]",
    );
    const single = parseNetworkFile(text.replace(/\[(\{site.*\})\]/, "$1"), "network.yaml");
    expect(withApp((app) => collectTopology(networkFromFile(app, single))).routerPeerings).toEqual(routerPeerings);
    expect(locateViolation(single, { ...violation, element, path, field: "bgpAddresses[0]" }).field).toBe(
      "hubs.west.appliance.routerPeerings.bgpAddresses[0]",
    );
  });

  it("names a site that is there", () => {
    const west = `appliance: {${APPLIANCE}, routerPeerings: [{${PEERING.replace("branch", "brunch")}}]}`;
    expect(problemsOf(networkText({ west, sites: SITES }))).toEqual([
      expect.stringContaining('hubs.west.appliance.routerPeerings[0].site: there is no site "brunch"'),
    ]);
  });
});

describe("the circuits that a site prefers", () => {
  it("are circuits of the file", () => {
    const sites = "sites: {dc: {addressPrefixes: 192.168.0.0/24, preferredCircuits: [amsterdam]}}";
    expect(problemsOf(networkText({ sites }))).toEqual([
      expect.stringContaining('sites.dc.preferredCircuits[0]: there is no circuit "amsterdam"; there are none'),
    ]);
  });
});

describe("the key of a tunnel", () => {
  const SECRET = "4ba4e7c9-secret";

  it.each([
    [
      `${TUNNEL}, sharedKey: ${SECRET}`,
      ".sharedKey: is a secret, which must not be in the file; give sharedKeyVariable, the name of a Terraform variable",
    ],
    [`${TUNNEL}, sharedKey: "\${${SECRET}}"`, ".sharedKey: is a secret, which must not be in the file"],
    [
      TUNNEL.replace("branch_key", SECRET),
      ".sharedKeyVariable: is no name of a variable; expected letters, digits and underscores",
    ],
  ])("is refused and not repeated: %j", (tunnel, expected) => {
    const found = problemsOfTunnels(tunnel);
    expect(found).toEqual([expect.stringContaining(`.connections[0]${expected}`)]);
    expect(found.join()).not.toContain("4ba4e7c9");
  });
});
