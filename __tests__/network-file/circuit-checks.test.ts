import { networkText, problemsOf, problemsOfNetwork } from "../support/network-file";

const ONE = "11111111-1111-1111-1111-111111111111";
const TWO = "22222222-2222-2222-2222-222222222222";
const circuitId = (subscription: string) =>
  `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/erc`;
const EXISTING = `existing: {circuitId: ${circuitId(ONE)}}`;
const PROVIDER = "serviceProviderName: Equinix, peeringLocation: Amsterdam, bandwidthInMbps: 1000";
const ORDERED = `location: a, resourceGroupName: rg, ${PROVIDER}`;

const messagesOf = (text: string) => problemsOf(text).map((problem) => problem.replace(/^\S+ /, ""));

/** The problems of a file with a circuit that no hub is connected with. */
const problemsOfCircuit = (circuit: string) =>
  problemsOfNetwork(networkText({ top: `circuits: {ams: {${circuit}}}` })).map((problem) =>
    problem.replace(/^\S+ /, ""),
  );

/** The problems of a file with two circuits, and what both hubs say about ExpressRoute. */
function problemsOfHubs({ circuits = "", top = "", west = "{}", north = "{}" }): string[] {
  const text = networkText({
    top: `${top}\ncircuits: {ams: {${EXISTING}}, dub: {${EXISTING}}${circuits}}`,
    west: `asn: 65001\n    expressRoute: ${west}`,
  });
  return messagesOf(text.replace("asn: 65002", `asn: 65002\n    expressRoute: ${north}`));
}

describe("a circuit that is ordered", () => {
  it.each([
    ORDERED,
    `${ORDERED}, provisioned: true, tier: Premium, family: UnlimitedData`,
    `${ORDERED}, authorizations: partner`,
    `${ORDERED}, authorizations: [partner, branch_office-2]`,
  ])("can be %s", (circuit) => {
    expect(problemsOfCircuit(`${circuit}, extra: 1`)).toEqual([expect.stringContaining("extra: is no field of a")]);
    expect(problemsOfCircuit(circuit)).toEqual([]);
  });

  it("needs to be told where and with whom", () => {
    expect(problemsOfCircuit("")).toEqual([
      ...["serviceProviderName", "peeringLocation", "bandwidthInMbps"].map(
        (field) => `circuits.ams.${field}: is missing; a circuit of a provider needs it`,
      ),
      "circuits.ams.location: is missing: the Azure region that the circuit belongs to; for a circuit that exists " +
        "already, give existing instead, in TypeScript fromExpressRouteCircuitAttributes",
      "circuits.ams.resourceGroupName: is missing: the resource group that the circuit is put into",
    ]);
  });

  it("needs the port when its bandwidth is that of one", () => {
    expect(problemsOfCircuit("location: a, resourceGroupName: rg, bandwidthInGbps: 10")).toEqual([
      "circuits.ams.expressRoutePortId: is missing; a circuit on an ExpressRoute Direct port needs it",
    ]);
  });

  it.each([
    ["tier: premium", 'tier: "premium" is not possible; did you mean "Premium"? Allowed are Local, Standard, Premium'],
    ["family: Metered", /^circuits.ams.family: "Metered" is not possible; .*llowed are MeteredData, UnlimitedData$/],
    ["bandwidthInGbps: 10", /^circuits.ams.expressRoutePortId: is missing/],
    ["expressRoutePortId: port", /expressRoutePortId: "port" is no id of an ExpressRoute Direct port; expected/],
    ["authorizationKeyVariable: key", /Variable: is for a circuit that exists already; remove it, or give existing$/],
    ["authorizations: []", /authorizations: is empty; give at least one entry, or remove the field$/],
    ["authorizations: [a.b]", /authorizations\[0\]: "a.b" .*letters, digits, hyphens and underscores/],
    ["authorizations: a.b", /authorizations: "a.b" .*letters, digits, hyphens and underscores/],
    ["authorizations: [a, a]", /authorizations: has "a" twice; remove one$/],
    ["bandwith: 10", /bandwith: is no field of a circuit; /],
    ["provisioned: yes", /provisioned: is the text "yes"; expected true or false; write true without quotes/],
  ])("cannot have %s", (field, expected) => {
    const wanted = typeof expected === "string" ? `circuits.ams.${expected}` : expect.stringMatching(expected);
    expect(problemsOfCircuit(`${ORDERED}, ${field}`)).toContainEqual(wanted);
  });

  it("is a provider's, or on an ExpressRoute Direct port", () => {
    const port = circuitId(ONE).replace("Circuits", "Ports");
    expect(problemsOfCircuit(`${ORDERED}, expressRoutePortId: ${port}, bandwidthInGbps: 10`)).toEqual(
      ["serviceProviderName", "peeringLocation", "bandwidthInMbps"].map(
        (field) => `circuits.ams.${field}: is given beside expressRoutePortId; give a provider or a port`,
      ),
    );
  });

  it.each([
    [
      "primaryAddressPrefix: 172.16.0.0/30, secondaryAddressPrefix: 172.16.0.4/30, vlanId: 5000, peerAsn: 65100",
      "vlanId: 5000 is not possible; expected a whole number from 1 to 4094",
    ],
    [
      "primaryAddressPrefix: 172.16.0.0/30, secondaryAddressPrefix: 172.16.0.4/30, vlanId: 100",
      "peerAsn: is missing: the autonomous system number of the customer's routers; 16 or 32 bits",
    ],
  ])("cannot have the private peering {%s}", (peering, expected) => {
    expect(problemsOfCircuit(`${ORDERED}, privatePeering: {${peering}}`)).toEqual([
      `circuits.ams.privatePeering.${expected}`,
    ]);
  });
});

