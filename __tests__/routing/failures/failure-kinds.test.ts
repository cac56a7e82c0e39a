import { RoutingNetwork } from "../../../lib/routing/network";
import { FAILURE_KIND_DEFINITIONS, failureCases } from "../../../lib/routing/failures/failure-kinds";
import { FAILURE_KINDS, type FailureKind, type Topology } from "../../../lib/topology";
import { failureOf } from "../../../lib/routing/failures/failure-of";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  routerPeering,
  vpnAppliancePairs,
  vpnAppliances,
} from "../../support/topologies";

/**
 * Two hubs with gateways and circuits. The appliance of `west` has two instances, in zones of their own, a tunnel of each
 * to a branch, and the Internet behind a NAT gateway in one of the zones; a vendor's means lead that of `north` to a shop.
 */
function everything(): Topology {
  const pair = changed(expressRouteHubs(), "virtualAppliances", "nva-west", {
    instances: [
      { name: "vm-1", privateIp: "10.10.0.4", zone: "1" },
      { name: "vm-2", privateIp: "10.10.0.5", zone: "2" },
    ],
    internetEgress: true,
  });
  const hubs = changed(pair, "virtualAppliances", "nva-north", { sites: ["shop"] });
  const site = (name: string) => ({ name, path: name, asn: 65020, prefixes: ["172.16.0.0/24"], moreSpecifics: false });
  const west = hubs.virtualNetworks.find(({ name }) => name === "west")?.subnets ?? [];
  return {
    ...hubs,
    virtualNetworks: hubs.virtualNetworks.map((network) => ({
      ...network,
      location: ["west", "app"].includes(network.name) ? "West Europe" : "northeurope",
      subnets:
        network.name === "west"
          ? west.map((each) => ({ ...each, natGateway: "west-ng", natGatewayZone: "2" }))
          : network.subnets,
    })),
    circuits: hubs.circuits.map((circuit) => ({ ...circuit, peeringLocation: "Amsterdam" })),
    onPremisesSites: [...hubs.onPremisesSites, site("branch"), site("shop")],
    routerPeerings: [routerPeering("west")],
  };
}

const network = RoutingNetwork.of(everything());
const casesOf = (kind: FailureKind) => [...FAILURE_KIND_DEFINITIONS[kind].cases(network)].sort();

