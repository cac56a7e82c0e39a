import { PUBLIC_KEY, networkText, problemsOf } from "../support/network-file";

const SUBSCRIPTION = "22222222-2222-2222-2222-222222222222";
const NETWORK_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`;
const ROUTE_SERVER_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/rs`;

const problems = (parts: Parameters<typeof networkText>[0]) =>
  problemsOf(networkText(parts)).map((problem) => problem.replace(/^\S+ /, ""));

describe("a hub whose appliance is deployed", () => {
  it("needs the ASN of the appliance", () => {
    expect(problems({ west: "natGateway: true" })).toEqual([
      "hubs.west.asn: is missing: the ASN of the appliance to deploy, such as 65001; or give appliance, one that is there",
    ]);
  });

  it("needs a public key, its own or that of the file", () => {
    const withoutKey = networkText({ west: `asn: 65001\n    adminSshPublicKey: ${PUBLIC_KEY}` }).replace(
      /^adminSsh.*$/m,
      "",
    );
    expect(problemsOf(withoutKey)).toEqual([
      "network.yaml:10:3 hubs.north.adminSshPublicKey: is missing: the public key of who may log in to the appliance; " +
        "give it here or for the whole file",
    ]);
  });

  it("needs its NAT gateway to offer the Internet", () => {
    expect(problems({ west: "asn: 65001\n    internetEgress: true\n    natGateway: false" })).toEqual([
      "hubs.west.natGateway: is false, but internetEgress needs a way out to the Internet; remove one of them",
    ]);
  });

  it.each([
    ["publisher: a, offer: b", "sku: is missing: the SKU of a marketplace image; or give imageId of one of your own"],
    ["imageId: a, planName: b", "planName: is for a marketplace image, but imageId is given; remove one of them"],
    ["imageId: a, sku: b", "sku: is for a marketplace image, but imageId is given; remove one of them"],
  ])("cannot have the image {%s}", (image, expected) => {
    expect(problems({ west: `asn: 65001\n    applianceImage: {${image}}` })).toEqual([
      `hubs.west.applianceImage.${expected}`,
    ]);
  });

  it.each([
    ["[{name: web}, {name: Web}]", "[1].name: is the name of subnets[0] too; give each subnet a name of its own"],
    [
      "[{name: web, addressPrefix: 10.10.1.0/26, prefixLength: 26}]",
      "[0].prefixLength: is given beside addressPrefix, which has its own; remove one of them",
    ],
  ])("cannot have the subnets %s", (subnets, expected) => {
    expect(problems({ west: `asn: 65001\n    subnets: ${subnets}` })).toEqual([`hubs.west.subnets${expected}`]);
  });
});

describe("a hub with a given appliance", () => {
  it.each([
    [
      "asn: 65001, privateIp: 10.10.0.4, privateIps: [10.10.0.4]",
      "privateIp: is given beside privateIps; remove one of them",
    ],
    [
      "asn: 65001",
      "privateIp: is missing: the private address of the appliance; or give privateIps of several instances",
    ],
    ["privateIp: 10.10.0.4", "asn: is missing: its autonomous system number"],
    [
      "asn: 65001, privateIp: 10.10.0",
      'privateIp: "10.10.0" is not an IPv4 address; expected a form such as "10.0.0.4"',
    ],
    ["asn: 65001, privateIps: [10.10.0.4, 10.10.0.4]", 'privateIps: has "10.10.0.4" twice; remove one'],
    ["asn: 65001, privateIp: 10.10.0.4, applianceSize: x", /applianceSize: is no field of an appliance; known are asn/],
  ])("that is {%s}", (appliance, expected) => {
    const wanted = typeof expected === "string" ? `hubs.west.appliance.${expected}` : expect.stringMatching(expected);
    expect(problems({ west: `appliance: {${appliance}}` })).toEqual([wanted]);
  });

  it.each([
    "adminUsername: a",
    "applianceInstances: 2",
    "applianceSize: a",
    "zones: [1]",
    `adminSshPublicKey: ${PUBLIC_KEY}`,
  ])("cannot have %s, which is for one that is deployed", (field) => {
    expect(problems({ west: `appliance: {asn: 65001, privateIp: 10.10.0.4}\n    ${field}` })).toEqual([
      `hubs.west.${field.split(":")[0]}: is for an appliance that is deployed, but appliance is given; remove one of them`,
    ]);
  });

  it.each(["asn: 65001", "internetEgress: true", "bgpHoldTime: 9"])("has %s inside appliance", (field) => {
    expect(problems({ west: `appliance: {asn: 65001, privateIp: 10.10.0.4}\n    ${field}` })).toEqual([
      `hubs.west.${field.split(":")[0]}: is for an appliance that is deployed, but appliance is given; remove one of them, or write it inside appliance`,
    ]);
  });
});