describe("a circuit that exists already", () => {
  it.each([EXISTING, `${EXISTING}, peeringLocation: Amsterdam, authorizationKeyVariable: amsterdam_key`])(
    "can be %s",
    (circuit) => {
      expect(problemsOfCircuit(`${circuit}, extra: 1`)).toEqual([expect.stringContaining("extra: is no field of a")]);
      expect(problemsOfCircuit(circuit)).toEqual([]);
    },
  );

  it.each([
    "location: a",
    "bandwidthInMbps: 50",
    "provisioned: true",
    "authorizations: a",
    `subscription: ${ONE}`,
    "tags: {}",
  ])("cannot have %s", (field) => {
    expect(problemsOfCircuit(`${EXISTING}, ${field}`)).toEqual([
      `circuits.ams.${field.split(":")[0]}: is not for a circuit that exists already; remove it`,
    ]);
  });

  it("cannot have a variable with a name that Terraform keeps for itself", () => {
    expect(problemsOfCircuit(`${EXISTING}, authorizationKeyVariable: count`)).toEqual([
      'circuits.ams.authorizationKeyVariable: "count" is a word of Terraform; choose another name',
    ]);
  });

  it("needs its id", () => {
    expect(problemsOfCircuit("existing: {circuitId: erc-amsterdam}")).toEqual([
      'circuits.ams.existing.circuitId: "erc-amsterdam" is no id of an ExpressRoute circuit; expected ' +
        '"/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/expressRouteCircuits/<name>"',
    ]);
  });
});

describe("a secret", () => {
  const SECRET = "4ba4e7c9-secret";

  it.each([
    [
      `${EXISTING}, authorizationKey: ${SECRET}`,
      "circuits.ams.authorizationKey: is a secret, which must not be in the",
    ],
    [`${EXISTING}, authorizationKey: "\${${SECRET}}"`, "circuits.ams.authorizationKey: is a secret, which must not be"],
    [
      `existing: {circuitId: ${circuitId(ONE)}, authorizationKey: ${SECRET}}`,
      "circuits.ams.existing.authorizationKey: is a secret, which must not be in the file; give authorizationKeyVariable",
    ],
    [
      `${ORDERED}, privatePeering: {primaryAddressPrefix: 172.16.0.0/30, secondaryAddressPrefix: 172.16.0.4/30, vlanId: 1, peerAsn: 65100, sharedKey: ${SECRET}}`,
      "circuits.ams.privatePeering.sharedKey: is a secret, which must not be in the file; give sharedKeyVariable, the name",
    ],
    [
      `${EXISTING}, authorizationKeyVariable: ${SECRET}`,
      "circuits.ams.authorizationKeyVariable: is no name of a variable; expected letters, digits and underscores",
    ],
  ])("is refused and not repeated: %j", (circuit, expected) => {
    const found = problemsOfCircuit(circuit);
    expect(found).toEqual([expect.stringContaining(expected)]);
    expect(found.join()).not.toContain("4ba4e7c9");
  });

  it("is refused at a connection, too", () => {
    expect(problemsOfHubs({ west: `{circuits: [{circuit: ams, authorizationKey: ${SECRET}}]}` })).toEqual([
      expect.stringContaining("hubs.west.expressRoute.circuits[0].authorizationKey: is a secret"),
    ]);
  });
});

