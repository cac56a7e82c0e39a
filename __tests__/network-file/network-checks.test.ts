import { PUBLIC_KEY, networkText, problemsOf, problemsOfNetwork } from "../support/network-file";

const problems = (parts: Parameters<typeof networkText>[0]) =>
  problemsOf(networkText(parts)).map((problem) => problem.replace(/^\S+ /, ""));
const refusals = (parts: Parameters<typeof networkText>[0]) =>
  problemsOfNetwork(networkText(parts)).map((problem) => problem.replace(/^\S+ /, ""));

describe("a hub whose appliance is deployed", () => {
  it("needs the ASN of the appliance", () => {
    expect(refusals({ west: "natGateway: true" })).toEqual([
      "hubs.west.asn: is missing; give the ASN of the appliance to deploy, such as 65001, or an appliance",
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
    expect(refusals({ west: "asn: 65001\n    internetEgress: true\n    natGateway: false" })).toEqual([
      "hubs.west.natGateway: is false, but internetEgress needs a way out to the Internet; remove one of them",
    ]);
  });

  it.each([
    ["publisher: a, offer: b", "sku: is missing: the SKU of a marketplace image; or give imageId of one of your own"],
    [
      "imageId: /sharedGalleries/a/images/b, planName: b",
      "planName: is for a marketplace image, but imageId is given; remove one of them",
    ],
    [
      "imageId: /sharedGalleries/a/images/b, sku: b",
      "sku: is for a marketplace image, but imageId is given; remove one of them",
    ],
  ])("cannot have the image {%s}", (image, expected) => {
    expect(problems({ west: `asn: 65001\n    applianceImage: {${image}}` })).toEqual([
      `hubs.west.applianceImage.${expected}`,
    ]);
  });

  it.each([
    ["[{name: web}, {name: Web}]", '[1].name: "Web" is there twice; give each subnet a name of its own'],
    [
      "[{name: web, addressPrefix: 10.10.1.0/26, prefixLength: 26}]",
      "[0].prefixLength: is given beside addressPrefix, which has its own; remove one of them",
    ],
  ])("cannot have the subnets %s", (subnets, expected) => {
    expect(refusals({ west: `asn: 65001\n    subnets: ${subnets}` })).toEqual([`hubs.west.subnets${expected}`]);
  });
});

describe("a hub with a given appliance", () => {
  it.each([
    [
      "asn: 65001, privateIp: 10.10.0.4, privateIps: [10.10.0.4]",
      "privateIp: is given beside privateIps; give one of them",
    ],
    ["asn: 65001", "privateIp: is missing; give privateIp, or privateIps of several instances"],
    ["privateIp: 10.10.0.4", "asn: is missing: the autonomous system number"],
    [
      "asn: 65001, privateIp: 10.10.0",
      'privateIp: "10.10.0" is not an IPv4 address; expected a form such as "10.0.0.4"',
    ],
    ["asn: 65001, privateIps: [10.10.0.4, 10.10.0.4]", 'privateIps: has "10.10.0.4" twice; remove one'],
    ["asn: 65001, privateIp: 10.10.0.4, zones: [1, 4]", "zones[1]: is 4; allowed are 1, 2, 3"],
    ["asn: 65001, privateIp: 10.10.0.4, applianceSize: x", /applianceSize: is no field of an appliance; known are asn/],
  ])("that is {%s}", (appliance, expected) => {
    const wanted = typeof expected === "string" ? `hubs.west.appliance.${expected}` : expect.stringMatching(expected);
    expect(refusals({ west: `appliance: {${appliance}}` })).toEqual([wanted]);
  });

  it.each(["adminUsername: netadmin", "applianceInstances: 2", "applianceSize: a", `adminSshPublicKey: ${PUBLIC_KEY}`])(
    "cannot have %s, which is for one that is deployed",
    (field) => {
      expect(refusals({ west: `appliance: {asn: 65001, privateIp: 10.10.0.4}\n    ${field}` })).toEqual([
        `hubs.west.${field.split(":")[0]}: is for the appliance that is deployed, but appliance is given; give one of them`,
      ]);
    },
  );

  it.each(["asn: 65001", "internetEgress: true", "bgpHoldTime: 9"])("has %s inside appliance", (field) => {
    expect(refusals({ west: `appliance: {asn: 65001, privateIp: 10.10.0.4}\n    ${field}` })).toEqual([
      `hubs.west.${field.split(":")[0]}: is for the appliance that is deployed, but appliance is given; give one of them, or give ${field.split(":")[0]} to the appliance itself`,
    ]);
  });
});

describe("a site", () => {
  it.each([
    ["{asn: 65100}", "addressPrefixes: is missing: the prefixes that the site announces, in CIDR notation"],
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
