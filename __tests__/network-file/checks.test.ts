import { fieldName } from "../../lib/text";
import { networkText, problemsOf } from "../support/network-file";

/** The problems without their places. */
const messagesOf = (text: string) => problemsOf(text).map((problem) => problem.replace(/^\S+ /, ""));

/** The problems of a file with these parts. */
const problems = (parts: Parameters<typeof networkText>[0]) => messagesOf(networkText(parts));

describe("fields", () => {
  it.each([
    ["asn: 65001\n    aplianceSize: x", 'hubs.west.aplianceSize: is no field of a hub; did you mean "applianceSize"?'],
    ["asn: 65001\n    colour: x", /hubs.west.colour: is no field of a hub; known are location, addressSpace, /],
    [
      "asn: 65001\n    <<: {}",
      /hubs.west\["<<"\]: merges fields of another mapping, which is not supported; write the fields here/,
    ],
    ["asn: 65001\n    constructor: 1", /hubs.west.constructor: is no field of a hub/],
    ["asn: '65001'", 'hubs.west.asn: is the text "65001"; expected a whole number such as 65001; remove the quotes'],
    ["asn: 65001.5", "hubs.west.asn: is 65001.5; expected a whole number such as 65001"],
    ["asn: [65001]", "hubs.west.asn: is a list; expected a whole number such as 65001"],
    ["asn: {}", "hubs.west.asn: is a mapping; expected a whole number such as 65001"],
    ["asn:", "hubs.west.asn: is empty; give a whole number such as 65001, or remove the field"],
    ["asn: 65001\n    tags: {costs: 12}", "hubs.west.tags.costs: is 12; expected a text; put it in quotes"],
    ["asn: 65001\n    tags: x", 'hubs.west.tags: is the text "x"; expected a mapping'],
    [
      "asn: 65001\n    internetEgress: yes",
      'hubs.west.internetEgress: is the text "yes"; expected true or false; write true without quotes',
    ],
    [
      "asn: 65001\n    internetEgress: off",
      'hubs.west.internetEgress: is the text "off"; expected true or false; write false without quotes',
    ],
    ["asn: 65001\n    internetEgress: maybe", 'hubs.west.internetEgress: is the text "maybe"; expected true or false'],
    [
      "asn: 65001\n    applianceInstances: 9",
      "hubs.west.applianceInstances: 9 is not possible; expected a whole number from 1 to 8",
    ],
    [
      "asn: 65001\n    bgpHoldTime: 2",
      "hubs.west.bgpHoldTime: 2 is not possible; expected a whole number from 3 to 180",
    ],
    ["asn: 65001\n    zones: [1, 4]", "hubs.west.zones[1]: is 4; allowed are 1, 2, 3"],
    ["asn: 65001\n    zones: ['x']", 'hubs.west.zones[0]: "x" is not possible; allowed are 1, 2, 3'],
    ["asn: 65001\n    zones: [1, 1]", "hubs.west.zones: has 1 twice; remove one"],
    ["asn: 65001\n    sshSources: []", "hubs.west.sshSources: is empty; give at least one entry, or remove the field"],
    [
      "asn: 65001\n    applianceImage: {publisher: a, offer: b, sku: ''}",
      'hubs.west.applianceImage.sku: "" cannot be used; expected letters, digits, dots, hyphens and underscores',
    ],
    ["asn: 65001\n    subnets: web", 'hubs.west.subnets: is the text "web"; expected a list'],
    [
      "asn: 65001\n    subnets: [{name: a b}]",
      /hubs.west.subnets\[0\].name: "a b" cannot be used; expected letters, digits, dots/,
    ],
    [
      "asn: 65001\n    subnets: [{}]",
      "hubs.west.subnets[0].name: is missing: the name of the subnet; in Azure it is `snet-` and this name",
    ],
    [
      "asn: 65515",
      /hubs.west.asn: 65515 cannot be used: it is the ASN of every Azure Route Server .*; allowed are 1 to 65534/,
    ],
    ["asn: 70000", /hubs.west.asn: 70000 cannot be used: Azure Route Server supports 16-bit ASNs only/],
    [
      "asn: 65001\n    applianceSubnetAddressPrefix: 10.10.0.0",
      'hubs.west.applianceSubnetAddressPrefix: "10.10.0.0" has no prefix length; did you mean "10.10.0.0/32"?',
    ],
    [
      "asn: 65001\n    sshSources: 10.0.0.1/8",
      'hubs.west.sshSources: "10.0.0.1/8" has bits set after its prefix length; did you mean "10.0.0.0/8"?',
    ],
    [
      "asn: 65001\n    dnsServers: [fe80::1]",
      'hubs.west.dnsServers[0]: "fe80::1" is IPv6; Azure Route Server supports IPv4 only',
    ],
    ["asn: 65001\n    dnsServers: ' 10.0.0.4'", 'hubs.west.dnsServers: " 10.0.0.4" has spaces around it; remove them'],
    [
      "asn: 65001\n    subscription: mine",
      'hubs.west.subscription: "mine" is no subscription id; expected a form such as "00000000-0000-0000-0000-000000000000"',
    ],
    [
      "asn: 65001\n    adminUsername: ${var.region}",
      /hubs.west.adminUsername: "\$\{var.region\}" would be computed by Terraform; write the value itself/,
    ],
    [
      "asn: 65001\n    adminUsername: '#{TfToken[TOKEN.0]}'",
      /hubs.west.adminUsername: .* would be computed by Terraform/,
    ],
    ['asn: 65001\n    tags: {"%{if}": a}', /hubs.west.tags\["%\{if\}"\]: would be computed by Terraform/],
  ])("of a hub: %j", (west, expected) => {
    expect(problems({ west })).toEqual([typeof expected === "string" ? expected : expect.stringMatching(expected)]);
  });

  it.each([
    ["version: 1", "version: 2", "version: is 2; this release knows 1 only"],
    ["version: 1", "", "version: is missing: the version of this format"],
    [
      "redundancy: activeActive",
      "redundancy: activepassive",
      'redundancy: "activepassive" is not possible; did you mean "activePassive"? Allowed are activePassive, activeActive',
    ],
    ["redundancy: activeActive", "redundancy: 1", "redundancy: is 1; allowed are activePassive, activeActive"],
    ["redundancy: activeActive", "backend: {}", "backend: is empty; give one of azurerm, cloud, or remove the field"],
    [
      "redundancy: activeActive",
      "backend: {azurerm: {storageAccountName: sta, containerName: tfs, key: c}, cloud: {organization: a, workspace: b}}",
      "backend: has too many entries; expected one of azurerm, cloud",
    ],
    [
      "redundancy: activeActive",
      "backend: {cloud: {organization: a}}",
      "backend.cloud.workspace: is missing: give the name of the workspace, or the tags of several",
    ],
    [
      "redundancy: activeActive",
      "backend: {cloud: {organization: a, tags: b, workspace: c}}",
      "backend.cloud.tags: is not for a workspace that is named; remove it, or workspace",
    ],
    [
      "redundancy: activeActive",
      "naming: {prefix: -x}",
      'naming.prefix: "-x" cannot be used; expected letters, digits and hyphens, starting and ending with a letter or digit, 20 at most',
    ],
    [
      "redundancy: activeActive",
      "acknowledge: [{rule: 12, reason: x}]",
      'acknowledge[0].rule: is 12; expected a text such as "ARS012"; put it in quotes',
    ],
    [
      "redundancy: activeActive",
      "acknowledge: [{rule: ARS1, reason: x}]",
      'acknowledge[0].rule: "ARS1" cannot be used; expected the id of a rule, ARS and three digits such as ARS001',
    ],
    [
      "redundancy: activeActive",
      "acknowledge: [{rule: ARS001, reason: x}, {rule: ARS001, reason: y}]",
      "acknowledge[1]: ARS001 is acknowledged for the same element before; remove one",
    ],
  ])("of the file, with %j replaced by %j", (before, after, expected) => {
    expect(messagesOf(networkText({ top: "redundancy: activeActive" }).replace(before, after))).toEqual([expected]);
  });

  it.each([
    ["[]", "is an empty list; expected a mapping with fields such as version"],
    ["5", "is 5; expected a mapping with fields such as version"],
    ["network", 'is the text "network"; expected a mapping with fields such as version'],
  ])("of a file that is %s", (text, expected) => {
    expect(messagesOf(text)).toEqual([expected]);
  });

  it.each([
    ["version: 1\nhubs:\n", "hubs: is empty; give a mapping, or remove the field"],
    ["version: 1\nhubs: {}\n", "hubs: is empty; give at least one entry, or remove the field"],
    ["version: 1\nhubs: [west]\n", "hubs: is a list; expected a mapping"],
    [
      "version: 1\nhubs: {west: }\n",
      "hubs.west: is empty; give a mapping with fields such as location, addressSpace, or remove the field",
    ],
  ])("of hubs, in %j", (text, expected) => {
    expect(messagesOf(text)).toEqual([expected]);
  });
});

