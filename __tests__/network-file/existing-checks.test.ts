import { FIREWALL, HUB_SUBSCRIPTION, IDS, RANGES, existingWith, fileWithHub } from "../support/existing-file";
import { networkText, problemsOf, problemsOfNetwork } from "../support/network-file";

const messagesOf = (text: string) => problemsOf(text).map((problem) => problem.replace(/^\S+ /, ""));
const problems = (...fields: string[]) => messagesOf(fileWithHub(...fields));
/** What the constructs have against a file whose own checks find nothing. */
const problemsOfConstructs = (...fields: string[]) => problemsOfNetwork(fileWithHub(...fields));
const refusals = (...fields: string[]) =>
  problemsOfConstructs(...fields).map((problem) => problem.replace(/^\S+ /, ""));
const elsewhere = (id: string) => id.replace(HUB_SUBSCRIPTION, "33333333-3333-3333-3333-333333333333");

const HUB = existingWith([]);
const WITH_GATEWAY = existingWith(["expressRouteGatewayId", "routeServerId"]);

describe("a hub that exists already", () => {
  it("needs what its appliance is deployed with, or its appliance", () => {
    expect(refusals(HUB)).toEqual([
      "hubs.west.asn: is missing; give the ASN of the appliance to deploy, such as 65001, or an appliance",
      "hubs.west.applianceSubnetAddressPrefix: is missing; give a free range for the appliance to deploy, or appliance, one that is there",
    ]);
    expect(refusals(HUB, "asn: 65001", "applianceSubnetAddressPrefix: 10.10.3.0/27")).toEqual([]);
    expect(refusals(HUB, FIREWALL)).toEqual([]);
  });

  it.each(["natGateway: false", "sshSources: 10.0.0.0/8", "applianceSubnetAddressPrefix: 10.10.3.0/27"])(
    "cannot have %s beside its appliance",
    (field) => {
      expect(refusals(HUB, FIREWALL, field)).toEqual([
        `hubs.west.${field.split(":")[0]}: is for the subnet of an appliance that is deployed, but appliance is given; give one of them`,
      ]);
    },
  );

  it.each(["resourceGroupName: rg", "dnsServers: 10.0.0.4"])("cannot have %s", (field) => {
    expect(problems(HUB, FIREWALL, field)).toEqual([
      `hubs.west.${field.split(":")[0]}: is not for a hub that exists already; remove it`,
    ]);
  });

  it("needs the range of each subnet to be made", () => {
    expect(refusals(HUB, FIREWALL, "subnets: [{name: web, addressPrefix: 10.10.2.0/26}, {name: tools}]")).toEqual([
      'hubs.west.subnets[1].addressPrefix: is missing; give a range for "tools" that is free in the virtual network',
    ]);
  });

  it("is in the subscription that its id says", () => {
    expect(problems(HUB, FIREWALL, "subscription: 33333333-3333-3333-3333-333333333333")).toEqual([
      `hubs.west.subscription: is another one than in existing.virtualNetworkId, ${HUB_SUBSCRIPTION}; remove it`,
    ]);
  });

  it.each([
    ["virtualNetworkId", "vnet-west", "is no id of a virtual network"],
    ["virtualNetworkId", IDS.expressRouteGatewayId, "is the id of a virtual network gateway, not of a virtual network"],
    ["expressRouteGatewayId", IDS.virtualNetworkId, "is the id of a virtual network, not of a virtual network gateway"],
    ["routeServerId", IDS.vpnGatewayId, "is the id of a virtual network gateway, not of a route server"],
    ["gatewayRouteTableId", IDS.routeServerId, "is the id of a route server, not of a route table"],
  ] as const)("says of %s: %s that it %s", (field, id, expected) => {
    const ids = existingWith(["expressRouteGatewayId", "vpnGatewayId", "routeServerId", "gatewayRouteTableId"]);
    const [message, ...others] = problems(
      ids.replace(`${field}: ${IDS[field]}`, `${field}: ${id}`),
      FIREWALL,
      `expressRoute: {${RANGES}}`,
    );
    expect(message).toMatch(new RegExp(`^hubs\\.west\\.existing\\.${field}: "[^"]*"?…? ${expected}; expected "/subsc`));
    expect(others).toEqual([]);
  });

  it.each(["expressRouteGatewayId", "routeServerId"] as const)("has its %s in its own subscription", (field) => {
    const existing = WITH_GATEWAY.replace(IDS[field], elsewhere(IDS[field]));
    expect(problems(existing, FIREWALL, `expressRoute: {${RANGES}}`)).toEqual([
      `hubs.west.existing.${field}: is in another subscription than its virtual network; give the one that is in it`,
    ]);
  });
});

