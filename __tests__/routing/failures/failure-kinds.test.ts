import { RoutingNetwork } from "../../../lib/routing/network";
import { FAILURE_KIND_DEFINITIONS, singleFailures } from "../../../lib/routing/failures/failure-kinds";
import { FAILURE_KINDS, type FailureKind, type Topology } from "../../../lib/topology";
import { changed, dualHomed, expressRouteHubs, routerPeering } from "../../support/topologies";

/** Two hubs with gateways and circuits; the appliance of `west` has two instances and a tunnel to a branch. */
function everything(): Topology {
  const hubs = changed(expressRouteHubs(), "virtualAppliances", "nva-west", {
    instances: [
      { name: "vm-1", privateIp: "10.10.0.4" },
      { name: "vm-2", privateIp: "10.10.0.5" },
    ],
  });
  const branch = { name: "branch", path: "branch", asn: 65020, prefixes: ["172.16.0.0/24"], moreSpecifics: false };
  return { ...hubs, onPremisesSites: [...hubs.onPremisesSites, branch], routerPeerings: [routerPeering("west")] };
}

const network = RoutingNetwork.of(everything());
const casesOf = (kind: FailureKind) => [...FAILURE_KIND_DEFINITIONS[kind].cases(network)].sort();

/** What a case puts out of order, by name. */
function outOfOrder(kind: FailureKind, name: string) {
  const { speakers = [], sessions = [], peerings = [] } = FAILURE_KIND_DEFINITIONS[kind].outOfOrder(name, network);
  return {
    speakers: [...speakers].map((speaker) => speaker.name),
    sessions: [...sessions].map((session) => session.name),
    peerings: [...peerings],
  };
}

describe("the kinds of failures", () => {
  it.each([
    ["appliance instance", ["vm-1", "vm-2", "vm-nva-north"]],
    ["appliance", ["nva-west"]],
    ["hub", ["north", "west"]],
    ["gateway", ["ergw-north", "ergw-west"]],
    ["circuit", ["erc-north", "erc-west"]],
    ["gateway connection", ["ergw-north-erc-north", "ergw-west-erc-west"]],
    ["tunnel", ["nva-west-branch"]],
    ["link to a site", ["erc-north~headquarters", "erc-west~headquarters"]],
    ["peering", ["app~north", "app~west", "data~north", "data~west"]],
    [
      "route server instance",
      ["app", "data", "north", "west"].flatMap((name) => [`rs-${name}/IN_0`, `rs-${name}/IN_1`]),
    ],
  ] as const)("have as %s %j", (kind, names) => {
    expect(casesOf(kind)).toEqual(names);
  });

  it("have as BGP session those of appliances with route servers, and not those of gateways and tunnels", () => {
    const sessions = casesOf("BGP session");
    expect(sessions).toEqual(expect.arrayContaining(["rs-app/IN_0~vm-1", "rs-west/IN_1~vm-2"]));
    expect(sessions).not.toContain("ergw-west~rs-west/IN_0");
    expect(sessions).not.toContain("branch~vm-1");
  });

  it("have no tunnel where two appliances peer with each other", () => {
    const tunnelsWith = (peering: ReturnType<typeof routerPeering>) =>
      FAILURE_KIND_DEFINITIONS.tunnel.cases(RoutingNetwork.of({ ...everything(), routerPeerings: [peering] }));
    expect(tunnelsWith(routerPeering("west"))).toHaveLength(1);
    expect(tunnelsWith(routerPeering("west", { site: undefined, peer: "nva-north" }))).toEqual([]);
  });

  it.each([
    ["appliance instance", "vm-1", { speakers: ["vm-1"] }],
    ["appliance", "nva-west", { speakers: ["vm-1", "vm-2"] }],
    ["hub", "west", { speakers: ["ergw-west", "rs-west/IN_0", "rs-west/IN_1", "vm-1", "vm-2"] }],
    ["gateway", "ergw-west", { speakers: ["ergw-west"] }],
    ["circuit", "erc-west", { speakers: ["erc-west"] }],
    ["gateway connection", "ergw-west-erc-west", { sessions: ["erc-west~ergw-west"] }],
    ["tunnel", "nva-west-branch", { sessions: ["branch~vm-1", "branch~vm-2"] }],
    ["link to a site", "erc-west~headquarters", { sessions: ["erc-west~headquarters"] }],
    ["route server instance", "rs-app/IN_1", { speakers: ["rs-app/IN_1"] }],
    ["peering", "app~west", { peerings: ["app~west"] }],
    ["BGP session", "rs-app/IN_0~vm-1", { sessions: ["rs-app/IN_0~vm-1"] }],
  ] as const)("put out of order, as %s %s, %j", (kind, name, expected) => {
    expect(outOfOrder(kind, name)).toEqual({ speakers: [], sessions: [], peerings: [], ...expected });
  });
});

describe("single failures", () => {
  it("are of every kind that users can name", () => {
    const kinds = new Set(singleFailures(network).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...FAILURE_KINDS].sort());
  });

  it("are the instance alone where an appliance has just one", () => {
    const kinds = singleFailures(RoutingNetwork.of(dualHomed()))
      .filter(({ name }) => name.includes("nva-west"))
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(kinds).toContain("appliance instance vm-nva-west");
    expect(kinds).not.toContain("appliance nva-west");
  });
});