describe("names", () => {
  it.each(["9west", "-west", "west-", "we st", "we.st", "w_est", "é", "", "x".repeat(41), "1", "true.x"])(
    "refuses %j",
    (name) => {
      expect(messagesOf(networkText().replace("west:", `${JSON.stringify(name)}:`))).toEqual([
        `${fieldName(["hubs", name])}: "${name}" cannot be used; expected letters, digits and hyphens, starting with a letter and ending with a letter or digit, 40 at most`,
      ]);
    },
  );

  it.each([
    ["spokes.WEST", "  app:", "  WEST:"],
    ["spokes.north", "  app:", "  north:"],
    ["hubs.West", "  north:", "  West:"],
  ])("refuses %s, which differs from another name at most in its case", (field, before, after) => {
    const name = field.split(".")[1].toLowerCase();
    expect(messagesOf(networkText().replace(before, after))).toEqual([
      `${field}: has the same name as hubs.${name}; every hub, spoke, site and circuit needs another one`,
    ]);
  });

  it("refuses a site with the name of a spoke", () => {
    expect(problems({ sites: "sites: {app: {addressPrefixes: 192.168.0.0/16}}" })).toEqual([
      "sites.app: has the same name as spokes.app; every hub, spoke, site and circuit needs another one",
    ]);
  });
});