describe("the gateways of a hub that exists already", () => {
  it.each([
    ["expressRoute", "expressRouteGatewayId"],
    ["vpn", "vpnGatewayId"],
  ])("are not made: %s needs %s", (section, id) => {
    expect(problems(HUB, FIREWALL, `${section}: {${RANGES}}`)).toEqual([
      `hubs.west.existing.${id}: is missing: the id of the gateway that ${section} describes; no gateway is created in a hub that exists already`,
    ]);
  });

  it.each([
    ["expressRouteGatewayId", "expressRoute"],
    ["vpnGatewayId", "vpn"],
  ] as const)("need the ranges of their subnets: %s", (id, section) => {
    expect(problems(existingWith([id]), FIREWALL)).toEqual([
      `hubs.west.${section}.gatewaySubnetAddressPrefix: is missing: the range of GatewaySubnet of a hub that exists already`,
      `hubs.west.${section}.routeServerSubnetAddressPrefix: is missing: the range of RouteServerSubnet of a hub that exists already, whether the subnet exists or is to be created`,
    ]);
  });

  it("need these ranges once when there are two, and no more of the VPN gateway than its id", () => {
    const both = existingWith(["expressRouteGatewayId", "vpnGatewayId"]);
    expect(problems(both, FIREWALL)).toEqual([
      expect.stringContaining("hubs.west.expressRoute.gatewaySubnetAddressPrefix: is missing"),
      expect.stringContaining("hubs.west.expressRoute.routeServerSubnetAddressPrefix: is missing"),
    ]);
    expect(problems(both, FIREWALL, `expressRoute: {${RANGES}}`)).toEqual([]);
  });

  it.each([
    [existingWith(["routeServerId"]), "routeServerId"],
    [existingWith([], "peeringExists: false"), "peeringExists"],
  ])("or a route server are needed for what stands beside one: %s", (existing, field) => {
    expect(problems(existing, FIREWALL)).toEqual([
      `hubs.west.existing.${field}: is for a hub with a gateway or a route server; give expressRouteGatewayId or ` +
        "vpnGatewayId, or routeServer beside existing, or remove it",
    ]);
  });

  it.each([
    [existingWith(["gatewayRouteTableId"]), "gatewayRouteTableId", "expressRouteGatewayId or vpnGatewayId"],
    [existingWith([], "connectedCircuits: amsterdam"), "connectedCircuits", "expressRouteGatewayId"],
    [existingWith([], "connectedSites: branch"), "connectedSites", "vpnGatewayId"],
  ])("are needed for what stands beside them: %s", (existing, field, ids) => {
    expect(problems(existing, FIREWALL)).toEqual([
      `hubs.west.existing.${field}: is for a hub with a gateway; give ${ids}, or remove it`,
    ]);
  });

  it("are connected with circuits and sites of the file", () => {
    const both = ["expressRouteGatewayId", "vpnGatewayId"] as const;
    const existing = existingWith(both, "connectedCircuits: [amsterdm]", "connectedSites: [branch, ofice]");
    expect(problems(existing, FIREWALL, `expressRoute: {${RANGES}}`)).toEqual([
      'hubs.west.existing.connectedCircuits[0]: there is no circuit "amsterdm"; did you mean "amsterdam"?',
      'hubs.west.existing.connectedSites[1]: there is no site "ofice"; did you mean "office"?',
    ]);
  });

  it("have the scale units that they have, which do not change here", () => {
    const existing = existingWith(["expressRouteGatewayId"]);
    const scalable = (fields: string) => [existing, FIREWALL, `expressRoute: {${fields}, ${RANGES}}`];
    expect(problems(...scalable("gatewaySku: ErGwScale, minimumScaleUnits: 2"))).toEqual([]);
    expect(problems(...scalable("gatewaySku: ErGwScale, minimumScaleUnits: 2, maximumScaleUnits: 10"))).toEqual([
      "hubs.west.expressRoute.maximumScaleUnits: is not for a gateway that exists already; remove it",
    ]);
    expect(problemsOfConstructs(...scalable("minimumScaleUnits: 2"))).toEqual([
      expect.stringMatching(
        /hubs\.west\.expressRoute\.minimumScaleUnits: is for gateways of the SKU ErGwScale, but the SKU of this one is not given$/,
      ),
    ]);
  });

  it("are connected with a circuit once", () => {
    const existing = existingWith(["expressRouteGatewayId"], "connectedCircuits: [amsterdam, {circuit: dublin}]");
    expect(problems(existing, FIREWALL, `expressRoute: {circuits: dublin, ${RANGES}}`)).toEqual([
      "hubs.west.expressRoute.circuits: connects with dublin again, as hubs.west.existing.connectedCircuits[1] does; remove one of them",
    ]);
  });

  it("have tunnels with names of their own", () => {
    const existing = existingWith(["vpnGatewayId"], "connectedSites: branch");
    const tunnel = "connections: [{site: branch, routerAddress: 203.0.113.10, sharedKeyVariable: branch_key}]";
    expect(problems(existing, FIREWALL, `vpn: {${tunnel}, ${RANGES}}`)).toEqual([
      "hubs.west.vpn.connections[0]: is called branch after its site, as hubs.west.existing.connectedSites is; give it a name of its own",
    ]);
  });

  it("need a key for a new connection with a circuit in another subscription, and none for one that is there", () => {
    const text = (...fields: string[]) => {
      const id = IDS.virtualNetworkId.replace("virtualNetworks/vnet-hub", "expressRouteCircuits/dublin");
      return messagesOf(fileWithHub(...fields).replace(id, elsewhere(id)));
    };
    const made = text(existingWith(["expressRouteGatewayId"]), FIREWALL, `expressRoute: {circuits: dublin, ${RANGES}}`);
    expect(made).toEqual([
      expect.stringMatching(
        /^hubs\.west\.expressRoute\.circuits\.authorizationKeyVariable: is missing: dublin is in another/,
      ),
    ]);
    const connected = existingWith(["expressRouteGatewayId"], "connectedCircuits: dublin");
    expect(text(connected, FIREWALL, `expressRoute: {${RANGES}}`)).toEqual([]);
  });

  it("have no secrets in the file", () => {
    const existing = existingWith(
      ["expressRouteGatewayId"],
      "connectedCircuits: [{circuit: dublin, authorizationKey: secret}]",
    );
    const [message] = problems(existing, FIREWALL, `expressRoute: {${RANGES}}`);
    expect(message).toMatch(/^hubs\.west\.existing\.connectedCircuits\[0\]\.authorizationKey: is a secret/);
  });
});

