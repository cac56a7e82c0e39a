import * as fc from "fast-check";
import { routingPoliciesOf, routingPolicyOf, type RoutingPolicy } from "../../lib/policy";
import type { RouteServerPeering, Topology } from "../../lib/topology";
import {
  hubsWithRouteServers,
  policyOf,
  westPolicyIn,
  withPeeredAppliances,
  withTunnels,
  withTwoInstances,
} from "../support/networks";
import { cases } from "../support/random-cases";

function listOf(policy: RoutingPolicy, name: string): string[] {
  const list = policy.prefixLists.find((candidate) => candidate.name === name);
  return (list?.entries ?? []).map((entry) => `${entry.prefix}${entry.orLonger ? "+" : ""}`);
}

function neighborOf(policy: RoutingPolicy, name: string) {
  const neighbor = policy.neighbors.find((candidate) => candidate.name === name);
  if (!neighbor) throw new Error(`no neighbour ${name}`);
  return neighbor;
}

function changed(topology: Topology, change: (peering: RouteServerPeering) => Partial<RouteServerPeering>): Topology {
  const routeServerPeerings = topology.routeServerPeerings.map((peering) => ({ ...peering, ...change(peering) }));
  return { ...topology, routeServerPeerings };
}

const NO_LONGER_PREFIXES = {
  onPremisesSites: hubsWithRouteServers().onPremisesSites.map((s) => ({ ...s, moreSpecifics: false })),
};