describe("references", () => {
  it.each([
    ["hubs: wst", 'spokes.app.hubs: there is no hub "wst"; did you mean "west"?'],
    ["hubs: [north, south-east-asia]", 'spokes.app.hubs[1]: there is no hub "south-east-asia"; known are west, north'],
    ["hubs: [app]", 'spokes.app.hubs[0]: there is no hub "app"; known are west, north'],
    ["hubs: [west, west]", 'spokes.app.hubs: has "west" twice; remove one'],
    ["hubs: []", "spokes.app.hubs: is empty; give at least one entry, or remove the field"],
  ])("of a spoke: %s", (spoke, expected) => {
    expect(problems({ spoke })).toEqual([expected]);
  });

  it("of a site", () => {
    expect(problems({ sites: "sites: {dc: {addressPrefixes: 192.168.0.0/16, reachedThrough: [nroth]}}" })).toEqual([
      'sites.dc.reachedThrough[0]: there is no hub "nroth"; did you mean "north"?',
    ]);
  });

  it("takes a hub that is wrong for a hub", () => {
    expect(problems({ west: "asn: x", spoke: "hubs: west" })).toHaveLength(1);
  });

  it("stays fast when thousands are wrong", () => {
    const hubs = Array.from({ length: 3000 }, (_, index) => `  h${index}: {location: a, addressSpace: 10.0.0.0/24}`);
    const spokes = Array.from(
      { length: 3000 },
      (_, index) => `  s${index}: {location: a, addressSpace: 10.0.0.0/24, hubs: x${index}}`,
    );
    const started = performance.now();
    const found = problemsOf(`version: 1\nhubs:\n${hubs.join("\n")}\nspokes:\n${spokes.join("\n")}\n`);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(found).toHaveLength(101);
    expect(found[100]).toMatch(/and 5900 more problems$/);
  });
});