describe("ExpressRoute of a hub", () => {
  it.each([
    ["{}", []],
    ["{circuits: ams}", []],
    ["{circuits: [ams, {circuit: dub, routingWeight: 10, fastPath: true}]}", []],
    ["{circuits: amz}", ['.circuits: there is no circuit "amz"; did you mean "ams"?']],
    ["{circuits: [ams, london]}", ['.circuits[1]: there is no circuit "london"; known are ams, dub']],
    ["{circuits: [{circuit: west}]}", ['.circuits[0].circuit: there is no circuit "west"; known are ams, dub']],
    ["{circuits: [ams, ams]}", ['.circuits: has "ams" twice; remove one']],
    [
      "{circuits: [ams, {circuit: ams}]}",
      [".circuits[1]: connects with ams again, as hubs.west.expressRoute.circuits[0] does; remove one of them"],
    ],
    ["{circuits: [{routingWeight: 1}]}", [".circuits[0].circuit: is missing: the name of the circuit"]],
    ["{circuits: []}", [".circuits: is empty; give at least one entry, or remove the field"]],
    [
      "{circuits: [5]}",
      [".circuits[0]: is 5; expected a text or a mapping with fields such as circuit; put it in quotes"],
    ],
    ["{circuits: {circuit: ams}}", ['.circuits: is a mapping; expected a text or a list such as "amsterdam"']],
    [
      "{circuits: [{circuit: ams, routingWeight: 40000}]}",
      [".circuits[0].routingWeight: 40000 is not possible; expected a whole number from 0 to 32000"],
    ],
    [
      "{circuits: [{circuit: ams, weight: 1}]}",
      [expect.stringContaining(".circuits[0].weight: is no field of a connection; known are circuit, routingWeight")],
    ],
    [
      "{gatewaySku: ErGw4AZ}",
      [expect.stringContaining('.gatewaySku: "ErGw4AZ" is not possible; did you mean "ErGw1AZ"?')],
    ],
    ["{gatewaySku: ErGwScale, minimumScaleUnits: 2, maximumScaleUnits: 40}", []],
    [
      "{gatewaySku: ErGwScale, minimumScaleUnits: 0}",
      [".minimumScaleUnits: 0 is not possible; expected a whole number from 1 to 40"],
    ],
    [
      "{routingPreference: AsPath}",
      [
        '.routingPreference: "AsPath" is not possible; did you mean "ASPath"? Allowed are ExpressRoute, VpnGateway, ASPath',
      ],
    ],
  ])("%s", (west, expected) => {
    const where = "hubs.west.expressRoute";
    const found = problemsOfHubs({ west }).map((problem) => problem.replace(where, ""));
    expect(found).toEqual(expected);
  });
});

describe("the key of a circuit in another subscription", () => {
  const top = `subscription: ${ONE}`;
  const ofTwo = `existing: {circuitId: ${circuitId(TWO)}}`;
  const KEY_MISSING = { top, circuits: `, lon: {${ofTwo}}`, west: "{circuits: lon}" };

  it.each([
    ["nobody knows the subscription of the hub", "", `, lon: {${ofTwo}}`, "{circuits: lon}"],
    ["the circuit is in that of the hub", top, "", "{circuits: ams}"],
    ["the circuit has one", top, `, lon: {${ofTwo}, authorizationKeyVariable: key}`, "{circuits: lon}"],
    ["the connection has one", top, `, lon: {${ofTwo}}`, "{circuits: [{circuit: lon, authorizationKeyVariable: key}]}"],
  ])("is not missed when %s", (_when, first, circuits, west) => {
    expect(problemsOfHubs(KEY_MISSING)).toEqual([expect.stringContaining("authorizationKeyVariable: is missing")]);
    expect(problemsOfHubs({ top: first, circuits, west })).toEqual([]);
  });

  it("is needed", () => {
    expect(problemsOfHubs({ top, circuits: `, lon: {${ofTwo}}`, west: "{circuits: [ams, lon]}" })).toEqual([
      "hubs.west.expressRoute.circuits[1].authorizationKeyVariable: is missing: lon is in another subscription than the " +
        "hub; give the name of the variable that holds the key which the owner of the circuit has made for this connection",
    ]);
  });

  it("is good for one connection", () => {
    const circuits = `, lon: {${ofTwo}, authorizationKeyVariable: key}`;
    expect(problemsOfHubs({ top, circuits, west: "{circuits: lon}", north: "{circuits: [lon]}" })).toEqual([
      "hubs.north.expressRoute.circuits[0]: takes its key from key as hubs.west.expressRoute.circuits does, but a key is good for " +
        "one connection; give each connection an authorizationKeyVariable of its own",
    ]);
    const own = "{circuits: [{circuit: lon, authorizationKeyVariable: other_key}]}";
    expect(problemsOfHubs({ top, circuits, west: "{circuits: lon}", north: own })).toEqual([]);
  });

  it("is none of the file's business for a circuit that is ordered: it makes its keys by itself", () => {
    expect(problemsOfHubs({ ...KEY_MISSING, north: "{circuits: lon}" })).toHaveLength(2);
    const circuits = `, lon: {${ORDERED}, subscription: ${TWO}}`;
    expect(problemsOfHubs({ top, circuits, west: "{circuits: lon}", north: "{circuits: lon}" })).toEqual([]);
  });
});

describe("names of circuits", () => {
  it("are no other element's", () => {
    expect(messagesOf(networkText({ top: `circuits: {West: {${EXISTING}}}` }))).toEqual([
      "circuits.West: has the same name as hubs.west; every hub, spoke, site and circuit needs another one",
    ]);
  });

  it("are known to sites", () => {
    const top = `circuits: {ams: {${EXISTING}}}`;
    const sites = "sites: {dc: {addressPrefixes: 192.168.0.0/16, circuits: [ams, amss]}}";
    expect(messagesOf(networkText({ top, sites }))).toEqual([
      'sites.dc.circuits[1]: there is no circuit "amss"; did you mean "ams"?',
    ]);
    expect(messagesOf(networkText({ sites: sites.replace(", amss", "") }))).toEqual([
      'sites.dc.circuits[0]: there is no circuit "ams"; there are none',
    ]);
  });
});