describe("what the constructs say of a hub that exists already", () => {
  it.each([
    [
      existingWith(["expressRouteGatewayId"], "peeringExists: true"),
      "",
      "hubs.west.existing.peeringExists: is true, but the route server is yet to be made; give routeServerId",
    ],
    [
      existingWith(["expressRouteGatewayId", "gatewayRouteTableId"]),
      ", returnThroughAppliance: false",
      "hubs.west.existing.gatewayRouteTableId: is for the routes that returnThroughAppliance leaves out; give one of them",
    ],
    [
      existingWith(["expressRouteGatewayId"], `vpnGatewayId: ${IDS.expressRouteGatewayId}`),
      "",
      "hubs.west.existing.vpnGatewayId: is the id of the ExpressRoute gateway; give that of the VPN gateway",
    ],
  ])("is said where the file says it: %s%s", (existing, more, expected) => {
    const text = [existing, FIREWALL, `expressRoute: {${RANGES}${more}}`] as const;
    const [problem, ...others] = problemsOfConstructs(...text);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^network\.yaml:10:\d{3} /);
    expect(problem.replace(/^\S+ /, "")).toBe(expected);
  });
});

describe("a spoke that exists already", () => {
  const spoke = (existing: string, more = "") => messagesOf(networkText({ spoke: `${existing}\n    ${more}` }));
  const RANGE = "routeServerSubnetAddressPrefix: 10.30.0.0/26";

  it.each([existingWith(["routeServerId"]), existingWith([])])(
    "needs the range of its route server: %s",
    (existing) => {
      expect(spoke(existing)).toEqual([
        "spokes.app.routeServerSubnetAddressPrefix: is missing: the range of RouteServerSubnet of a spoke that exists already, whether the subnet exists or is to be created",
      ]);
      expect(spoke(existing, RANGE)).toEqual([]);
    },
  );

  it("needs the range of each subnet to be made", () => {
    const text = networkText({
      spoke: `${existingWith([])}\n    ${RANGE}\n    subnets: [{name: web, prefixLength: 27}]`,
    });
    expect(problemsOfNetwork(text)).toEqual([
      'network.yaml:19:15 spokes.app.subnets[0].addressPrefix: is missing; give a range for "web" that is free in the virtual network',
    ]);
  });

  it("cannot have what is for one that is made", () => {
    expect(spoke(existingWith([]), `${RANGE}\n    resourceGroupName: rg`)).toEqual([
      "spokes.app.resourceGroupName: is not for a spoke that exists already; remove it",
    ]);
  });

  it("has its route server in its own subscription", () => {
    const existing = existingWith(["routeServerId"]).replace(IDS.routeServerId, elsewhere(IDS.routeServerId));
    expect(spoke(existing, RANGE)).toEqual([
      "spokes.app.existing.routeServerId: is in another subscription than its virtual network; give the one that is in it",
    ]);
  });
});
