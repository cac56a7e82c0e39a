import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { complaintLine } from "../../lib/text";
import { topology } from "../../lib/topology";
import { InvalidTopologyError, readTopology } from "../../lib/import/topology-file";
import { type Schema, resolve } from "../../lib/document/schema";
import { mutatedTopology, oddJson } from "../support/fuzz-inputs";
import { fixedCases } from "../support/random-cases";
import { RICH, changed, objectsIn } from "../support/rich-topology";

function problemsOf(document: unknown): readonly string[] {
  try {
    readTopology(typeof document === "string" ? document : JSON.stringify(document), "t.json");
    return [];
  } catch (error) {
    if (!(error instanceof InvalidTopologyError)) throw error;
    return error.problems.map(complaintLine).map((line) => line.replace("t.json: ", ""));
  }
}

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/topology.schema.json"), "utf8")) as Schema;

describe("readTopology", () => {
  it("reads what was written", () => {
    expect(readTopology(JSON.stringify(RICH))).toEqual(RICH);
    expect(readTopology(`\uFEFF${JSON.stringify(topology())}`)).toEqual(topology());
  });

  it.each(objectsIn(RICH).map((path) => [path]))("knows every field of the type at %j, and no other", (path) => {
    const document = changed(path, (object) => {
      object.colour = "red";
    });
    expect(problemsOf(document)).toEqual([
      expect.stringMatching(/colour: cannot be said: it is no field of .*; known are /),
    ]);
  });

  it.each([
    [["routerPeerings", 0], "addresses", "bgpAddresses"],
    [["routerPeerings", 0], "peerAddresses", "routerBgpAddresses"],
    [["routerPeerings", 0, "tunnel"], "remoteAddress", "routerAddress"],
  ])("says at %j that %s is now named %s", (path, earlier, name) => {
    const document = changed(path, (object) => {
      object[earlier] = object[name];
      Reflect.deleteProperty(object, name);
    });
    expect(problemsOf(document)).toEqual([expect.stringMatching(`\\.${earlier}: is now named ${name}$`)]);
  });

  it("has no field in its schema that the type has not", () => {
    const fieldsOf = (value: unknown, part: Schema): void => {
      const { properties, items } = resolve(schema, part);
      if (items && Array.isArray(value)) fieldsOf(value[0], items);
      if (!properties) return;
      expect(Object.keys(properties).sort()).toEqual(Object.keys(value as object).sort());
      for (const [key, inner] of Object.entries(properties)) fieldsOf((value as Record<string, unknown>)[key], inner);
    };
    fieldsOf(RICH, schema);
  });

  it.each(objectsIn(RICH).map((path) => [path]))("needs the fields at %j that the type needs", (path) => {
    const optional = [
      "maximumPrefixes",
      "path",
      "location",
      "dnsServers",
      "size",
      "sshSources",
      "existing",
      "networkSecurityGroup",
      "defaultOutboundAccess",
      "natGateway",
      "natGatewayZone",
      "zone",
      "routeTable",
      "nextHopIp",
      "loadBalancerIp",
      "subnetGateway",
      "image",
      "software",
      "sku",
      "minimumScaleUnits",
      "remoteVirtualNetworkTraffic",
      "peeringLocation",
      "circuit",
      "site",
      "bgp",
      "peer",
      "bgpAddresses",
      "routerBgpAddresses",
      "tunnel",
      "originate",
      "withhold",
      "communities",
      "nextHop",
      "prefers",
      "survive",
      "element",
      "activeActive",
      "interfaces",
      "overlay",
      "vni",
      "overInternet",
      "encrypted",
      "terms",
      "announcements",
      "passesOn",
      "reaches",
    ];
    const object = path.reduce<unknown>((holder, step) => (holder as Record<string | number, unknown>)[step], RICH);
    for (const field of Object.keys(object as object)) {
      const isOptional =
        (optional.includes(field) && path.at(-1) !== "image") ||
        (field === "asn" && path[0] !== "gateways") ||
        (field === "addresses" && path[0] === "gateways") ||
        (field === "instances" && path[0] === "routeServerPeerings") ||
        (path.includes("terms") && field !== "prefixes") ||
        (path.includes("announcements") && field !== "to");
      const problems = problemsOf(changed(path, (each) => Reflect.deleteProperty(each, field)));
      expect(problems).toEqual(isOptional ? [] : [expect.stringContaining(`${field}: is missing`)]);
    }
  });

  it.each([
    ["", "is empty; expected a topology as JSON"],
    [Buffer.from("\ufeff{}", "utf16le").toString(), "is UTF-16; save it as UTF-8"],
    ["version: 1\nhubs:\n", "is a network file, not a topology; commands read it without --topology"],
    ["{", expect.stringMatching(/^is not valid JSON: .* \(line 1, column 2\)$/)],
    ['{\n  "version": 1,\n}', expect.stringMatching(/^is not valid JSON: .* \(line 3, column 1\)$/)],
    ["[]", "is an empty list; expected an object with fields such as version, virtualNetworks, virtualNetworkPeerings"],
    ["null", "is empty; give an object with fields such as version, virtualNetworks, virtualNetworkPeerings"],
    ['{"version": 2, "anything": true}', "version: is 2; this release reads version 1"],
    ['{"version": "1"}', 'version: is the text "1"; expected a whole number such as 1; remove the quotes'],
  ])("says what is wrong with %j", (text, expected) => {
    const [first] = problemsOf(text).filter((problem) => !problem.includes("is missing"));
    expect(first).toEqual(expected);
  });

  it.each([
    [
      ["virtualNetworks", 0],
      "role",
      "hubb",
      'virtualNetworks[0].role: "hubb" is not possible; did you mean "hub"? Allowed are hub, spoke',
    ],
    [
      ["virtualNetworks", 0],
      "addressSpace",
      ["10.0.0.1/8"],
      'virtualNetworks[0].addressSpace[0]: "10.0.0.1/8" has bits set after its prefix length; did you mean "10.0.0.0/8"?',
    ],
    [["virtualNetworks", 0], "name", "", "virtualNetworks[0].name: is an empty text; fill it in"],
    [
      ["virtualNetworks", 0],
      "location",
      "",
      "virtualNetworks[0].location: is an empty text; fill it in, or remove the field",
    ],
    [
      ["virtualAppliances", 0],
      "asn",
      "65001",
      'virtualAppliances[0].asn: is the text "65001"; expected a whole number such as 65001; remove the quotes',
    ],
    [["virtualAppliances", 0], "sites", "dc", 'virtualAppliances[0].sites: is the text "dc"; expected a list'],
    [
      ["virtualAppliances", 0, "timers"],
      "hold",
      -1,
      "virtualAppliances[0].timers.hold: -1 is not possible; expected a whole number from 0 to 65535",
    ],
    [
      ["gateways", 0],
      "type",
      "VPN",
      'gateways[0].type: "VPN" is not possible; did you mean "Vpn"? Allowed are ExpressRoute, Vpn',
    ],
    [
      ["gatewayConnections", 0],
      "routingWeight",
      40000,
      "gatewayConnections[0].routingWeight: 40000 is not possible; expected a whole number from 0 to 32000",
    ],
    [
      ["routeServerPeerings", 0],
      "prepend",
      -1,
      "routeServerPeerings[0].prepend: -1 is not possible; expected 0 at least",
    ],
    [
      ["routeServerPeerings", 0],
      "accept",
      ["all"],
      'routeServerPeerings[0].accept[0]: "all" is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16", or one of virtual-network, spokes, hub, hub-spokes, sites, site, peers, internet, any',
    ],
    [
      ["routerPeerings", 0],
      "communities",
      ["65001"],
      'routerPeerings[0].communities[0]: "65001" cannot be used; expected no-advertise, or two numbers such as 65001:100',
    ],
    [
      ["routerPeerings", 0],
      "nextHop",
      "itself",
      'routerPeerings[0].nextHop: "itself" is not an IPv4 address; expected a form such as "10.0.0.4", unchanged or self',
    ],
    [
      ["routeServers", 0],
      "addresses",
      ["10.0.0"],
      'routeServers[0].addresses[0]: "10.0.0" is not an IPv4 address; expected a form such as "10.0.0.4"',
    ],
    [
      ["dualHomedNetworks", 0],
      "spokeToSpoke",
      "yes",
      'dualHomedNetworks[0].spokeToSpoke: is the text "yes"; expected true or false; write true without quotes',
    ],
    [
      ["acknowledgements", 0],
      "rule",
      1,
      'acknowledgements[0].rule: is 1; expected a text such as "ARS012"; put it in quotes',
    ],
  ])("says what is wrong at %j, %s", (path, field, value, expected) => {
    const document = changed(path, (object) => {
      object[field] = value;
    });
    expect(problemsOf(document)).toEqual([expected]);
  });

  it("says everything at once, each with the name of the file", () => {
    expect(() => readTopology('{"version": 1}', "my.json")).toThrow(
      /^my.json: virtualNetworks: is missing.*\nmy.json: /,
    );
  });

  it("says how many more problems there are than anybody would read", () => {
    const problems = problemsOf({ ...RICH, virtualNetworks: Array<unknown>(200).fill(5) });
    expect(problems).toHaveLength(101);
    expect(problems[100]).toBe("and 100 more problems");
  });

  it("never throws anything else, whatever it is given", () => {
    fc.assert(
      fc.property(oddJson, (text) => void problemsOf(text)),
      fixedCases(300),
    );
    let said = 0;
    fc.assert(
      fc.property(mutatedTopology, (text) => {
        const problems = problemsOf(text);
        said += problems.length;
        expect(problems.filter((problem) => /\bundefined\b|must NOT|\[object/.test(problem))).toEqual([]);
      }),
      fixedCases(1500),
    );
    expect(said).toBeGreaterThan(100);
  });
});