describe("a hub that exists already", () => {
  const existing = (more: string, id = NETWORK_ID) => `existing: {virtualNetworkId: ${id}}\n    ${more}`;

  it("needs its appliance", () => {
    expect(problems({ west: existing("") })).toEqual([
      "hubs.west.appliance: is missing: the appliance of a hub that exists already",
    ]);
  });

  it.each([
    "natGateway: false",
    "sshSources: 10.0.0.0/8",
    "subnets: []",
    "resourceGroupName: rg",
    "dnsServers: 10.0.0.4",
  ])("cannot have %s", (field) => {
    expect(problems({ west: existing(`appliance: {asn: 65001, privateIp: 10.10.0.4}\n    ${field}`) })).toEqual([
      `hubs.west.${field.split(":")[0]}: is not for a hub that exists already; remove it`,
    ]);
  });

  it("needs the id of its virtual network", () => {
    expect(problems({ west: existing("appliance: {asn: 65001, privateIp: 10.10.0.4}", "vnet-west") })).toEqual([
      'hubs.west.existing.virtualNetworkId: "vnet-west" is no id of a virtual network; expected ' +
        '"/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/virtualNetworks/<name>"',
    ]);
  });

  it("is in the subscription that its id says", () => {
    const other = "33333333-3333-3333-3333-333333333333";
    const west = existing(`subscription: ${other}\n    appliance: {asn: 65001, privateIp: 10.10.0.4}`);
    expect(problems({ west })).toEqual([
      `hubs.west.subscription: is another one than in existing.virtualNetworkId, ${SUBSCRIPTION}; remove it`,
    ]);
  });
});

describe("a spoke that exists already", () => {
  const existing = (more: string, routeServerId = ROUTE_SERVER_ID) =>
    `existing: {virtualNetworkId: ${NETWORK_ID}, routeServerId: ${routeServerId}}\n    ${more}`;

  it("needs the range of its route server", () => {
    expect(problems({ spoke: existing("") })).toEqual([
      "spokes.app.routeServerSubnetAddressPrefix: is missing: the range of RouteServerSubnet of a spoke that exists already",
    ]);
  });

  it("cannot have subnets", () => {
    expect(problems({ spoke: existing("routeServerSubnetAddressPrefix: 10.30.0.0/26\n    subnets: []") })).toEqual([
      "spokes.app.subnets: is not for a spoke that exists already; remove it",
    ]);
  });

  it("needs the id of its route server", () => {
    const [message] = problems({ spoke: existing("routeServerSubnetAddressPrefix: 10.30.0.0/26", NETWORK_ID) });
    expect(message).toMatch(
      /existing.routeServerId: ".*… is no id of a route server; expected ".*virtualHubs\/<name>"/,
    );
  });

  it("has its route server in its own subscription", () => {
    const elsewhere = ROUTE_SERVER_ID.replace(/2/g, "3");
    expect(problems({ spoke: existing("routeServerSubnetAddressPrefix: 10.30.0.0/26", elsewhere) })).toEqual([
      "spokes.app.existing.routeServerId: is in another subscription than its virtual network; give the one that is in it",
    ]);
  });
});

describe("a site", () => {
  it.each([
    ["{asn: 65100}", "addressPrefixes: is missing: the prefixes it announces, in CIDR notation"],
    [
      "{addressPrefixes: 192.168.0.0/16, asn: 4294967295}",
      "asn: 4294967295 cannot be used: the largest ASN that can be used is 4294967294",
    ],
    [
      "{addressPrefixes: [192.168.0.0/16, 192.168/24]}",
      'addressPrefixes[1]: "192.168/24" is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"',
    ],
  ])("cannot be %s", (site, expected) => {
    expect(problems({ sites: `sites: {dc: ${site}}` })).toEqual([`sites.dc.${expected}`]);
  });
});