describe("a routing policy", () => {
  it("takes nothing from and sends nothing to a neighbour that no peering names anything for", () => {
    const listsIn = (topology: Topology) =>
      westPolicyIn(topology).neighbors.map(({ name, accept, advertise }) => ({ name, accept, advertise }));
    expect(listsIn(hubsWithRouteServers())).toEqual([
      { name: "rs-spoke-1", accept: ["VNET-rs-spoke-1"], advertise: ["SITES"] },
      { name: "rs-west", accept: ["SITES"], advertise: ["SPOKES"] },
    ]);
    const silent = changed(hubsWithRouteServers(), () => ({ accept: [], advertise: [] }));
    expect(listsIn(silent)).toEqual([
      { name: "rs-spoke-1", accept: [], advertise: [] },
      { name: "rs-west", accept: [], advertise: [] },
    ]);
  });

  it("permits nothing where a range is not well written, and leaves it to the rules to say so", () => {
    const odd = changed(hubsWithRouteServers(), () => ({ advertise: ["10.0.0.0/33", "constructor"] }));
    const policy = routingPolicyOf(odd, "west-nva");
    const lists = policy?.prefixLists.filter((list) => policy.neighbors[0].advertise.includes(list.name));
    expect(lists?.map((list) => list.entries)).toEqual([[], []]);
  });

  it("sends a hub's route server the spokes and a spoke's route server the hub's sites", () => {
    const policy = policyOf("west-nva", { spokes: 2 });
    expect(neighborOf(policy, "rs-west").advertise.flatMap((name) => listOf(policy, name))).toEqual([
      "10.30.0.0/16",
      "10.31.0.0/16",
    ]);
    expect(neighborOf(policy, "rs-spoke-1").advertise.flatMap((name) => listOf(policy, name))).toEqual([
      "10.100.0.0/16+",
      "10.101.0.0/16",
    ]);
  });

  it("never sends a route server the ranges of its own network, whatever else it sends", () => {
    for (const advertise of [["spokes"], ["any"], ["sites"], ["10.0.0.0/8"]]) {
      const policy = routingPolicyOf(
        changed(hubsWithRouteServers(), () => ({ advertise })),
        "west-nva",
      ) as RoutingPolicy;
      const neighbor = neighborOf(policy, "rs-spoke-1");
      expect(neighbor.withhold.flatMap((name) => listOf(policy, name))).toContain("10.30.0.0/16");
    }
  });

  it("keeps other spokes from a spoke when a site that holds all private ranges is sent and they were not asked for", () => {
    const wide = { name: "headquarters", asn: 65010, prefixes: ["10.0.0.0/8"], moreSpecifics: true };
    const topology = { ...hubsWithRouteServers({ spokes: 2 }), onPremisesSites: [wide] };
    const policy = routingPolicyOf(topology, "west-nva") as RoutingPolicy;
    const withheld = neighborOf(policy, "rs-spoke-1").withhold.flatMap((name) => listOf(policy, name));
    expect(withheld).toEqual(expect.arrayContaining(["10.30.0.0/16", "10.31.0.0/16", "10.10.0.0/22"]));
    // The spokes still go to the hub, although the same site is taken from there.
    expect(neighborOf(policy, "rs-west").withhold).toEqual(["VNET-rs-west"]);
    // Where no longer prefixes are taken there is nothing to keep back.
    const narrow = routingPolicyOf({ ...topology, ...NO_LONGER_PREFIXES }, "west-nva") as RoutingPolicy;
    expect(neighborOf(narrow, "rs-spoke-1").withhold).toEqual(["VNET-rs-spoke-1"]);
  });

  it("lets nothing that one hub announces reach the other through a spoke", () => {
    const policy = policyOf("west-nva", { spokes: 2, spokeToSpoke: true });
    const fromSpokes = neighborOf(policy, "rs-spoke-1").accept.flatMap((name) => listOf(policy, name));
    expect(fromSpokes).toEqual(["10.30.0.0/16"]);
    const toHub = neighborOf(policy, "rs-west").advertise.flatMap((name) => listOf(policy, name));
    for (const northern of ["10.20.0.0/22", "10.102.0.0/16", "10.100.0.0/16+"]) expect(toHub).not.toContain(northern);
  });

  it("originates the default route and the hub's ranges only when they are offered", () => {
    expect(policyOf("west-nva").originate).toEqual([]);
    expect(policyOf("west-nva", { internetEgress: true, offerHub: true }).originate).toEqual([
      "0.0.0.0/0",
      "10.10.0.0/22",
    ]);
  });

  it("announces the load balancer before the instances as the next hop, and itself without one", () => {
    expect(policyOf("west-nva", { loadBalancerIp: "10.10.0.9" }).neighbors[0].nextHop).toBe("10.10.0.9");
    expect(policyOf("west-nva").neighbors[0].nextHop).toBe("10.10.0.4");
  });

  it("is the same for all instances but for what is theirs", () => {
    const topology = hubsWithRouteServers();
    const instances = [4, 5].map((host) => ({ name: `nva-${host}`, privateIp: `10.10.0.${host}` }));
    const [one, two] = routingPoliciesOf(topology, { ...topology.virtualAppliances[0], instances });
    expect({ ...two, instance: one.instance, address: one.address }).toEqual({
      ...one,
      neighbors: one.neighbors.map((neighbor) => ({ ...neighbor, localAddress: "10.10.0.5", nextHop: "10.10.0.5" })),
    });
  });

  it("does not depend on the order in which the network was put together", () => {
    const ordered = hubsWithRouteServers({ spokes: 6, spokeToSpoke: true });
    const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(shuffle(ordered.routeServerPeerings), shuffle(ordered.virtualNetworks), (peerings, networks) => {
        const shuffled = { ...ordered, routeServerPeerings: peerings, virtualNetworks: networks };
        expect(routingPolicyOf(shuffled, "west-nva")).toEqual(routingPolicyOf(ordered, "west-nva"));
      }),
      cases(30),
    );
  });

  it("writes names so that none can break out of a configuration or pass for another", () => {
    const named = hubsWithRouteServers();
    const evil = "a b\n!\nrouter bgp 1";
    const rename = (name: string) => (name === "rs-spoke-1" ? evil : name);
    const topology = {
      ...named,
      routeServers: named.routeServers.map((server) => ({ ...server, name: rename(server.name) })),
      routeServerPeerings: named.routeServerPeerings.map((p) => ({ ...p, routeServer: rename(p.routeServer) })),
    };
    const names = routingPolicyOf(topology, "west-nva")?.prefixLists.map((list) => list.name) ?? [];
    expect(names).toContain("VNET-a_20_b_a__21__a_router_20_bgp_20_1");
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
  });

  it("is found by the instance's name, or by the appliance's where it has one instance", () => {
    const topology = withTwoInstances(hubsWithRouteServers());
    const instanceOf = (name: string) => routingPolicyOf(topology, name)?.instance;
    expect(["west-nva-1", "west-nva-2", "north-nva"].map(instanceOf)).toEqual([
      "west-nva-1",
      "west-nva-2",
      "north-nva",
    ]);
    expect(["west-nva", "south-nva"].map(instanceOf)).toEqual([undefined, undefined]);
  });

  it("leaves out a route server that is not there", () => {
    const policy = westPolicyIn({
      ...hubsWithRouteServers(),
      routeServers: hubsWithRouteServers().routeServers.slice(0, 1),
    });
    expect(policy.neighbors.map(({ name }) => name)).toEqual(["rs-west"]);
  });

  it("has the routers it peers with: of a site at the address for this instance, of an appliance at all of its own", () => {
    const two = withTwoInstances(withPeeredAppliances(hubsWithRouteServers(), 65002));
    const peerings = two.routerPeerings.map((each) => (each.peer ? { ...each, bgpAddresses: undefined } : each));
    const [, second] = routingPoliciesOf({ ...two, routerPeerings: peerings }, two.virtualAppliances[0]);
    expect(neighborOf(second, "west-nva-branch")).toMatchObject({
      kind: "router",
      asn: 65020,
      localAddress: "169.254.21.5",
      addresses: ["169.254.21.6"],
      nextHop: "169.254.21.5",
      accept: ["SITE-west-nva-branch"],
      withhold: ["SITE-west-nva-branch"],
    });
    expect(neighborOf(second, "west-north")).toMatchObject({
      kind: "router",
      asn: 65002,
      localAddress: "10.10.0.5",
      addresses: ["10.20.0.4"],
      nextHop: "unchanged",
    });
    const north = two.virtualAppliances[1];
    const pair = [...north.instances, { name: "north-nva-2", privateIp: "10.20.0.5" }];
    const both = { ...two, virtualAppliances: [two.virtualAppliances[0], { ...north, instances: pair }] };
    expect(neighborOf(routingPoliciesOf(both, both.virtualAppliances[0])[0], "west-north").addresses).toEqual([
      "10.20.0.4",
      "10.20.0.5",
    ]);
  });

  it("has no session with a router whose address or ASN is not known", () => {
    expect(
      neighborOf(westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65002)), "west-nowhere").addresses,
    ).toEqual([]);
    const network = withTunnels(hubsWithRouteServers());
    const nameless = network.onPremisesSites.map((site) => (site.name === "shop" ? { ...site, asn: undefined } : site));
    const names = westPolicyIn({ ...network, onPremisesSites: nameless }).neighbors.map(({ name }) => name);
    expect(names).toContain("west-nva-branch");
    expect(names).not.toContain("west-nva-shop");
  });
});