/** What a case puts out of order, by name. */
function outOfOrder(kind: FailureKind, name: string) {
  const found = FAILURE_KIND_DEFINITIONS[kind].outOfOrder(name, network);
  const named = (items: Iterable<{ readonly name: string }> = []) => [...items].map((item) => item.name);
  const lists = {
    speakers: named(found.speakers),
    sessions: named(found.sessions),
    egresses: named(found.egresses),
    peerings: [...(found.peerings ?? [])],
    virtualNetworks: [...(found.virtualNetworks ?? [])],
    natGateways: [...(found.natGateways ?? [])],
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** The other half of a peering of both appliances. */
const peeringBack = () =>
  routerPeering("north", { name: "nva-north-west", site: undefined, peer: "nva-west", bgpAddresses: undefined });

describe("the kinds of failures", () => {
  it.each([
    ["appliance instance", ["vm-1", "vm-2", "vm-nva-north"]],
    ["appliance", ["nva-west"]],
    ["hub", ["north", "west"]],
    ["gateway", ["ergw-north", "ergw-west"]],
    ["circuit", ["erc-north", "erc-west"]],
    ["gateway connection", ["ergw-north-erc-north", "ergw-west-erc-west"]],
    ["tunnel", ["nva-west-branch"]],
    ["link to a site", ["erc-north~headquarters", "erc-west~headquarters", "shop~vm-nva-north"]],
    ["link of an instance", ["branch~vm-1", "branch~vm-2"]],
    ["egress of an instance", ["vm-1/internet", "vm-2/internet"]],
    ["NAT gateway", ["west-ng"]],
    ["route server", ["rs-north", "rs-west"]],
    ["availability zone", ["zone:westeurope/1", "zone:westeurope/2"]],
    ["peering location", ["location:Amsterdam"]],
    ["region", ["region:northeurope", "region:westeurope"]],
    ["peering", ["app~north", "app~west", "data~north", "data~west"]],
    [
      "route server instance",
      ["app", "data", "north", "west"].flatMap((name) => [`rs-${name}/IN_0`, `rs-${name}/IN_1`]),
    ],
  ] as const)("have as %s %j", (kind, names) => {
    expect(casesOf(kind)).toEqual(names);
  });

  it("have as BGP session those of appliances with route servers and each other, not those of gateways and tunnels", () => {
    const sessions = casesOf("BGP session");
    expect(sessions).toEqual(expect.arrayContaining(["rs-app/IN_0~vm-1", "rs-west/IN_1~vm-2"]));
    expect(sessions).not.toContain("ergw-west~rs-west/IN_0");
    expect(sessions).not.toContain("branch~vm-1");
    const peered = [routerPeering("west", { site: undefined, peer: "nva-north" }), peeringBack()];
    const between = FAILURE_KIND_DEFINITIONS["BGP session"].cases(
      RoutingNetwork.of({ ...everything(), routerPeerings: peered }),
    );
    expect(between).toEqual(expect.arrayContaining(["vm-1~vm-nva-north", "vm-2~vm-nva-north"]));
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
    [
      "hub",
      "west",
      { virtualNetworks: ["west"], speakers: ["ergw-west", "rs-west/IN_0", "rs-west/IN_1", "vm-1", "vm-2"] },
    ],
    ["gateway", "ergw-west", { speakers: ["ergw-west"] }],
    ["circuit", "erc-west", { speakers: ["erc-west"] }],
    ["gateway connection", "ergw-west-erc-west", { sessions: ["erc-west~ergw-west"] }],
    ["tunnel", "nva-west-branch", { sessions: ["branch~vm-1", "branch~vm-2"] }],
    ["link to a site", "erc-west~headquarters", { sessions: ["erc-west~headquarters"] }],
    ["link to a site", "shop~vm-nva-north", { sessions: ["shop~vm-nva-north"] }],
    ["link of an instance", "branch~vm-2", { sessions: ["branch~vm-2"] }],
    // The tunnel is carried by the Internet.
    ["egress of an instance", "vm-1/internet", { egresses: ["vm-1"], sessions: ["branch~vm-1"] }],
    ["NAT gateway", "west-ng", { egresses: ["vm-1", "vm-2"], natGateways: ["west-ng"] }],
    ["route server", "rs-west", { speakers: ["rs-west/IN_0", "rs-west/IN_1"] }],
    ["availability zone", "zone:westeurope/1", { speakers: ["vm-1"] }],
    [
      "availability zone",
      "zone:westeurope/2",
      { speakers: ["vm-2"], egresses: ["vm-1", "vm-2"], natGateways: ["west-ng"] },
    ],
    ["peering location", "location:Amsterdam", { speakers: ["erc-west", "erc-north"] }],
    [
      "region",
      "region:westeurope",
      {
        virtualNetworks: ["west", "app"],
        speakers: ["ergw-west", "rs-west/IN_0", "rs-west/IN_1", "vm-1", "vm-2", "rs-app/IN_0", "rs-app/IN_1"],
      },
    ],
    ["route server instance", "rs-app/IN_1", { speakers: ["rs-app/IN_1"] }],
    ["peering", "app~west", { peerings: ["app~west"] }],
    ["BGP session", "rs-app/IN_0~vm-1", { sessions: ["rs-app/IN_0~vm-1"] }],
  ] as const)("put out of order, as %s %s, %j", (kind, name, expected) => {
    expect(outOfOrder(kind, name)).toEqual(expected);
  });
});

describe("the failure of a link of one instance", () => {
  it("is no kind of its own where an appliance has one instance", () => {
    const names = failureCases(RoutingNetwork.of(vpnAppliances())).map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toContain("tunnel nva-west-branch");
    expect(names.filter((name) => name.startsWith("link"))).toEqual([]);
  });

  it("is that of one of several tunnels to a site, each by the name of its peering", () => {
    const pairs = vpnAppliancePairs();
    const second = {
      ...pairs.routerPeerings[0],
      name: "nva-west-branch-2",
      bgpAddresses: ["169.254.21.9", "169.254.21.13"],
    };
    const several = RoutingNetwork.of(added(pairs, "routerPeerings", second));
    const { cases, outOfOrder: put } = FAILURE_KIND_DEFINITIONS["link of an instance"];
    expect(cases(several)).toContain("nva-west-branch-2~vm-nva-west-1");
    const elements = [...(put("nva-west-branch-2~vm-nva-west-1", several).sessions ?? [])].map(
      ({ element }) => element,
    );
    expect(elements).toEqual(["nva-west-branch-2"]);
    // By the names of its ends, both are meant.
    expect([...failureOf(several.topology, "branch~vm-nva-west-1").sessions]).toHaveLength(2);
  });

  it("is that of a vendor's instance too, and all of these at once are the link of the appliance", () => {
    const instances = vpnAppliancePairs().virtualAppliances[0].instances;
    const vendor = RoutingNetwork.of(changed(dualHomed(), "virtualAppliances", "nva-west", { instances }));
    const names = failureCases(vendor).map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toContain("link of an instance headquarters~vm-nva-west-1");
    expect(names).toContain("link to a site headquarters~nva-west");
    const { sessions } = FAILURE_KIND_DEFINITIONS["link to a site"].outOfOrder("headquarters~nva-west", vendor);
    expect([...(sessions ?? [])].map(({ name }) => name)).toEqual([
      "headquarters~vm-nva-west-1",
      "headquarters~vm-nva-west-2",
    ]);
  });
});

describe("the failure of a zone", () => {
  it("is that of the instances there, in every hub of the region and in no other region", () => {
    const inZone = (name: string, location?: string) => {
      const instances = [{ name: `vm-nva-${name}`, privateIp: name === "west" ? "10.10.0.4" : "10.20.0.4", zone: "1" }];
      return changed(changed(dualHomed(), "virtualNetworks", name, { location }), "virtualAppliances", `nva-${name}`, {
        instances,
      });
    };
    const both = (location: string) => ({
      ...inZone("west", "westeurope"),
      virtualNetworks: dualHomed().virtualNetworks.map((each) => ({
        ...each,
        location: each.name === "north" ? location : "westeurope",
      })),
      virtualAppliances: [inZone("west").virtualAppliances[0], inZone("north").virtualAppliances[1]],
    });
    const zones = (topology: Topology) =>
      FAILURE_KIND_DEFINITIONS["availability zone"].cases(RoutingNetwork.of(topology));
    expect(zones(both("West Europe"))).toEqual(["zone:westeurope/1"]);
    expect(zones(both("northeurope"))).toEqual(["zone:westeurope/1", "zone:northeurope/1"]);
    expect(zones(inZone("west"))).toEqual(["zone:west/1"]);
    expect(zones(dualHomed())).toEqual([]);
  });
});

describe("single failures", () => {
  it("are of every kind that users can name", () => {
    const kinds = new Set(failureCases(network, FAILURE_KINDS).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...FAILURE_KINDS].sort());
  });

  it("are not of peering locations and regions, unless these are asked for", () => {
    const kinds = new Set<string>(failureCases(network).map(({ kind }) => kind));
    expect(FAILURE_KINDS.filter((kind) => !kinds.has(kind))).toEqual(["peering location", "region"]);
  });

  it("are the instance alone where an appliance has just one", () => {
    const kinds = failureCases(RoutingNetwork.of(dualHomed()))
      .filter(({ name }) => name.includes("nva-west"))
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(kinds).toContain("appliance instance vm-nva-west");
    expect(kinds).not.toContain("appliance nva-west");
  });
});
