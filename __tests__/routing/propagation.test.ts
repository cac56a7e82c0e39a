import { Simulation } from "../../lib/routing";
import { topology, type Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { changed, expressRouteHubs } from "../support/topologies";

function turned(topology: Topology): Topology {
  const lists = Object.entries(topology).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value].reverse() : value,
  ]);
  return Object.fromEntries(lists) as Topology;
}

/** Appliances in one virtual network with BGP sessions between these pairs; the first one originates a prefix. */
function appliances(length: number, pairs: readonly (readonly [number, number])[], prepend = 0): Topology {
  const indices = Array.from({ length }, (_, index) => index);
  const peerings = pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
  return topology({
    virtualNetworks: [{ name: "transit", role: "hub", addressSpace: ["10.0.0.0/24"], subnets: [] }],
    virtualAppliances: indices.map((index) => ({
      name: `nva-${index}`,
      virtualNetwork: "transit",
      asn: 64600 + index,
      instances: [{ name: `nva-${index}`, privateIp: `10.0.0.${index + 4}` }],
      deployed: false,
      internetEgress: false,
      originate: index === 0 ? ["10.99.0.0/24"] : [],
      sites: [],
      timers: { keepalive: 60, hold: 180 },
    })),
    routerPeerings: peerings.map(([from, to]) => ({
      name: `nva-${from}-nva-${to}`,
      virtualAppliance: `nva-${from}`,
      peer: `nva-${to}`,
      asPathRewrite: "none",
      prepend: from === 0 && to === 1 ? prepend : 0,
      accept: ["any"],
      advertise: ["any"],
      withhold: [],
    })),
  });
}

function routesOfAll(simulation: Simulation) {
  return simulation.speakers().flatMap((name) => simulation.routesOf(name));
}

describe("the propagation of routes", () => {
  it("does not depend on the order of elements in the topology", () => {
    for (const topology of [expressRouteHubs(), scenario("dual-homed-two-circuits").topology]) {
      expect(routesOfAll(Simulation.of(turned(topology)))).toEqual(routesOfAll(Simulation.of(topology)));
    }
  });

  it("converges where the appliance withholds what is the route server's own", () => {
    const preferring = changed(expressRouteHubs(), "routeServers", "rs-west", { routingPreference: "VpnGateway" });
    expect(Simulation.of(preferring).oscillations()).toEqual([]);
  });

  // The route server prefers what the appliance sends back to what it had advertised to the appliance, withdraws it, loses
  // what came back, and advertises it again.
  it("never converges where a route server prefers its own route when an appliance sends it back", () => {
    const { topology } = scenario("dual-homed-two-circuits");
    const preferring = changed(topology, "routeServers", "rs1", { routingPreference: "VpnGateway" });
    const found = Simulation.of(preferring).oscillations();
    expect(found.map(({ prefix }) => prefix)).toEqual(["10.2.13.0/25"]);
    const { speakers } = found[0];
    expect(speakers).toEqual(expect.arrayContaining(["csr1", "rs1/IN_0", "rs1/IN_1"]));
    expect(speakers).toEqual([...speakers].sort());
  });

  // nva-1 first advertises the path of six ASNs that it has from nva-0, then the shorter one by way of nva-2 and nva-3.
  it("replaces a route that was advertised when a better one arrives later", () => {
    const pairs = [[0, 1], [0, 2], [2, 3], [3, 1], [1, 4]] as const; // prettier-ignore
    const [{ received }] = Simulation.of(appliances(5, pairs, 5)).routesOf("nva-4");
    expect(received.map(({ status, path }) => [status, ...path])).toEqual([["best", 64601, 64603, 64602, 64600]]);
  });

  // 70 rounds are more than a network needs that oscillates, but here each of them brings the prefix one AS farther.
  it("converges in a chain of 70 appliances, each of which adds its ASN", () => {
    const pairs = Array.from({ length: 69 }, (_, index) => [index, index + 1] as const);
    const simulation = Simulation.of(appliances(70, pairs));
    const [{ received }] = simulation.routesOf("nva-69");
    expect(received.find(({ prefix }) => prefix === "10.99.0.0/24")?.path).toHaveLength(69);
    expect(simulation.oscillations()).toEqual([]);
  });
});
